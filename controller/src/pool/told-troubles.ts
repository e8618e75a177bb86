import type { Observation } from "@flowrunner/protocol";
import type { PoolTrouble } from "./plan.js";

/** What stays is told again after this long: who was told may have forgotten. */
const againMs = 60_000;

interface Told {
  readonly what: string;
  readonly at: number;
}

/** What the backend has been told of a namespace's pools, so that it is told of changes. */
export class ToldTroubles {
  readonly #told = new Map<string, Told>();

  constructor(private readonly namespace: string) {}

  /** What is to be told now; null: nothing new. */
  next(pool: string, trouble: PoolTrouble | null, now: number): Observation | null {
    const told = this.#told.get(pool);
    const isKnown = told?.what === whatOf(trouble) && (trouble === null || now - told.at < againMs);
    return isKnown ? null : observationOf(this.namespace, pool, trouble);
  }

  /** It has been told. */
  told(pool: string, trouble: PoolTrouble | null, now: number): void {
    this.#told.set(pool, { what: whatOf(trouble), at: now });
  }

  keepOnly(pools: ReadonlySet<string>): void {
    for (const pool of this.#told.keys()) if (!pools.has(pool)) this.#told.delete(pool);
  }
}

function whatOf(told: PoolTrouble | null): string {
  if (told === null) return "";
  const { trouble, isFinal, arrivals } = told;
  return `${trouble.reason} ${isFinal ? `ends ${arrivals}` : "lasts"} ${trouble.message}`;
}

function observationOf(namespace: string, pool: string, told: PoolTrouble | null): Observation {
  if (!told) return { kind: "pool", namespace, pool, reason: null, message: "", sinceMs: 0, final: false };
  const { trouble, sinceMs, isFinal } = told;
  const { reason, message } = trouble;
  return { kind: "pool", namespace, pool, reason, message, sinceMs: Math.round(sinceMs), final: isFinal };
}
