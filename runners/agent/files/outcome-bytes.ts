import { headLine } from "@flowrunner/protocol";
import { setTimeout as delay } from "node:timers/promises";
import type { Performed } from "./perform.js";

/** An empty line: there is nothing to tell yet. */
const signOfLife = Buffer.from("\n");

/** An outcome as it is told: signs of life until it is there, its head, and the bytes of a file that is read. */
export async function* outcomeBytes(
  performed: Promise<Performed>,
  signMs: number,
): AsyncGenerator<Uint8Array, void> {
  yield signOfLife;
  while (!(await isSettled(performed, signMs))) yield signOfLife;
  const { outcome, bytes } = await performed;
  yield headLine(outcome);
  if (bytes) yield* bytes as AsyncIterable<Uint8Array>;
}

async function isSettled(promise: Promise<unknown>, withinMs: number): Promise<boolean> {
  const waiting = new AbortController();
  const late = delay(withinMs, false, { signal: waiting.signal });
  late.catch(() => {}); // nobody waits for it any more
  try {
    return await Promise.race([promise.then(() => true), late]);
  } finally {
    waiting.abort();
  }
}
