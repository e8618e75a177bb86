import { constants } from "node:fs";
import {
  lstat,
  mkdir,
  open,
  opendir,
  realpath,
  rename,
  rmdir,
  unlink,
  type FileHandle,
} from "node:fs/promises";
import type { BigIntStats } from "node:fs";
import { join } from "node:path";
import { FileRefusal } from "./file-refusal.js";

const { O_DIRECTORY, O_NOFOLLOW, O_RDONLY, O_NONBLOCK } = constants;
const asFolder = O_RDONLY | O_DIRECTORY | O_NOFOLLOW;

/** Linux finds an open folder by its number, whatever has become of its name. */
const canHold = process.platform === "linux";

/**
 * A folder that is held open, and what can be done to what stands right in it.
 *
 * H1 From folder to folder by one name at a time, never through a link: on the way and at the end.
 * H2 A name is looked up in the folder that is held, not along a path: whatever is renamed or linked meanwhile, nothing
 *    outside is reached. (Elsewhere than on Linux the path is what can be had: a process of the same user that is quick
 *    enough can lead astray there.)
 * H3 Only a regular file is read: opening waits for nobody at a pipe, and what else was opened is closed unread.
 */
export class HeldFolder implements AsyncDisposable {
  private constructor(
    private readonly handle: FileHandle,
    private readonly path: string,
    private readonly hidden: string | null = null,
  ) {}

  /** The one folder that is reached by its path, links and all: an operator chose it. `hidden`: a name that is nobody's. */
  static async at(path: string, hidden: string | null = null): Promise<HeldFolder> {
    const real = await realpath(path);
    return new HeldFolder(await open(real, asFolder), real, hidden);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.handle.close();
  }

  /** Throws the system's errors: `ENOENT`, `ENOTDIR` (also for a link), `ELOOP`. */
  async folder(name: string): Promise<HeldFolder> {
    const handle = await open(this.#at(name), asFolder); // H1
    return new HeldFolder(handle, join(this.path, name));
  }

  /** Makes it if there is nothing of that name. */
  async folderMade(name: string): Promise<HeldFolder> {
    await mkdir(this.#at(name)).catch(unlessThere);
    return this.folder(name);
  }

  /** Of the name itself, also where it is a link. */
  stat(name: string): Promise<BigIntStats> {
    return lstat(this.#at(name), { bigint: true });
  }

  /** Opens a regular file to be read; null: it is something else. */
  async openFile(name: string): Promise<FileHandle | null> {
    const file = await open(this.#at(name), O_RDONLY | O_NOFOLLOW | O_NONBLOCK); // H1, H3
    if ((await file.stat()).isFile()) return file; // H3
    await file.close();
    return null;
  }

  /** Makes a new file to be written. Throws `EEXIST`. */
  create(name: string): Promise<FileHandle> {
    return open(this.#at(name), "wx", 0o644);
  }

  /** Names in no order, as they are read. */
  async *names(): AsyncGenerator<string> {
    for await (const { name } of await opendir(canHold ? this.#at("") : this.path))
      if (name !== this.hidden) yield name;
  }

  /** Atomic. What stands at the new name and is no folder is replaced. */
  rename(name: string, into: HeldFolder, as: string): Promise<void> {
    return rename(this.#at(name), into.#at(as));
  }

  unlink(name: string): Promise<void> {
    return unlink(this.#at(name));
  }

  /** Throws `ENOTEMPTY`. */
  removeFolder(name: string): Promise<void> {
    return rmdir(this.#at(name));
  }

  /** Makes what was renamed in it last. */
  sync(): Promise<void> {
    return this.handle.sync();
  }

  #at(name: string): string {
    if (name === this.hidden)
      throw new FileRefusal("InvalidPath", `${JSON.stringify(name)} is the platform's own.`);
    return canHold ? `/proc/self/fd/${this.handle.fd}/${name}` : join(this.path, name); // H2
  }
}

function unlessThere(failure: NodeJS.ErrnoException): void {
  if (failure.code !== "EEXIST") throw failure;
}

/** For what may have gone: null where there is nothing of the name. */
export function unlessMissing(failure: NodeJS.ErrnoException): null {
  if (failure.code === "ENOENT") return null;
  throw failure;
}
