import { AppError } from "../errors.js";
import type { AttemptRow, Claim, ClaimedAttempt, EndedAttempt } from "../store/port/attempts.js";
import { isSameHash } from "./tokens.js";

/**
 * Who may still speak for an attempt. Checked when a call arrives and again in the transaction that does its work.
 *
 * F1 Only the worker that claimed the attempt holds its token. An attempt that does not exist, one that was never
 *    claimed and one of somebody else refuse alike.
 * F2 The token dies some time after the attempt's deadline.
 * F3 Whatever ended the attempt raised its epoch: who claimed it before that changes nothing any more.
 */
export function heldAttempt(
  attempt: AttemptRow | null,
  tokenHash: string,
  now: number,
  tokenAfterlifeMs: number,
): HeldAttempt {
  const held = attempt && "claim" in attempt && attempt.claim ? (attempt as HeldAttempt) : null;
  if (!held || !isSameHash(held.claim.tokenHash, tokenHash)) throw unauthorized(); // F1
  if (now > held.claim.deadline + tokenAfterlifeMs) throw unauthorized(); // F2
  return held;
}

/** An attempt that a worker has claimed, whether or not it has ended. */
export type HeldAttempt = (ClaimedAttempt | EndedAttempt) & { readonly claim: Claim };

export function refuseFenced(attempt: HeldAttempt): void {
  if (attempt.epoch === attempt.claim.epoch) return; // F3
  throw new AppError("StaleAttempt", "This attempt has ended: nothing more is taken for it. End its code.");
}

function unauthorized(): AppError {
  return new AppError("Unauthorized", "The callback token is not one of this attempt, or it has expired.");
}
