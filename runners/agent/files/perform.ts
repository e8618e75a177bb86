import { FileRefusal, resolvePath, type FileContent, type StoredFiles } from "@flowrunner/files";
import { protocolVersion as v, type FileOperation, type FileOutcome } from "@flowrunner/protocol";

/** What became of an operation. */
export interface Performed {
  readonly outcome: FileOutcome;
  /** What follows, of a file that is read: to be read to its end or destroyed. Null: nothing. */
  readonly bytes: FileContent["bytes"] | null;
}

/** The volume is one project's; which that is the servers know. */
const project = "own";

const longestMessage = 1_000;

/** Does with the project's files what is asked. Never rejects: a refusal is an outcome, and so is a failure. */
export async function perform(
  files: StoredFiles,
  operation: FileOperation,
  content: AsyncIterable<Uint8Array>,
): Promise<Performed> {
  try {
    if (operation.operation === "read") return await read(files, operation);
    return { outcome: await changeOrList(files, operation, content), bytes: null };
  } catch (failure) {
    return { outcome: outcomeOf(failure), bytes: null };
  }
}

type Operation<Name> = Extract<FileOperation, { operation: Name }>;

async function read(files: StoredFiles, { path, range: asked }: Operation<"read">): Promise<Performed> {
  const { entry, range, bytes } = await files.read(project, resolvePath(path), asked ?? undefined);
  return { outcome: { v, outcome: "read", entry, range }, bytes };
}

async function changeOrList(
  files: StoredFiles,
  asked: Exclude<FileOperation, Operation<"read">>,
  content: AsyncIterable<Uint8Array>,
): Promise<FileOutcome> {
  switch (asked.operation) {
    case "list": {
      const entries = await files.list(project, resolvePath(asked.folder), asked.after, asked.limit);
      return { v, outcome: "listed", entries: [...entries] };
    }
    case "write": {
      const { path, expected, limits } = asked;
      const at = resolvePath(path);
      const written = await files.write(project, at, content, expected ?? undefined, limits);
      return { v, outcome: "written", ...written };
    }
    case "move": {
      const entry = await files.move(project, resolvePath(asked.from), resolvePath(asked.to));
      return { v, outcome: "moved", entry };
    }
    case "delete": {
      const { path, recursive, expected } = asked;
      await files.delete(project, resolvePath(path), { recursive, expected: expected ?? undefined });
      return { v, outcome: "deleted" };
    }
  }
}

function outcomeOf(failure: unknown): FileOutcome {
  if (failure instanceof FileRefusal) {
    const { code, message, details } = failure;
    return { v, outcome: "refused", code, message, details };
  }
  return { v, outcome: "failed", message: String(failure).slice(0, longestMessage) };
}
