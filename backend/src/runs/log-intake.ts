import type { LogLine, LogsAnswer } from "@flowrunner/protocol";
import type { Periods } from "../settings.js";
import type { Store } from "../store/port/store.js";
import type { AttemptLog } from "./letters.js";
import { heldAttempt, refuseFenced, type HeldAttempt } from "./fence.js";
import { toldToEnd } from "./heartbeats.js";
import { chunkOf, type LogLimits } from "./log-lines.js";

interface LogIntakeParts {
  readonly store: Store;
  readonly periods: Periods;
  readonly limits: LogLimits;
  /** Called after the lines were committed. */
  readonly stored: (log: AttemptLog & { readonly attempt: HeldAttempt }) => void;
}

/** Takes log lines while an attempt runs: apart from the run's row, under the attempt's fence. */
export class LogIntake {
  constructor(private readonly parts: LogIntakeParts) {}

  /**
   * `acked` is the highest `seq` that is stored, or was left out for the limit, without a hole before it; -1 for none.
   * Throws `AppError` when the attempt has ended.
   */
  append({ id, project }: HeldAttempt, tokenHash: string, lines: readonly LogLine[]): Promise<LogsAnswer> {
    const { store, periods, limits } = this.parts;
    return store.withTransaction({ project }, async (tx) => {
      const row = (await tx.attempts.lock([id])).get(id) ?? null;
      const attempt = heldAttempt(row, tokenHash, tx.now(), periods.tokenAfterlifeMs);
      refuseFenced(attempt);
      const newest = (await tx.logChunks.newestOf([id])).get(id) ?? null;
      const chunk = chunkOf(attempt, newest, lines, limits);
      if (chunk) {
        await tx.logChunks.append([chunk]);
        tx.onCommit(() => this.parts.stored({ attempt, chunk }));
      }
      const acked = (chunk ?? newest)?.lastSeq ?? -1;
      return { acked, cancel: toldToEnd(attempt, tx.now()) !== null };
    });
  }
}
