import type { AcrossProjects } from "../../port/across-projects.js";
import type { Claim, ClaimedAttempt } from "../../port/attempts.js";
import type { WorkerRow } from "../../port/workers.js";
import type { RowLocks } from "../row-locks.js";
import { Staging } from "../staging.js";
import type { Tables } from "../tables.js";

export function memoryAcrossProjects(tables: Tables, locks: RowLocks, now: () => number): AcrossProjects {
  const { attempts, workers, workerTokens, runs, logChunks, events } = tables;
  /** Puts another lease on claimed attempts, each under its row's lock. */
  async function lease(
    ids: Iterable<string>,
    leased: (row: ClaimedAttempt) => ClaimedAttempt,
  ): Promise<void> {
    for (const id of ids) {
      const project = attempts.rows.get(id)?.project;
      if (project === undefined) continue;
      const staging = new Staging(project, locks);
      const row = await staging.lock(attempts, id);
      if (row?.status === "claimed") staging.write(attempts, id, leased(row));
      staging.commit();
    }
  }
  return {
    async findAttempts(ids) {
      return found(ids, (id) => attempts.rows.get(id));
    },
    async findWorkers(tokenHashes) {
      return found(tokenHashes, (hash) => workers.rows.get(workerTokens.rows.get(hash)?.workerId ?? ""));
    },
    async nextQueued(pool, limit) {
      return attempts
        .queue(pool)
        .first(limit)
        .map((attempt) => {
          const run = runs.rows.get(attempt.runId);
          return { ...attempt, runStartedAt: run?.startedAt ?? run?.createdAt ?? attempt.queuedAt };
        });
    },
    async dueRuns(limit) {
      const due = runs.waking.first(limit).filter(({ wakeAt }) => wakeAt! <= now());
      return due.map(({ project, runId }) => ({ project, runId }));
    },
    async nextWake() {
      return runs.waking.first(1)[0]?.wakeAt ?? null;
    },
    async sweep(reportMs) {
      const claimed = [...attempts.claimed.values()];
      const lost = claimed.filter(({ claim }) => claim.leaseUntil < now());
      const overdue = claimed.filter((row) => !lost.includes(row) && dueReport(row.claim) + reportMs < now());
      return { lost, overdue, claimed: claimed.length };
    },
    renewLeases(ids, leaseMs) {
      const leaseUntil = now() + leaseMs;
      return lease(ids, (row) => ({ ...row, claim: { ...row.claim, leaseUntil, isStarted: true } }));
    },
    extendLeases(leaseMs) {
      const until = now() + leaseMs;
      const longer = ({ leaseUntil }: ClaimedAttempt["claim"]): number => Math.max(leaseUntil, until);
      return lease([...attempts.claimed.keys()], (row) => ({
        ...row,
        claim: { ...row.claim, leaseUntil: longer(row.claim) },
      }));
    },
    async undeliveredEvents(limit) {
      const open = [...events.rows.values()].filter(({ isDelivered }) => !isDelivered);
      return open.slice(0, limit).map(({ project, id }) => ({ project, id }));
    },
    async pools() {
      return attempts.poolStatuses();
    },
    async glance(asked) {
      const present = asked.runs.flatMap((runId) => runs.rows.get(runId) ?? []);
      return {
        nextWake: runs.waking.first(1)[0]?.wakeAt ?? null,
        pools: attempts.poolStatuses(),
        settledWorkers: asked.workers.filter((id) => isSettled(workers.rows.get(id))),
        runs: present.map(({ runId, version }) => {
          return { runId, version, logChunks: logChunks.byRun.get(runId)?.length ?? 0 };
        }),
        hasUndelivered: [...events.rows.values()].some(({ isDelivered }) => !isDelivered),
      };
    },
  };
}

function isSettled(worker: WorkerRow | undefined): boolean {
  return worker !== undefined && worker.state !== "waiting";
}

/** When the agent was to end the code. */
function dueReport({ deadline, cancelAskedAt }: Claim): number {
  return Math.min(deadline, cancelAskedAt ?? Infinity);
}

function found<Row>(
  keys: readonly string[],
  rowOf: (key: string) => Row | undefined,
): ReadonlyMap<string, Row> {
  return new Map(
    keys.flatMap((key) => {
      const row = rowOf(key);
      return row ? [[key, row] as const] : [];
    }),
  );
}
