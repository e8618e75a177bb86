import type { Requirements } from "@flowrunner/engine";
import type { ClaimedAttempt } from "../store/port/attempts.js";
import type { CommittedPass } from "./committed.js";

/**
 * What the replicas of a backend tell each other of what they have committed. It only wakes: the store has the truth, and
 * any of it may be lost, repeated or late.
 */
export type News = PassNews | ClaimNews | FilesNews;

export interface PassNews {
  readonly kind: "pass";
  readonly project: string;
  readonly runId: string;
  readonly queued: readonly QueuedInPool[];
  /** Ids of attempts that ended. */
  readonly ended: readonly string[];
  /** Ids of claimed attempts whose workers are to end. */
  readonly cancelled: readonly string[];
  /** When the run is to be woken, in epoch ms; null: it is not. */
  readonly wakeAt: number | null;
}

export interface QueuedInPool {
  readonly pool: string;
  readonly requirements: Requirements;
  /** How many are new in it: none where a pause or a resume has moved some. */
  readonly attempts: number;
}

export interface ClaimNews {
  readonly kind: "claim";
  readonly claims: readonly { readonly project: string; readonly runId: string; readonly worker: string }[];
}

/** Somebody waits for something of a project's files. */
export interface FilesNews {
  readonly kind: "files";
  readonly project: string;
}

export function newsOfPass({ run, queued, moved, ended, cancelled, wakeAt }: CommittedPass): PassNews {
  const pools = new Map<string, QueuedInPool>(
    moved.map(({ pool, requirements }) => [pool, { pool, requirements, attempts: 0 }]),
  );
  for (const { pool, requirements } of queued) {
    const attempts = (pools.get(pool)?.attempts ?? 0) + 1;
    pools.set(pool, { pool, requirements, attempts });
  }
  const endedIds = ended.map(({ attempt }) => attempt.id);
  return {
    ...{ kind: "pass", project: run.project, runId: run.runId, queued: [...pools.values()] },
    ...{ ended: endedIds, cancelled, wakeAt },
  };
}

export function newsOfClaims(attempts: readonly ClaimedAttempt[]): ClaimNews {
  const claims = attempts.map(({ project, runId, claim }) => ({
    ...{ project, runId },
    worker: claim.workerId,
  }));
  return { kind: "claim", claims };
}
