import type { Collect } from "../flow/plan.js";
import type { Json } from "../json.js";
import type { ScopeOutcome } from "./events.js";
import { errorToJson, platformError } from "./flow-error.js";
import { Failure } from "./pass.js";
import type { Children } from "./state.js";
import type { Hole, Value } from "./value.js";

const nothing: Value = { json: null };

/**
 * Puts the outputs of a container's scopes together, in written or item order. Only `merge` reads them.
 * @throws Failure `InvalidOutput` where `merge` finds no object.
 */
export function collect(how: Collect, children: Children, read: (value: Value) => Json): Value {
  switch (how) {
    case "object":
      return gather(
        successes(children).map(([key, value]) => [String(key), value]),
        {},
      );
    case "list":
      return gather(
        successes(children).map(([, value], index) => [index, value]),
        [],
      );
    case "settled":
      return settled(children);
    case "first":
      return children.first ?? nothing;
    case "last":
      return children.latest ?? nothing;
    case "merge":
      return merge(successes(children), read);
  }
}

function successes({ outcomes, keys }: Children): (readonly [number | string, Value])[] {
  return outcomes.flatMap((outcome, index) =>
    outcome?.status === "succeeded" ? [[keys?.[index] ?? index, outcome.output] as const] : [],
  );
}

/** Of a loop the iterations that ended with success: there are no others but one that broke. */
function settled({ outcomes, total, keys, items }: Children): Value {
  const isLoop = keys === null && items === null;
  const list = isLoop
    ? outcomes.filter((outcome) => outcome?.status === "succeeded")
    : Array.from({ length: total }, (_, index) => outcomes[index]);
  const holes = list.flatMap((outcome, index) =>
    outcome?.status === "succeeded" ? shifted(outcome.output, [index, "output"]) : [],
  );
  return withHoles(list.map(settledEntry), holes);
}

function settledEntry(outcome: ScopeOutcome | undefined): Json {
  return {
    status: outcome?.status ?? "cancelled",
    output: outcome?.status === "succeeded" ? outcome.output.json : null,
    error: outcome?.status === "failed" ? errorToJson(outcome.error) : null,
  };
}

/** Shallow; what is written later wins. */
function merge(parts: readonly (readonly [number | string, Value])[], read: (value: Value) => Json): Value {
  const members = new Map<string, Value>();
  for (const [key, part] of parts) {
    const isWhole = part.holes?.some(({ at }) => at.length === 0) ?? false;
    const { json, holes = [] }: Value = isWhole ? { json: read(part) } : part;
    if (json === null || typeof json !== "object" || Array.isArray(json)) {
      const message = `collect: merge needs an object from each part, but "${key}" gave another value`;
      throw new Failure(platformError("InvalidOutput", message));
    }
    for (const [name, value] of Object.entries(json)) {
      const inner = holes
        .filter(({ at }) => at[0] === name)
        .map(({ at, payload }) => ({ at: at.slice(1), payload }));
      members.set(name, withHoles(value, inner));
    }
  }
  return gather([...members], {});
}

function gather(
  parts: readonly (readonly [string | number, Value])[],
  empty: [] | Record<string, never>,
): Value {
  const holes = parts.flatMap(([key, value]) => shifted(value, [key]));
  const json = Array.isArray(empty)
    ? parts.map(([, value]) => value.json)
    : Object.fromEntries(parts.map(([key, value]) => [key, value.json]));
  return withHoles(json, holes);
}

function shifted({ holes = [] }: Value, by: readonly (string | number)[]): Hole[] {
  return holes.map(({ at, payload }) => ({ at: [...by, ...at], payload }));
}

function withHoles(json: Json, holes: readonly Hole[]): Value {
  return holes.length > 0 ? { json, holes } : { json };
}
