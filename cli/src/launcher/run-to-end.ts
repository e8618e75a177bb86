import { randomUUID } from "node:crypto";
import type { LocalBackend } from "@flowrunner/backend/local";
import type { RunRequest } from "../input/run-request.js";
import { createProgress } from "../render/create-progress.js";
import type { Progress } from "../render/progress.js";
import { runDocument, stepDocuments, type RunDocument } from "../render/run-document.js";
import type { Terminal } from "../terminal.js";
import { Interruption } from "./interruption.js";

type Runs = LocalBackend["runs"];
type Run = Parameters<Runs["follow"]>[0];
type Entry = Parameters<Parameters<Runs["follow"]>[1]>[0]["entry"];

/** There are no others in this process. */
const project = "local";

/** Starts a run, shows it while it happens, and gives how it ended: also when the person insists and it has not. */
export async function runToEnd(
  runs: Runs,
  { flow, inputs, config }: RunRequest,
  terminal: Terminal,
): Promise<RunDocument> {
  using interruption = new Interruption();
  using progress = await createProgress(terminal);
  const run = { project, runId: randomUUID() };
  const startedAt = Date.now();
  const unfollow = runs.follow(run, ({ entry }) => show(entry, progress));
  await runs.start({ ...run, plan: flow.plan, text: flow.source.text, inputs, config });
  void interruption.asked.then(() => {
    progress.note("cancelling; once more ends at once");
    // Refused only when the run has just ended: then there is nothing to cancel.
    return runs.cancel(run, "the person who started it").catch(() => undefined);
  });
  const end = await Promise.race([runs.whenEnded(run), interruption.insisted]);
  unfollow();
  const outcome = end?.outcome ?? { status: "cancelled" };
  progress.ended(flow.plan.name, outcome.status, Date.now() - startedAt);
  return runDocument(outcome, await stepsOf(run, runs));
}

function show(entry: Entry, progress: Progress): void {
  switch (entry.kind) {
    case "event":
      return progress.happened(entry.stored.event);
    case "log":
      return entry.lines.forEach((line) => progress.wrote(entry.path, line));
    case "progress":
      return progress.progressed(entry.path, entry.progress);
    case "missed": // nothing is: everything happens in this process
      return;
  }
}

async function stepsOf(run: Run, runs: Runs): Promise<RunDocument["steps"]> {
  const events = (await runs.events(run)).map(({ event }) => event);
  return stepDocuments(events, async (value) => (value.holes ? runs.valueOf(run, value) : value.json));
}
