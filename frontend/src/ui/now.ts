import { useSyncExternalStore } from "react";

const everyMs = 10_000;

let now = Date.now();
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

function listen(listener: () => void): () => void {
  if (listeners.size === 0) timer = setInterval(tick, everyMs);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) clearInterval(timer);
  };
}

function tick(): void {
  now = Date.now();
  for (const listener of listeners) listener();
}

/** The time in epoch milliseconds, for texts like "2 min. ago": one clock for all of them, ten seconds exact. */
export function useNow(): number {
  return useSyncExternalStore(listen, () => now);
}
