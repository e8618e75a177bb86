import { Interruption } from "../launcher/interruption.js";
import { createProgress } from "../render/create-progress.js";
import type { Progress } from "../render/progress.js";
import { runNote } from "../render/run-note.js";
import { followRun } from "./follow-run.js";
import type { ServerMessage, RunEndStatus } from "@flowrunner/api";
import { getRun, type Run, type RunPath } from "./runs.js";
import type { Session } from "./session.js";

export interface Watched {
  /** As it ended, or as it is when the person left. */
  readonly run: Run;
  readonly hasEnded: boolean;
}

/** Waits for a run's end, and shows what happens until then. The first Ctrl-C leaves the run alone. */
export async function watchRun(session: Session, path: RunPath): Promise<Watched> {
  using interruption = new Interruption();
  using progress = await createProgress(session.terminal, () => session.clock.now());
  const ended = await followed(session, path, interruption, progress);
  const run = await getRun(session, path);
  if (ended) progress.ended(run.flow ?? run.id, ended, run.endedAt! - run.startedAt!);
  return { run, hasEnded: ended !== null };
}

/** The same without a word. */
export async function waitForRun(session: Session, path: RunPath): Promise<Watched> {
  using interruption = new Interruption();
  const ended = await followed(session, path, interruption, null);
  return { run: await getRun(session, path), hasEnded: ended !== null };
}

function followed(
  session: Session,
  path: RunPath,
  interruption: Interruption,
  progress: Progress | null,
): Promise<RunEndStatus | null> {
  const leaving = new AbortController();
  void interruption.asked.then(() => leaving.abort());
  return followRun(session, {
    path,
    logs: progress !== null,
    hear: (message) => progress && show(message, progress),
    lost: () => progress?.note("the connection is lost; trying again"),
    signal: leaving.signal,
  });
}

function show(message: ServerMessage, progress: Progress): void {
  switch (message.type) {
    case "event": {
      const note = runNote(message.event);
      if (note !== null) progress.note(note);
      return progress.happened(message.event);
    }
    case "log":
      return message.lines.forEach((line) => progress.wrote(message.path, line));
    case "progress":
      return progress.progressed(message.path, message.progress);
  }
}
