import type { Transaction } from "../store/port/store.js";

/** Ends all open attempts of a locked run, and what they have staged. Gives their ids. */
export async function endOpenAttempts(
  { attempts, stagedRecords }: Transaction,
  runId: string,
): Promise<readonly string[]> {
  const open = await attempts.openOf(runId);
  const ids = [...(await attempts.lock(open.map(({ id }) => id))).keys()];
  await attempts.end(ids.map((id) => ({ id, resultHash: null })));
  await stagedRecords.drop(ids);
  return ids;
}
