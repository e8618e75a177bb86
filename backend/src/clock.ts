/** The process's time and its timers. Tests own another one. */
export interface Clock {
  /** Epoch milliseconds. */
  now(): number;
  /** Calls `run` once, after `delayMs` or a little later. The function returned calls it off. */
  after(delayMs: number, run: () => void): () => void;
}

/** The longest delay that a timer of Node can hold. */
const longestDelayMs = 2 ** 31 - 1;

export const systemClock: Clock = {
  now: () => Date.now(),
  after(delayMs, run) {
    const rest = delayMs - longestDelayMs;
    const timer = setTimeout(rest > 0 ? again : run, Math.max(0, Math.min(delayMs, longestDelayMs)));
    let callOff = (): void => clearTimeout(timer);
    function again(): void {
      callOff = systemClock.after(rest, run);
    }
    return () => callOff();
  },
};
