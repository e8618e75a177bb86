import { defaultLimits, defaultPeriods, filePeriods } from "@flowrunner/protocol";

/** Periods in milliseconds. */
export interface Periods {
  /** How long a claim is held open before it is answered 204. */
  readonly pollMs: number;
  /** Between an agent's heartbeats. */
  readonly heartbeatMs: number;
  /** Without a heartbeat for this long an attempt is lost. */
  readonly leaseMs: number;
  /** Between SIGTERM and SIGKILL. */
  readonly graceMs: number;
  /** Between writes of the heartbeats that came in. */
  readonly heartbeatWriteMs: number;
  /** Between looks for lost attempts, while any is claimed. */
  readonly sweepMs: number;
  /** Before the backend tries again what its store refused. */
  readonly retryMs: number;
  /** How long a callback token opens anything after the attempt's deadline. */
  readonly tokenAfterlifeMs: number;
  /** Between looks at what other replicas did, while somebody waits for it and nobody tells. */
  readonly glanceMs: number;
  /** Between such looks when nobody waits, or others tell: what was not told is found then. */
  readonly safetyGlanceMs: number;
  /** How long ended runs are kept where their project does not say. */
  readonly keepRunsMs: number;
  /** Between looks for what has been kept long enough. */
  readonly retentionMs: number;
  /** How long whoever asks for files waits for a file worker: a pod may have to be started. */
  readonly fileTakenMs: number;
  /** How long neither a byte nor a sign of life may come between a file worker and whoever asked. */
  readonly fileSilenceMs: number;
}

export const standardPeriods: Periods = {
  ...defaultPeriods,
  heartbeatWriteMs: 1_000,
  sweepMs: 1_000,
  retryMs: 1_000,
  tokenAfterlifeMs: 15 * 60_000,
  glanceMs: 1_000,
  safetyGlanceMs: 5_000,
  keepRunsMs: 30 * 24 * 3_600_000,
  retentionMs: 10 * 60_000,
  fileTakenMs: filePeriods.takenMs,
  fileSilenceMs: filePeriods.silenceMs,
};

/** Sizes in bytes. */
export interface Limits {
  /** An attempt's output, as JSON text. */
  readonly outputBytes: number;
  /** An attempt's log. */
  readonly logBytes: number;
  /** One line of log. */
  readonly lineBytes: number;
  /** One body of log lines. */
  readonly logBodyBytes: number;
}

export const standardLimits: Limits = defaultLimits;
