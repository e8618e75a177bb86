import { CompareFailed } from "../../port/errors.js";
import { eachOnce } from "../../port/queue-pools.js";
import type {
  AttemptRow,
  Attempts,
  ClaimedAttempt,
  EndedAttempt,
  NewClaim,
  OpenAttempt,
  QueuedAttempt,
  QueuePool,
} from "../../port/attempts.js";
import type { Staging } from "../staging.js";
import type { Tables } from "../tables.js";

/** `now`: when the transaction began, in epoch ms. */
export function memoryAttempts(staging: Staging, { attempts, attemptKeys }: Tables, now: number): Attempts {
  /** Writes each of a run's attempts that has this status, once nobody else holds it. */
  async function move(
    runId: string,
    from: OpenAttempt["status"],
    moved: (row: OpenAttempt) => AttemptRow,
  ): Promise<readonly QueuePool[]> {
    const rows: OpenAttempt[] = [];
    for (const id of [...(attempts.openByRun.get(runId)?.keys() ?? [])].sort()) {
      const row = await staging.lock(attempts, id);
      if (row?.status === from) rows.push(row as OpenAttempt);
    }
    for (const row of rows) staging.write(attempts, row.id, moved(row));
    return eachOnce(rows);
  }
  return {
    async insert(added) {
      for (const attempt of added) {
        const key = `${attempt.runId}/${attempt.path}#${attempt.generation}/${attempt.attempt}`;
        await staging.insert(attemptKeys, key, { project: staging.project });
        const row = {
          ...attempt,
          project: staging.project,
          status: "queued",
          epoch: 0,
          queuedAt: now,
        } as const;
        await staging.insert(attempts, attempt.id, row);
      }
    },
    async get(id) {
      return staging.read(attempts, id) ?? null;
    },
    async lock(ids) {
      const locked = new Map<string, AttemptRow>();
      for (const id of [...ids].sort()) {
        const row = await staging.lock(attempts, id);
        if (row) locked.set(id, row);
      }
      return locked;
    },
    async claim(claims) {
      const claimed = new Map<string, ClaimedAttempt>();
      for (const { attemptId: id, ...claim } of claims) {
        if (!staging.tryLock(attempts, id)) continue;
        const row = staging.read(attempts, id);
        if (row?.status !== "queued") continue;
        claimed.set(id, claimedBy(row, claim, now));
        staging.write(attempts, id, claimed.get(id)!);
      }
      return claimed;
    },
    async askCancel(id) {
      const row = await staging.lock(attempts, id);
      if (row?.status !== "claimed") throw new CompareFailed(attempts.name, id);
      const cancelAskedAt = row.claim.cancelAskedAt ?? now;
      staging.write(attempts, id, { ...row, claim: { ...row.claim, cancelAskedAt } });
    },
    async end(ends) {
      for (const { id, resultHash } of ends) {
        const row = await staging.lock(attempts, id);
        if (!row || row.status === "ended") throw new CompareFailed(attempts.name, id);
        staging.write(attempts, id, endedBy(row, resultHash, now));
      }
    },
    pauseQueue: (runId) => move(runId, "queued", (row) => ({ ...row, status: "paused" })),
    requeue: (runId) => move(runId, "paused", (row) => ({ ...row, status: "queued", queuedAt: now })),
    async openOf(runId) {
      const open = [...(attempts.openByRun.get(runId)?.values() ?? [])];
      return open.filter(({ project }) => project === staging.project);
    },
    async newestClaimedRank() {
      return attempts.newestClaimedRank.get(staging.project) ?? 0;
    },
  };
}

function claimedBy(
  row: QueuedAttempt,
  { leaseMs, ...claim }: Omit<NewClaim, "attemptId">,
  now: number,
): ClaimedAttempt {
  const epoch = row.epoch + 1;
  const times = { claimedAt: now, deadline: now + row.timeoutMs, leaseUntil: now + leaseMs };
  return {
    ...row,
    status: "claimed",
    epoch,
    claim: { ...claim, ...times, epoch, isStarted: false, cancelAskedAt: null },
  };
}

function endedBy(row: OpenAttempt, resultHash: string | null, now: number): EndedAttempt {
  const claim = row.status === "claimed" ? row.claim : null;
  return { ...row, status: "ended", epoch: row.epoch + 1, claim, call: released, resultHash, endedAt: now };
}

/** An ended attempt is never handed out again: the history has what it was called with. */
const released: AttemptRow["call"] = { input: { json: null }, env: {} };
