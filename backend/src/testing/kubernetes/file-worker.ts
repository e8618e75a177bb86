import { FileRefusal, resolvePath, type StoredFiles } from "@flowrunner/files";
import type { FileOutcome, FilesNotice } from "@flowrunner/protocol";
import type { ScriptedFileWorker, Taken } from "./scripted-file-worker.js";

interface Answer {
  readonly outcome: FileOutcome;
  readonly bytes?: AsyncIterable<Uint8Array>;
}

/** Does what notices ask for on a volume, until it is told to stop: what a file worker's pod does, in a test's process. */
export async function workOn(
  worker: ScriptedFileWorker,
  files: StoredFiles,
  project: string,
  signal: AbortSignal,
): Promise<void> {
  const taking = new Set<string>();
  while (!signal.aborted) {
    const notice = await worker.poll([...taking], signal).catch(() => null);
    if (!notice) continue;
    taking.add(notice.request);
    const done = (): void => void taking.delete(notice.request);
    void serve(worker, notice, (taken) => answerTo(files, project, taken)).then(done, done);
  }
}

async function serve(
  worker: ScriptedFileWorker,
  notice: FilesNotice,
  answering: (taken: Taken) => Promise<Answer>,
): Promise<void> {
  const taken = await worker.take(notice);
  if (taken.status !== 200) return;
  const telling = worker.tell(notice);
  const { outcome, bytes } = await answering(taken).catch(refused);
  telling.send(`${JSON.stringify(outcome)}\n`);
  for await (const chunk of bytes ?? []) telling.send(chunk);
  await telling.end().catch(() => {});
}

async function answerTo(files: StoredFiles, project: string, { operation, bytes }: Taken): Promise<Answer> {
  const v = 1;
  switch (operation.operation) {
    case "list": {
      const { folder, after, limit } = operation;
      const entries = await files.list(project, resolvePath(folder), after, limit);
      return { outcome: { v, outcome: "listed", entries: [...entries] } };
    }
    case "read": {
      const { path, range } = operation;
      const { bytes: read, ...found } = await files.read(project, resolvePath(path), range ?? undefined);
      return { outcome: { v, outcome: "read", ...found }, bytes: read };
    }
    case "write": {
      const { path, expected } = operation;
      const written = await files.write(project, resolvePath(path), bytes, expected ?? undefined);
      return { outcome: { v, outcome: "written", ...written } };
    }
    case "move": {
      const entry = await files.move(project, resolvePath(operation.from), resolvePath(operation.to));
      return { outcome: { v, outcome: "moved", entry } };
    }
    case "delete": {
      const { path, recursive, expected } = operation;
      await files.delete(project, resolvePath(path), { recursive, expected: expected ?? undefined });
      return { outcome: { v, outcome: "deleted" } };
    }
  }
}

function refused(failure: unknown): Answer {
  if (!(failure instanceof FileRefusal)) throw failure;
  const { code, message, details } = failure;
  const told = details as { readonly [name: string]: string };
  return { outcome: { v: 1, outcome: "refused", code, message, details: { ...told } } };
}
