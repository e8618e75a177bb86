/** The version of the protocol that both sides name in every body (`v`). */
export const protocolVersion = 1;

const second = 1000;
const kib = 1024;
const mib = 1024 * kib;

/** Periods in milliseconds where nobody configures others. All but the poll travel in the claim's answer. */
export const defaultPeriods = {
  /** How long the backend holds a claim open before it answers 204. */
  pollMs: 25 * second,
  heartbeatMs: 3 * second,
  /** Without a heartbeat for this long an attempt is lost. */
  leaseMs: 9 * second,
  /** Between SIGTERM and SIGKILL. */
  graceMs: 10 * second,
} as const;

/** Periods in milliseconds of what file workers do. */
export const filePeriods = {
  /** How long a caller waits for a worker to take its request: a pod may have to be started. */
  takenMs: 30 * second,
  /** A stream on which neither a byte nor a sign of life has come for this long is broken off. */
  silenceMs: 30 * second,
  /** Between a worker's signs of life while it has nothing to tell: an empty line each. */
  signMs: 5 * second,
} as const;

/** Limits in bytes where nobody configures others. They travel in the claim's answer. */
export const defaultLimits = {
  /** An attempt's output, as JSON text. */
  outputBytes: 16 * mib,
  /** A value that is kept in history itself; a larger one is kept by reference. */
  inlineBytes: 64 * kib,
  /** An attempt's log; head and tail are kept. */
  logBytes: 5 * mib,
  /** One line of log; the rest of it is cut. */
  lineBytes: 64 * kib,
  /** One body of log lines. */
  logBodyBytes: mib,
} as const;

/** Bytes of a secret below which it is not masked: short texts would black out half a log. */
export const shortestMaskedBytes = 6;
