import type { Json } from "../json.js";
import type { Account } from "../reference/interpret.js";
import type { Simulation } from "../simulate/simulate.js";

/** Where the engine and the reference differ, in words; null: they agree. */
export function difference(engine: Simulation, reference: Account): string | null {
  const told = toldByEngine(engine);
  const allowed = toldByReference(reference);
  const paths = new Set([...Object.keys(told), ...Object.keys(allowed)]);
  const found = [...paths].filter((path) => JSON.stringify(told[path]) !== JSON.stringify(allowed[path]));
  if (found.length === 0) return null;
  return found
    .map(
      (path) => `${path}: engine ${JSON.stringify(told[path])}, reference ${JSON.stringify(allowed[path])}`,
    )
    .join("\n");
}

type Told = { [path: string]: Json };

function toldByEngine({ outcome, output, steps, read, tookMs, events }: Simulation): Told {
  const told: Told = { "the run": [ended(outcome, output), events[0]!.at + tookMs] };
  for (const { path, status, generation, attempts, output, error, endedAt } of steps) {
    const given = status === "succeeded" && output ? read(output) : null;
    const failed = status === "failed" ? error : null;
    told[path] = [
      status,
      generation,
      attempts,
      endedAt,
      comparable(given),
      comparable((failed ?? null) as Json),
    ];
  }
  return told;
}

function toldByReference({ outcome, endedAt, steps }: Account): Told {
  const output = outcome.status === "succeeded" ? outcome.output : null;
  const told: Told = { "the run": [ended(outcome, output), endedAt] };
  for (const [path, { status, generation, attempts, output, error, endedAt }] of steps) {
    const given = status === "succeeded" ? (output ?? null) : null;
    const failed = status === "failed" ? error : null;
    told[path] = [
      status,
      generation,
      attempts,
      endedAt,
      comparable(given),
      comparable(failed as unknown as Json),
    ];
  }
  return told;
}

function ended(outcome: { readonly status: string; readonly error?: unknown }, output: Json): Json {
  return [outcome.status, comparable(output), comparable((outcome.error ?? null) as Json)];
}

/** With keys in order, and of errors what the specification says: no message, trace or details. */
function comparable(json: Json): Json {
  if (Array.isArray(json)) return json.map(comparable);
  if (json === null || typeof json !== "object") return json;
  const isError = "code" in json && "retryable" in json;
  const kept = Object.entries(json).filter(([key]) => !isError || errorKeys.has(key));
  return Object.fromEntries(
    kept.map(([key, value]) => [key, comparable(value!)] as const).sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

const errorKeys = new Set(["code", "step", "attempt", "retryable", "cause"]);
