import {
  FileRefusal,
  resolvePath,
  type Deletion,
  type Expected,
  type FileContent,
  type FileEntry,
  type Range,
  type StoredFiles,
  type Written,
} from "@flowrunner/files";
import { AppError } from "../errors.js";
import type { NewAuditEntry } from "../store/port/accounts/audit-log.js";

/** Where files are kept. Throws `FileRefusal`. */
export type Files = Pick<StoredFiles, "list" | "read" | "write" | "move" | "delete">;

interface ProjectFilesParts {
  readonly stored: Files;
  /** Told what was done, once it is: a volume and a database have no commit in common. */
  readonly audit: (project: string, entry: NewAuditEntry) => Promise<void>;
}

/** Who does something, for the audit log. */
interface Doer {
  readonly by: string;
}

/**
 * What people do with the files of projects. Paths are as people write them. Throws `AppError` with the code of what
 * `StoredFiles` refuses.
 */
export class ProjectFiles {
  constructor(private readonly parts: ProjectFilesParts) {}

  /** What is right in a folder, by name: at most `limit` of those after `after`. A project's folder is always there. */
  list(project: string, folder: string, after: string, limit: number): Promise<readonly FileEntry[]> {
    return told(() => this.parts.stored.list(project, resolvePath(folder), after, limit));
  }

  read(project: string, path: string, asked?: Range): Promise<FileContent> {
    return told(() => this.parts.stored.read(project, resolvePath(path), asked));
  }

  /** Makes or replaces a file, and the folders that it is in. */
  async write(
    project: string,
    path: string,
    content: AsyncIterable<Uint8Array>,
    { by, expected }: Doer & { readonly expected?: Expected | undefined },
  ): Promise<Written> {
    const written = await told(() => this.parts.stored.write(project, resolvePath(path), content, expected));
    const { bytes } = written.entry;
    await this.#log(project, { actor: by, action: "file.written", target: path, details: { bytes } });
    return written;
  }

  /** Gives a file or a folder another path. */
  async move(project: string, from: string, to: string, { by }: Doer): Promise<FileEntry> {
    const moved = await told(() => this.parts.stored.move(project, resolvePath(from), resolvePath(to)));
    await this.#log(project, { actor: by, action: "file.moved", target: from, details: { to } });
    return moved;
  }

  async delete(project: string, path: string, { by, ...deletion }: Doer & Deletion): Promise<void> {
    await told(() => this.parts.stored.delete(project, resolvePath(path), deletion));
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
