import { setTimeout as delay } from "node:timers/promises";

/** Longer than anything takes that goes on at all, however busy the machine is. */
const patienceMs = 120_000;

/** Says what is waited for; asked only when it was in vain. */
type What = () => string | Promise<string>;

/** Gives what happens. Throws when it does not. */
export async function inTime<T>(what: What, happening: Promise<T>): Promise<T> {
  const ended = new AbortController();
  const tooLate = delay(patienceMs, null, { signal: ended.signal }).then(() => inVain(what));
  tooLate.catch(() => undefined); // it happened
  return Promise.race([happening, tooLate]).finally(() => ended.abort());
}

/** Looks until there is something, and gives it. Throws when there is nothing. */
export async function until<T>(
  what: What,
  look: () => Promise<T | null> | T | null,
  lookMs: number,
): Promise<T> {
  for (const end = Date.now() + patienceMs; Date.now() < end; await delay(lookMs)) {
    const found = await look();
    if (found !== null) return found;
  }
  return inVain(what);
}

async function inVain(what: What): Promise<never> {
  throw new Error(`waited ${patienceMs / 1_000} s in vain for ${await what()}`);
}
