import {
  FileRefusal,
  resolvePath,
  type Deletion,
  type Expected,
  type FileContent,
  type FileEntry,
  type FileLimits,
  type FilePath,
  type Range,
  type Written,
} from "@flowrunner/files";
import { AppError } from "../errors.js";
import type { NewAuditEntry } from "../store/port/accounts/audit-log.js";

/** Where files are kept, as `StoredFiles` has them. `signal` aborts when the caller has gone. Throws `FileRefusal`. */
export interface Files {
  list(
    project: string,
    folder: FilePath,
    after: string,
    limit: number,
    signal: AbortSignal,
  ): Promise<readonly FileEntry[]>;
  read(project: string, path: FilePath, asked: Range | undefined, signal: AbortSignal): Promise<FileContent>;
  write(
    project: string,
    path: FilePath,
    content: AsyncIterable<Uint8Array>,
    expected: Expected | undefined,
    signal: AbortSignal,
  ): Promise<Written>;
  move(project: string, from: FilePath, to: FilePath, signal: AbortSignal): Promise<FileEntry>;
  delete(project: string, path: FilePath, deletion: Deletion, signal: AbortSignal): Promise<void>;
}

interface ProjectFilesParts {
  readonly stored: Files;
  readonly limits: Pick<FileLimits, "fileBytes">;
  /** Told what was done, once it is: a volume and a database have no commit in common. */
  readonly audit: (project: string, entry: NewAuditEntry) => Promise<void>;
}

interface Asking {
  /** Aborts when the caller has gone. */
  readonly signal: AbortSignal;
}

interface Doing extends Asking {
  /** Who does it, for the audit log. */
  readonly by: string;
}

interface Writing extends Doing {
  readonly expected?: Expected | undefined;
  /** How many bytes the caller says to send; left out: they are counted as they come. */
  readonly announcedBytes?: number | undefined;
}

/**
 * What people do with the files of projects. Paths are as people write them. Throws `AppError` with the code of what
 * `StoredFiles` refuses.
 */
export class ProjectFiles {
  constructor(private readonly parts: ProjectFilesParts) {}

  /** What is right in a folder, by name: at most `limit` of those after `after`. A project's folder is always there. */
  list(
    project: string,
    folder: string,
    after: string,
    limit: number,
    { signal }: Asking,
  ): Promise<readonly FileEntry[]> {
    return told(() => this.parts.stored.list(project, resolvePath(folder), after, limit, signal));
  }

  read(
    project: string,
    path: string,
    { asked, signal }: Asking & { readonly asked?: Range | undefined },
  ): Promise<FileContent> {
    return told(() => this.parts.stored.read(project, resolvePath(path), asked, signal));
  }

  /** Makes or replaces a file, and the folders that it is in. One announced as too large is refused unread. */
  async write(
    project: string,
    path: string,
    content: AsyncIterable<Uint8Array>,
    { by, expected, signal, announcedBytes = 0 }: Writing,
  ): Promise<Written> {
    const { stored, limits } = this.parts;
    const { fileBytes } = limits;
    if (announcedBytes > fileBytes)
      throw new AppError("LimitExceeded", `A file may have ${fileBytes} bytes.`);
    const written = await told(() => stored.write(project, resolvePath(path), content, expected, signal));
    const { bytes } = written.entry;
    await this.#log(project, { actor: by, action: "file.written", target: path, details: { bytes } });
    return written;
  }

  /** Gives a file or a folder another path. */
  async move(project: string, from: string, to: string, { by, signal }: Doing): Promise<FileEntry> {
    const { stored } = this.parts;
    const moved = await told(() => stored.move(project, resolvePath(from), resolvePath(to), signal));
    await this.#log(project, { actor: by, action: "file.moved", target: from, details: { to } });
    return moved;
  }

  async delete(project: string, path: string, { by, signal, ...deletion }: Doing & Deletion): Promise<void> {
    await told(() => this.parts.stored.delete(project, resolvePath(path), deletion, signal));
    await this.#log(project, { actor: by, action: "file.deleted", target: path, details: {} });
  }

  #log(project: string, entry: NewAuditEntry): Promise<void> {
    return this.parts.audit(project, entry);
  }
}

async function told<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (failure) {
    if (!(failure instanceof FileRefusal)) throw failure;
    const { code, message, details } = failure;
    throw new AppError(code, message, { details, cause: failure });
  }
}
