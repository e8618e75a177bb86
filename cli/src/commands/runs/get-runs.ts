import { readLimit } from "../../input/limit.js";
import { readPointInTime } from "../../input/point-in-time.js";
import { usageProblem } from "../../refused.js";
import type { ListOptions } from "../../render/formats.js";
import { printItem, printList } from "../../render/listing.js";
import { runListing } from "../../render/run-listing.js";
import { findRun } from "../../server/run-reference.js";
import { getRun, listRuns, type RunFilter, type RunStatus } from "../../server/runs.js";
import type { Session } from "../../server/session.js";

export interface GetRunsOptions extends ListOptions {
  readonly flow?: string;
  readonly status?: readonly string[];
  readonly label?: readonly string[];
  readonly input?: readonly string[];
  readonly result?: readonly string[];
  readonly since?: string;
  readonly until?: string;
  readonly limit: string;
}

/** `flow get run [RUN…]` and `flow list runs`. */
export async function getRuns(
  session: Session,
  references: readonly string[],
  options: GetRunsOptions,
): Promise<void> {
  const { clock, terminal } = session;
  if (references.length === 0) {
    const runs = await listRuns(session, filterOf(options, clock.now()), readLimit(options.limit));
    return printList(runs, runListing(clock.now()), options.output, terminal);
  }
  const project = await session.project();
  const runs = await Promise.all(
    references.map(async (each) => getRun(session, { project, run: await findRun(session, each) })),
  );
  const [only, another] = runs;
  if (another) printList(runs, runListing(clock.now()), options.output, terminal);
  else printItem(only!, runListing(clock.now()), options.output, terminal);
}

function filterOf(options: GetRunsOptions, now: number): RunFilter {
  const { flow, status, label, input, result, since, until } = options;
  return {
    ...(flow !== undefined && { flow }),
    ...(status && { status: status.map(readStatus) }),
    ...(label && { label: [...label] }),
    ...(input && { input: [...input] }),
    ...(result && { output: [...result] }),
    ...(since !== undefined && { createdAfter: readPointInTime("--since", since, now) }),
    ...(until !== undefined && { createdBefore: readPointInTime("--until", until, now) }),
  };
}

const statuses: readonly RunStatus[] = ["queued", "running", "paused", "succeeded", "failed", "cancelled"];

function readStatus(given: string): RunStatus {
  const status = statuses.find((each) => each === given);
  if (status) return status;
  throw usageProblem(`--status ${given}: there is no such state`, `there are: ${statuses.join(", ")}`);
}
