import type {
  AttemptCall,
  AttemptRow,
  Claim,
  ClaimedAttempt,
  EndedAttempt,
  NewAttempt,
  OpenAttempt,
  QueuedAttempt,
} from "../port/attempts.js";

/** The columns of an attempt `a`, named as the port names them. */
export const attemptColumns = `a.project_id as project, a.id, a.run_id as "runId", a.path, a.generation, a.attempt,
  a.step_id as "stepId", a.flow_version as "flowVersion", a.pool, a.requirements, a.priority, a.rank,
  a.timeout_ms as "timeoutMs", a.call, a.status, a.epoch, a.queued_at as "queuedAt", a.worker_id as "workerId",
  a.nonce_hash as "nonceHash", a.token_salt as "tokenSalt", a.token_hash as "tokenHash",
  a.claim_epoch as "claimEpoch", a.claimed_at as "claimedAt", a.deadline, a.lease_until as "leaseUntil",
  a.is_started as "isStarted", a.cancel_asked_at as "cancelAskedAt", a.result_hash as "resultHash",
  a.ended_at as "endedAt"`;

/** A row of `attempts` as it is stored: its constraints say which columns are there together. */
export type AttemptRecord = OpenRecord | EndedRecord;
export type OpenRecord = QueuedRecord | PausedRecord | ClaimedRecord;

interface Stored extends Omit<NewAttempt, "call"> {
  readonly project: string;
  readonly epoch: number;
  readonly queuedAt: number;
}
export interface QueuedRecord extends Stored {
  readonly status: "queued";
  readonly call: AttemptCall;
}
export interface PausedRecord extends Stored {
  readonly status: "paused";
  readonly call: AttemptCall;
}
export interface ClaimedRecord extends Stored, ClaimColumns {
  readonly status: "claimed";
  readonly call: AttemptCall;
}
export interface EndedRecord extends Stored, Nullable<ClaimColumns> {
  readonly status: "ended";
  readonly resultHash: string | null;
  readonly endedAt: number;
}
type ClaimColumns = Omit<Claim, "epoch"> & { readonly claimEpoch: number };
type Nullable<T> = { readonly [K in keyof T]: T[K] | null };

export function attemptOf(record: AttemptRecord): AttemptRow {
  return record.status === "ended" ? endedOf(record) : openOf(record);
}

export function openOf(record: OpenRecord): OpenAttempt {
  switch (record.status) {
    case "queued":
      return queuedOf(record);
    case "paused":
      return { ...commonOf(record), status: "paused", call: record.call };
    case "claimed":
      return claimedOf(record);
  }
}

export function queuedOf(record: QueuedRecord): QueuedAttempt {
  return { ...commonOf(record), status: "queued", call: record.call };
}

export function claimedOf(record: ClaimedRecord): ClaimedAttempt {
  return { ...commonOf(record), status: "claimed", call: record.call, claim: claimOf(record) };
}

function endedOf(record: EndedRecord): EndedAttempt {
  const claim = record.claimEpoch === null ? null : claimOf(record as ClaimColumns);
  const { resultHash, endedAt } = record;
  return { ...commonOf(record), status: "ended", call: released, claim, resultHash, endedAt };
}

/** An ended attempt is never handed out again: the history has what it was called with. */
const released: AttemptCall = { input: { json: null }, env: {} };

function commonOf(record: Stored): Omit<QueuedAttempt, "status" | "call"> {
  const { project, id, runId, path, generation, attempt, stepId, flowVersion } = record;
  const { pool, requirements, priority, rank, timeoutMs, epoch, queuedAt } = record;
  return {
    ...{ project, id, runId, path, generation, attempt, stepId, flowVersion },
    ...{ pool, requirements, priority, rank, timeoutMs, epoch, queuedAt },
  };
}

function claimOf(columns: ClaimColumns): Claim {
  const { workerId, nonceHash, tokenSalt, tokenHash, claimEpoch: epoch } = columns;
  const { claimedAt, deadline, leaseUntil, isStarted, cancelAskedAt } = columns;
  return {
    ...{ workerId, nonceHash, tokenSalt, tokenHash, epoch },
    ...{ claimedAt, deadline, leaseUntil, isStarted, cancelAskedAt },
  };
}
