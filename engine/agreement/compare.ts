import type { Json } from "../json.js";
import type { Account, StepAccount } from "../reference/interpret.js";
import type { Simulation } from "../simulate/simulate.js";

/** Where the engine and the reference differ, in words; null: they agree. */
export function difference(engine: Simulation, reference: Account): string | null {
  const told = tell(accountOf(engine));
  const allowed = tell(reference);
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

/** The engine's account of a run, in the words of the reference. */
function accountOf({ outcome, output, steps, read, tookMs, events }: Simulation): Account {
  const accounts = steps.map((step): [string, StepAccount] => [
    step.path,
    {
      ...{ ...step, status: step.status as StepAccount["status"], endedAt: step.endedAt! },
      ...{ output: step.output && read(step.output), error: step.error ?? null },
    },
  ]);
  return {
    outcome: outcome.status === "succeeded" ? { status: "succeeded", output } : outcome,
    endedAt: events[0]!.at + tookMs,
    steps: new Map(accounts),
  };
}

function tell({ outcome, endedAt, steps }: Account): Told {
  const told: Told = { "the run": [...given(outcome), endedAt] };
  for (const [path, step] of steps)
    told[path] = [...given(step), step.generation, step.attempts, step.endedAt];
  return told;
}

interface Given {
  readonly status: string;
  readonly output?: Json | undefined;
  readonly error?: unknown;
}

function given({ status, output, error }: Given): Json[] {
  const value = status === "succeeded" ? (output ?? null) : null;
  const failure = status === "failed" ? (error as Json) : null;
  return [status, comparable(value), comparable(failure)];
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
