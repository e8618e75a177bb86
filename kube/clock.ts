/** The process's time and its timers. Tests own another one. */
export interface Clock {
  /** Epoch milliseconds, as others tell the time; they may jump. */
  now(): number;
  /** Milliseconds since some moment of this process; they never jump. Durations are measured by these. */
  elapsed(): number;
  /** Calls `run` once, when `delayMs` have elapsed or a little later. The function returned calls it off. */
  after(delayMs: number, run: () => void): () => void;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  elapsed: () => performance.now(),
  after(delayMs, run) {
    const timer = setTimeout(run, Math.max(0, delayMs));
    return () => clearTimeout(timer);
  },
};

/** Resolves when `delayMs` have elapsed, or at once when `signal` aborts. */
export function pause(clock: Clock, delayMs: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const end = (): void => {
      callOff();
      signal.removeEventListener("abort", end);
      resolve();
    };
    const callOff = clock.after(delayMs, end);
    signal.addEventListener("abort", end);
  });
}
