import type { FileHandle } from "node:fs/promises";
import type { Readable } from "node:stream";
import { entryOf, type FileEntry } from "./file-entry.js";
import { textOf, type FilePath } from "./file-path.js";
import { FileRefusal } from "./file-refusal.js";
import { unlessMissing, type HeldFolder } from "./held-folder.js";
import { expect, notAFile, refusalOf, type Expected } from "./refusals.js";
import { firstNames, removeTree } from "./tree.js";
import { Turns } from "./turns.js";
import { Usage, type Arriving } from "./usage.js";
import type { Volume } from "./volume.js";

export interface FileLimits {
  /** One file. */
  readonly fileBytes: number;
  /** All files of a project together. */
  readonly projectFileBytes: number;
}

interface StoredFilesParts {
  readonly volume: Volume;
  /** Epoch ms. */
  readonly clock: { now(): number };
  readonly limits: FileLimits;
}

/** Far longer than a request may take to bring the next bytes. */
const abandonedMs = 3_600_000;

/** Bytes of a file: both ends are in it, `last` may be beyond its end. */
export interface Range {
  readonly first: number;
  readonly last: number;
}

export interface FileContent {
  readonly entry: FileEntry;
  /** The bytes that follow are these of the file. */
  readonly range: Range;
  /** To be read to its end, or destroyed: it holds the file open. */
  readonly bytes: Readable;
}

export interface Written {
  readonly entry: FileEntry;
  /** Whether there was no file. */
  readonly isNew: boolean;
}

export interface Deletion {
  /** Whether a folder goes with what is in it. */
  readonly recursive: boolean;
  readonly expected?: Expected | undefined;
}

/**
 * The files of projects on a volume: what people do with them. Paths come from `resolvePath`; nothing here follows a link.
 *
 * P1 A file is there whole or not at all: it is written out of sight and moved to its place.
 * P2 What a write expects is compared, and the write done, in one turn of the project in this process. Steps write when
 *    they like; an entity tag tells what they did.
 * P3 What is being written counts as if it were there: writes that go on at once do not exceed together what a project
 *    may have.
 *
 * Throws `FileRefusal`: `NotFound`, `NotAFile`, and what its methods say besides.
 */
export class StoredFiles {
  readonly #usage: Usage;
  readonly #turns = new Turns();

  constructor(private readonly parts: StoredFilesParts) {
    this.#usage = new Usage(parts.volume, parts.clock);
  }

