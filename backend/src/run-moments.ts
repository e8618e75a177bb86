import type { FullLog } from "./log.js";
import type { Metrics } from "./metrics.js";
import { attemptOutcomes, type AttemptEnding, type CommittedPass } from "./runs/committed.js";
import type { Moments } from "./runs/moments.js";
import type { AttemptRow, ClaimedAttempt } from "./store/port/attempts.js";
import type { StoredEvent } from "./store/port/run-events.js";
import type { Tracing } from "./tracing/tracing.js";

interface RunMomentsParts {
  readonly log: FullLog;
  readonly metrics: Metrics;
  readonly tracing: Pick<Tracing, "passCommitted">;
}

const runOutcomes = ["succeeded", "failed", "cancelled"] as const;
const waitSeconds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300];

/** What happens to runs, after its commit: each moment is said and counted in one place, and passes are traced. */
export class RunMoments implements Moments {
  readonly #counts;

  constructor(private readonly parts: RunMomentsParts) {
    this.#counts = countersOf(parts.metrics);
  }

  passCommitted(pass: CommittedPass): void {
    const log = this.parts.log.child({ runId: pass.run.runId, project: pass.run.project });
    this.#counts.attemptsQueued.inc(pass.queued.length);
    for (const ending of pass.ended) this.#attemptEnded(log, ending);
    for (const stored of pass.events) this.#happened(log, stored);
    this.parts.tracing.passCommitted(pass);
  }

  claimed(attempts: readonly ClaimedAttempt[]): void {
    for (const attempt of attempts) this.#attemptClaimed(attempt);
  }

  linesStored(lines: number): void {
    this.#counts.logLines.inc(lines);
  }

  #happened(log: FullLog, { event }: StoredEvent): void {
    if (event.type === "RunStarted") {
      this.#counts.runsStarted.inc();
      log.info("a run has started", {});
    }
    if (event.type === "RunEnded") {
      const { outcome } = event;
      this.#counts.runsEnded.inc({ outcome: outcome.status });
      const code = outcome.status === "failed" ? { code: outcome.error.code } : {};
      log.info("a run has ended", { outcome: outcome.status, ...code });
    }
  }

  #attemptClaimed(attempt: ClaimedAttempt): void {
    const { runId, project, queuedAt, claim } = attempt;
    const waitedMs = claim.claimedAt - queuedAt;
    this.#counts.attemptsClaimed.inc();
    this.#counts.claimWait.observe(waitedMs / 1_000);
    const about = { runId, project, ...nameOf(attempt), worker: claim.workerId, waitedMs };
    this.parts.log.debug("an attempt was claimed", about);
  }

  #attemptEnded(log: FullLog, { attempt, as }: AttemptEnding): void {
    this.#counts.attemptsEnded.inc({ outcome: as });
    const worker = attempt.status === "claimed" ? attempt.claim.workerId : null;
    const about = { ...nameOf(attempt), worker };
    if (as === "lost") log.warn("a worker was lost", about);
    else log.debug("an attempt has ended", { ...about, outcome: as });
  }
}

function nameOf({ path, generation, attempt }: AttemptRow) {
  return { step: path, generation, attempt };
}

function countersOf(metrics: Metrics) {
  return {
    runsStarted: metrics.counter("flowrunner_runs_started_total", "Runs that left the queue."),
    runsEnded: metrics.counterByOutcome("flowrunner_runs_ended_total", "Runs that ended.", runOutcomes),
    attemptsQueued: metrics.counter("flowrunner_attempts_queued_total", "Attempts that were queued."),
    attemptsClaimed: metrics.counter("flowrunner_attempts_claimed_total", "Attempts that were claimed."),
    attemptsEnded: metrics.counterByOutcome(
      "flowrunner_attempts_ended_total",
      "Attempts that ended, claimed or not; lost: their worker was heard of no more.",
      attemptOutcomes,
    ),
    claimWait: metrics.duration(
      "flowrunner_claim_wait_seconds",
      "From the queueing of an attempt to its claim.",
      waitSeconds,
    ),
    logLines: metrics.counter("flowrunner_log_lines_total", "Lines of log that were stored."),
  };
}
