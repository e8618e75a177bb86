import {
  defaultLimits,
  protocolVersion,
  type ClaimAnswer,
  type HeartbeatAnswer,
  type LogLine,
  type LogsAnswer,
  type Result,
} from "@flowrunner/protocol";
import { Refused } from "../http/refused.js";
import { retried } from "../http/retry.js";
import type { RunnerClient } from "../http/runner-client.js";
import { AttemptLog } from "../log/attempt-log.js";
import { LogShipper } from "../log/log-shipper.js";
import { Masker } from "../masking/masker.js";
import type { RuntimeProcess } from "../runtime/runtime-process.js";
import { Deadline } from "./deadline.js";
import { Execution, type ExecutionReport } from "./execution.js";
import { Heartbeats } from "./heartbeats.js";
import { maskedOutcome } from "./masked-outcome.js";
import { outcomeOf, type Ending, type StopReason } from "./outcome.js";

export interface AttemptOptions {
  readonly client: RunnerClient;
  /** A started runtime for this attempt alone; asked for once the fence is passed. */
  readonly takeRuntime: () => RuntimeProcess;
  /** Called when the request is handed over. */
  readonly onHandedOver?: () => void;
  readonly logFlushMs?: number;
}

const logFlushMs = 50;
/** About what a result carries of the log. */
const logBodyBytes = defaultLimits.logBodyBytes / 4;
/** The callback token outlives the deadline by this. */
const tokenGraceMs = 15 * 60_000;
/** Before the lease is over, whose holder must have let go. */
const silenceOfLease = 8 / 9;

/**
 * One claimed attempt, to its reported end.
 *
 * A1  The runtime sees nothing before a heartbeat has passed the fence.
 * A2  A refusal of any call means that the attempt is someone else's or nobody's: the code is killed, nothing reported.
 * A3  The result is one text, repeated to the byte until it is answered.
 * A4  What leaves is masked.
 * A5  Why its pod goes, others see. An attempt that goes with it is not reported, unless its code had returned before;
 *     its last heartbeat leaves whoever knows the cause a whole lease to tell it.
 */
export class Attempt {
  readonly claim: ClaimAnswer;
  readonly #options: AttemptOptions;
  readonly #masker: Masker;
  readonly #over = new AbortController();
  readonly #shipper: LogShipper;
  #execution: Execution | undefined;
  #heartbeats: Heartbeats | undefined;
  /** What it was asked for before there was code to stop. */
  #stopAsked: "cancelled" | "evicted" | "departing" | undefined;
  #isReporting = false;

