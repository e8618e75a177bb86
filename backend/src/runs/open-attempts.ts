import type { Transaction } from "../store/port/store.js";
import type { AttemptEnding } from "./committed.js";

/** Ends all open attempts of a locked run, and what they have staged. */
export async function endOpenAttempts(
  { attempts, stagedRecords }: Transaction,
  runId: string,
): Promise<readonly AttemptEnding[]> {
  const open = await attempts.openOf(runId);
  const locked = await attempts.lock(open.map(({ id }) => id));
  const ids = [...locked.keys()];
  await attempts.end(ids.map((id) => ({ id, resultHash: null })));
  await stagedRecords.drop(ids);
  return [...locked.values()].map((attempt) => ({ attempt, as: "cancelled" }));
}
