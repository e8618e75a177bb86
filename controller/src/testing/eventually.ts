import { setImmediate } from "node:timers/promises";

/** Waits until `holds` does. Throws with `what` when it has not for `withinMs`. */
export async function eventually(holds: () => boolean, what: string, withinMs = 60_000): Promise<void> {
  const end = performance.now() + withinMs;
  while (!holds()) {
    if (performance.now() > end) throw new Error(`not within ${withinMs} ms: ${what}`);
    await setImmediate();
  }
}
