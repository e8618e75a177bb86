import { randomBytes } from "node:crypto";
import { AppError } from "../errors.js";
import type { ClaimedAttempt, QueuedAttempt } from "../store/port/attempts.js";
import type { Store, Transaction } from "../store/port/store.js";
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
 * Claims attempts of one project for workers, all in one transaction, in the order given.
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
    const outcomes: ClaimOutcome[] = [];
    for (const match of matches) outcomes.push(await claim(tx, match, leaseMs));
    return outcomes;
  });
}

async function claim(
  tx: Transaction,
  { worker, nonce, attempt }: Match,
  leaseMs: number,
): Promise<ClaimOutcome> {
  const present = await tx.workers.lock(worker.id);
  if (present?.state === "claimed") return { kind: "claimedBefore", worker: present }; // C1
  if (present?.state !== "waiting") return { kind: "refused", reason: workerGone() };
  const tokenSalt = randomBytes(32).toString("base64url");
  const token = callbackToken(tokenSalt, nonce);
  const tokens = { nonceHash: hashOf(nonce), tokenSalt, tokenHash: hashOf(token) };
  const claimed = await tx.attempts.claim(attempt.id, { workerId: worker.id, ...tokens, leaseMs });
  if (!claimed) return { kind: "taken" }; // C2
  await tx.workers.claim(worker.id, attempt.id);
  return { kind: "claimed", attempt: claimed, token };
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
