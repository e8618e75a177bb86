import { abandon } from "@flowrunner/engine";
import { AppError } from "../errors.js";
import type { Transaction } from "../store/port/store.js";
import type { Batch } from "./batch.js";
import type { DataLost } from "./data-lost.js";
import { endOpenAttempts } from "./open-attempts.js";
import type { Pass } from "./pass.js";
import type { StateCache } from "./state-cache.js";
import { endWaits } from "./waits.js";
import { StepLogs } from "./step-logs.js";

/**
 * Ends a run of which something is lost, with what it lacks: trying again would end the same, for ever. Its letters are
 * refused. Needs neither its flow nor its values. Throws `lost` when not even the run is there.
 */
export async function abandonRun(
  tx: Transaction,
  { run: { runId }, letters }: Batch,
  states: StateCache,
  lost: DataLost,
): Promise<Pass> {
  const row = (await tx.runs.lock([runId])).get(runId);
  const state = row && (await states.take(tx, row));
  if (!row || !state) throw lost;
  const refusal = new AppError("RunEnded", `Run ${runId} cannot go on. ${lost.message}`);
  const opened = { facts: [], ended: [], logs: [], letters: new Map(), answers: letters.map(() => refusal) };
  await endWaits(tx, runId, state);
  const events = state.outcome ? [] : abandon(state, lost.flowError, tx.now());
  const dropped = await endOpenAttempts(tx, runId);
  const nothing = { hasMore: false, nextWake: null, queued: [], unwritten: [], cancelled: [], moved: [] };
  const untold = { published: [], refusals: [] };
  const logs = new StepLogs(row, 0);
  return {
    row,
    start: null,
    opened,
    decided: { ...nothing, ...untold, state, events, dropped, logs, rank: row.rank },
  };
}