  constructor(claim: ClaimAnswer, options: AttemptOptions) {
    this.claim = claim;
    this.#options = options;
    this.#masker = new Masker(Object.values(claim.secrets));
    this.#shipper = new LogShipper((lines) => this.#postLogs(lines), {
      flushMs: options.logFlushMs ?? logFlushMs,
      bodyBytes: logBodyBytes,
      onAnswer: (answer) => this.#answered(answer),
    });
  }

  /** Resolves when the result is answered, or when the attempt is no longer this agent's to report. */
  async run(): Promise<void> {
    const tokenExpiry = new Deadline(this.claim.deadline + tokenGraceMs, () => this.#over.abort());
    try {
      const fence = await retried(() => this.#beat(), this.#options.client.backoff, this.#over.signal); // A1
      if (fence.cancel) this.#stopAsked = "cancelled";
      const report = await this.#execute(fence.deadline);
      if (!hasDeparted(report) || (await this.#lastWord())) await this.#report(report);
    } catch (error) {
      if (!(error instanceof Refused) && !this.#over.signal.aborted) throw error; // A2
    } finally {
      tokenExpiry[Symbol.dispose]();
      this.#over.abort();
    }
  }

  /** SIGTERM, grace, SIGKILL; reported as cancelled. */
  cancel(): void {
    this.#stopAsked = "cancelled";
    this.#execution?.stop("cancelled", this.claim.graceMs);
  }

  /** SIGTERM, grace, SIGKILL; reported as evicted, which is no fault of the code. */
  evict(graceMs = this.claim.graceMs): void {
    this.#stopAsked ??= "evicted";
    this.#execution?.stop("evicted", graceMs);
  }

  /** SIGTERM, grace, SIGKILL; nothing of that is reported. */
  depart(): void {
    this.#stopAsked ??= "departing";
    this.#execution?.stop("departing", this.claim.graceMs);
  }

  /** The backend has ended the attempt: its code is killed, unless only the answer to its result is still awaited. */
  fence(): void {
    if (!this.#isReporting) this.#stopUnreported("fenced");
  }

  /** Kills at once and reports nothing. */
  abandon(): void {
    this.#stopUnreported("abandoned");
  }

  async #execute(deadlineAt: number): Promise<ExecutionReport> {
    if (this.#stopAsked !== undefined) return neverRan({ kind: "stopped", reason: this.#stopAsked });
    const runtime = this.#takeRuntime();
    if ("reason" in runtime) return neverRan({ kind: "unstartable", reason: runtime.reason });
    const log = new AttemptLog(this.claim.limits.logBytes, (line) => this.#shipper.add(line));
    const execution = new Execution({ claim: this.claim, runtime, masker: this.#masker, log });
    this.#execution = execution;
    const deadline = new Deadline(deadlineAt, () => execution.stop("timeout", this.claim.graceMs));
    this.#heartbeats = this.#startHeartbeats(deadline);
    try {
      const report = execution.run();
      this.#options.onHandedOver?.();
      return await report;
    } finally {
      deadline[Symbol.dispose]();
      this.#heartbeats[Symbol.dispose]();
    }
  }

  #takeRuntime(): RuntimeProcess | { readonly reason: string } {
    try {
      return this.#options.takeRuntime();
    } catch (error) {
      return { reason: (error as Error).message };
    }
  }

  #startHeartbeats(deadline: Deadline): Heartbeats {
    const { heartbeatMs, leaseMs, lock } = this.claim;
    return new Heartbeats({
      periodMs: heartbeatMs,
      silenceMs: lock ? Math.floor(leaseMs * silenceOfLease) : null,
      send: () => this.#beat(),
      onAnswer: (answer) => {
        deadline.move(answer.deadline);
        this.#answered(answer);
      },
      onRefused: () => this.#stopUnreported("fenced"),
      onSilence: () => this.#execution?.stop("silence", 0),
    });
  }

  #beat(): Promise<HeartbeatAnswer> {
    const progress = this.#execution?.progress ?? null;
    return this.#options.client.heartbeat(this.claim, { v: protocolVersion, progress }, this.#over.signal);
  }

  #answered({ cancel }: { readonly cancel: boolean }): void {
    this.#heartbeats?.heard();
    if (cancel && this.#stopAsked !== "cancelled") this.cancel();
  }

  async #postLogs(lines: readonly LogLine[]): Promise<LogsAnswer | undefined> {
    const { client } = this.#options;
    try {
      return await retried(
        () => client.logs(this.claim, lines, this.#over.signal),
        client.backoff,
        this.#over.signal,
      );
    } catch {
      if (!this.#over.signal.aborted) this.#stopUnreported("fenced"); // A2
      return undefined;
    }
  }

  #stopUnreported(reason: StopReason): void {
    this.#execution?.stop(reason, 0);
    this.#over.abort(); // A2: from here on no call is made
  }

  /** A5. Gives whether there is something to report: that it was cancelled. */
  async #lastWord(): Promise<boolean> {
    await this.#shipper.all();
    const { backoff } = this.#options.client;
    return (await retried(() => this.#beat(), backoff, this.#over.signal)).cancel;
  }

  async #report(report: ExecutionReport): Promise<void> {
    this.#isReporting = true;
    const logs = await this.#shipper.rest();
    const { ending, ...facts } = report;
    const outcome = maskedOutcome(outcomeOf(ending, this.claim, report.startedAt), this.#masker); // A4
    const result: Result = { v: protocolVersion, outcome, ...facts, logs };
    const body = JSON.stringify(result); // A3
    const { client } = this.#options;
    await retried(
      () => client.result(this.claim, body, this.#over.signal),
      client.backoff,
      this.#over.signal,
    );
  }
}

function hasDeparted({ ending }: ExecutionReport): boolean {
  return ending.kind === "stopped" && ending.reason === "departing";
}

function neverRan(ending: Ending): ExecutionReport {
  const now = Date.now();
  return {
    ending,
    usage: { wallMs: 0, cpuMs: 0, peakMemoryBytes: 0, exitCode: null, signal: null, outOfMemory: false },
    fileHash: null,
    startedAt: now,
    endedAt: now,
  };
}