  /** What is right in a folder, by name: at most `limit` of those after `after`. A project's folder is always there. */
  async list(project: string, path: FilePath, after: string, limit: number): Promise<readonly FileEntry[]> {
    const listing = this.#within(project, path, async (folder) => {
      const entries: FileEntry[] = [];
      for (const name of await firstNames(folder, after, limit)) {
        const stats = await folder.stat(name).catch(() => null); // it has gone meanwhile
        if (stats) entries.push(entryOf(name, stats));
      }
      return entries;
    });
    return path.segments.length > 0 ? listing : listing.catch(emptyUnlessThere);
  }

  /** Throws `RangeNotSatisfiable` besides. */
  read(project: string, path: FilePath, asked?: Range): Promise<FileContent> {
    return this.#at(project, path, async (folder, name) => {
      const file = await folder.openFile(name);
      if (!file) throw notAFile(path);
      try {
        return await contentOf(file, name, asked);
      } catch (failure) {
        await file.close();
        throw failure;
      }
    });
  }

  /**
   * Makes or replaces a file, and the folders that it is in. Throws `PreconditionFailed`, `LimitExceeded` besides.
   * `limits`: by default those of all writes.
   */
  async write(
    project: string,
    path: FilePath,
    content: AsyncIterable<Uint8Array>,
    expected?: Expected,
    limits: FileLimits = this.parts.limits,
  ): Promise<Written> {
    if (path.segments.length === 0) throw notAFile(path);
    return this.#write(project, path, content, expected, limits).catch((failure: unknown) => {
      throw refusalOf(failure, path);
    });
  }

  /** Gives a file or a folder another path. Throws `AlreadyExists`, and `InvalidPath` for a folder's move into itself. */
  async move(project: string, from: FilePath, to: FilePath): Promise<FileEntry> {
    if (isWithin(to, from))
      throw new FileRefusal("InvalidPath", `${JSON.stringify(textOf(from))} cannot be moved into itself.`);
    return this.#turns.take(project, () =>
      this.#at(project, from, async (source, name) => {
        await source.stat(name);
        const moving = async (target: HeldFolder, as: string): Promise<FileEntry> => {
          if (await presentIn(target, as))
            throw new FileRefusal("AlreadyExists", `${JSON.stringify(textOf(to))} is there already.`);
          await source.rename(name, target, as);
          await target.sync();
          return entryOf(as, await target.stat(as));
        };
        return this.#at(project, to, moving, { making: true });
      }),
    );
  }

  /** Throws `PreconditionFailed`, and `NotEmpty` unless `recursive`. Links are deleted, not what they lead to. */
  async delete(project: string, path: FilePath, { recursive, expected }: Deletion): Promise<void> {
    await this.#turns.take(project, () =>
      this.#at(project, path, async (folder, name) => {
        const entry = entryOf(name, await folder.stat(name));
        expect(path, expected, entry); // P2
        if (entry.kind !== "folder") await folder.unlink(name);
        else if (recursive) await removeTree(folder, name);
        else await folder.removeFolder(name);
        this.#usage.forget(project);
      }),
    );
  }

  /** What a server that was killed had begun to write. */
  async deleteAbandoned(): Promise<void> {
    await this.parts.volume.deleteAbandoned(this.parts.clock.now() - abandonedMs);
  }

  /** All of a project's files, for good; it is nobody's any more. */
  async purge(project: string): Promise<void> {
    await this.parts.volume.purge(project);
    this.#usage.forget(project);
  }

  async #write(
    project: string,
    path: FilePath,
    content: AsyncIterable<Uint8Array>,
    expected: Expected | undefined,
    limits: FileLimits,
  ): Promise<Written> {
    await using incoming = await this.parts.volume.incoming();
    using arriving = this.#usage.arriving(project);
    const bytes = await this.#receive(project, incoming.file, content, { arriving, limits });
    const placing = async (folder: HeldFolder, name: string) => {
      const present = await presentIn(folder, name);
      expect(path, expected, present); // P2
      if (present && present.kind !== "file") throw notAFile(path);
      await incoming.moveTo(folder, name); // P1
      this.#usage.changed(project, bytes - (present?.bytes ?? 0));
      return { entry: entryOf(name, await folder.stat(name)), isNew: !present };
    };
    return await this.#turns.take(project, () => this.#at(project, path, placing, { making: true }));
  }

  async #receive(
    project: string,
    file: FileHandle,
    content: AsyncIterable<Uint8Array>,
    { arriving, limits }: { readonly arriving: Arriving; readonly limits: FileLimits },
  ): Promise<number> {
    const { fileBytes, projectFileBytes } = limits;
    let bytes = 0;
    for await (const chunk of content) {
      bytes += chunk.length;
      arriving.add(chunk.length);
      if (bytes > fileBytes) throw overLimit(`A file may have ${fileBytes} bytes.`);
      if ((await this.#usage.withArriving(project)) > projectFileBytes)
        // P3
        throw overLimit(`A project's files may have ${projectFileBytes} bytes together.`);
      await file.writeFile(chunk); // goes on where the last one ended; `write` may write a part
    }
    await file.sync();
    return bytes;
  }

  /** The folder that the path's last name is in. */
  #at<T>(
    project: string,
    path: FilePath,
    work: (folder: HeldFolder, name: string) => Promise<T>,
    how = { making: false },
  ): Promise<T> {
    const name = path.segments.at(-1);
    if (name === undefined) return Promise.reject(notAFile(path));
    const folder = { segments: path.segments.slice(0, -1) };
    return this.#within(project, folder, (held) => work(held, name), how, path);
  }

  #within<T>(
    project: string,
    { segments }: FilePath,
    work: (folder: HeldFolder) => Promise<T>,
    how = { making: false },
    asked: FilePath = { segments },
  ): Promise<T> {
    return this.parts.volume.within(project, segments, how, work).catch((failure: unknown) => {
      throw refusalOf(failure, asked);
    });
  }
}

async function contentOf(file: FileHandle, name: string, asked: Range | undefined): Promise<FileContent> {
  const entry = entryOf(name, await file.stat({ bigint: true }));
  const end = entry.bytes - 1;
  const range = { first: asked?.first ?? 0, last: Math.min(asked?.last ?? end, end) };
  if (asked && range.first > range.last)
    throw new FileRefusal("RangeNotSatisfiable", `The file has ${entry.bytes} bytes.`, {
      bytes: entry.bytes,
    });
  const bytes = file.createReadStream({ start: range.first, end: Math.max(range.last, range.first) });
  return { entry, range, bytes };
}

async function presentIn(folder: HeldFolder, name: string): Promise<FileEntry | null> {
  const stats = await folder.stat(name).catch(unlessMissing);
  return stats && entryOf(name, stats);
}

function emptyUnlessThere(failure: unknown): readonly FileEntry[] {
  if (failure instanceof FileRefusal && failure.code === "NotFound") return [];
  throw failure;
}

function isWithin({ segments }: FilePath, folder: FilePath): boolean {
  return folder.segments.every((name, index) => segments[index] === name);
}

function overLimit(message: string): FileRefusal {
  return new FileRefusal("LimitExceeded", message);
}
