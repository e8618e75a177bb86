import type { Result } from "@flowrunner/protocol";
import type { Limits, Periods } from "../settings.js";
import type { Clock } from "../clock.js";
import type { HeldAttempt } from "./fence.js";
import { toldToEnd } from "./heartbeats.js";
import type { Mailboxes } from "./mailboxes.js";
import { readResult } from "./results.js";

/** Takes attempts' results into their runs. */
export class ResultIntake {
  constructor(
    private readonly mailboxes: Mailboxes,
    private readonly clock: Clock,
    private readonly limits: Limits,
    private readonly periods: Periods,
  ) {}

  /** Resolves after the commit. Throws `AppError` when the attempt ended otherwise, or with another result. */
  take(attempt: HeldAttempt, tokenHash: string, result: Result): Promise<void> {
    const told = toldToEnd(attempt, this.clock.now());
    const { outcome, payloads, hash } = readResult(result, this.limits.outputBytes, told);
    return this.mailboxes.post(attempt, {
      kind: "result",
      attemptId: attempt.id,
      tokenHash,
      tokenAfterlifeMs: this.periods.tokenAfterlifeMs,
      resultHash: hash,
      outcome,
      usage: result.usage,
      payloads,
      lines: result.logs,
      logLimits: this.limits,
    });
  }
}
