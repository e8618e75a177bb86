import { randomBytes } from "node:crypto";
import { AppError } from "../errors.js";
import type { ClaimedAttempt, NewClaim, QueuedAttempt } from "../store/port/attempts.js";
import type { Store } from "../store/port/store.js";
import type { WorkerRow } from "../store/port/workers.js";
import { callbackToken, hashOf } from "./tokens.js";

/** A worker that asks, and the attempt that is next for it. */
export interface Match {
  readonly worker: WorkerRow;
  readonly nonce: string;
  readonly attempt: QueuedAttempt;
}

export type ClaimOutcome =
  | { readonly kind: "claimed"; readonly attempt: ClaimedAttempt; readonly token: string }
  /** The worker has claimed already. */
  | { readonly kind: "claimedBefore"; readonly worker: WorkerRow }
  /** The worker is to leave. */
  | { readonly kind: "refused"; readonly reason: AppError }
  /** Somebody else was faster, or the attempt was cancelled. */
  | { readonly kind: "taken" };

/**
 * Claims attempts of one project for workers, all in one transaction.
 *
 * C1 A worker claims once: its row is locked and must still be waiting.
 * C2 An attempt is claimed once: it must still be queued, whoever else tries.
 */
export function claimAll(
  store: Store,
  matches: readonly Match[],
  leaseMs: number,
): Promise<readonly ClaimOutcome[]> {
  const [first] = matches;
  if (!first) return Promise.resolve([]);
  return store.withTransaction({ project: first.attempt.project }, async (tx) => {
    const workers = await tx.workers.lock(matches.map(({ worker }) => worker.id));
    const waiting = matches.filter(({ worker }) => workers.get(worker.id)?.state === "waiting"); // C1
    const drafts = oneEach(waiting).map((match) => draftOf(match, leaseMs));
    const claimed = await tx.attempts.claim(drafts.map(({ claim }) => claim)); // C2
    const taken = drafts.filter(({ claim }) => claimed.has(claim.attemptId));
    await tx.workers.claim(taken.map(({ claim }) => claim));
    const tokens = new Map(taken.map(({ claim, token }) => [claim.attemptId, token]));
    return matches.map(({ worker, attempt: { id } }) =>
      outcomeOf(workers.get(worker.id), claimed.get(id), tokens.get(id)),
    );
  });
}

/** A worker that asks twice is given one attempt: its other claim is looked at again. */
function oneEach(matches: readonly Match[]): readonly Match[] {
  return [...new Map(matches.map((match) => [match.worker.id, match])).values()];
}

interface ClaimDraft {
  readonly claim: NewClaim;
  readonly token: string;
}

function draftOf({ worker, nonce, attempt }: Match, leaseMs: number): ClaimDraft {
  const tokenSalt = randomBytes(32).toString("base64url");
  const token = callbackToken(tokenSalt, nonce);
  const hashes = { nonceHash: hashOf(nonce), tokenSalt, tokenHash: hashOf(token) };
  return { token, claim: { attemptId: attempt.id, workerId: worker.id, ...hashes, leaseMs } };
}

function outcomeOf(
  worker: WorkerRow | undefined,
  attempt: ClaimedAttempt | undefined,
  token: string | undefined,
): ClaimOutcome {
  if (attempt && token !== undefined) return { kind: "claimed", attempt, token };
  if (worker?.state === "claimed") return { kind: "claimedBefore", worker };
  if (worker?.state !== "waiting") return { kind: "refused", reason: workerGone() };
  return { kind: "taken" };
}

export function claimedBefore(): AppError {
  return new AppError(
    "AlreadyClaimed",
    "This worker has claimed an attempt. A worker claims once: start another.",
  );
}

export function workerGone(): AppError {
  return new AppError("WorkerGone", "This worker is not wanted any more: end the process.");
}
