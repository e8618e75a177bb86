import type { Json, Value } from "@flowrunner/engine";
import type { ShownValues } from "../../canvas/values/shown-values.js";
import type { RunHistory } from "./run-history.js";

/** What a run has given so far. It reads the history when it is asked, so it goes on with it. */
export function valuesOf(history: RunHistory): ShownValues {
  const { run } = history;
  return {
    inputs: shown(run?.inputs),
    config: shown(run?.config),
    run: run
      ? { id: run.runId, flow: run.flow, version: run.version, attempt: run.generation + 1, ...startOf(run) }
      : {},
    step(path) {
      const step = history.steps.get(path);
      if (!step) return undefined;
      const { status, attempts, output, error } = step;
      const isLarge = Boolean(output?.holes?.length);
      return { status, attempts, output: shown(output), isLarge, error: error as Json | undefined };
    },
    pathAt: (id) => history.pathAt(id),
    items(path) {
      const items = shown(history.named.itemsOf(path));
      return Array.isArray(items) ? items : undefined;
    },
    errorOf: (scope) => history.named.errorOf(scope) as Json | undefined,
    variable: (scope, name) => shown(history.named.variablesOf(scope)?.get(name)),
  };
}

function startOf({ startedAt }: { readonly startedAt: number | null }): { [name: string]: Json } {
  return startedAt === null ? {} : { startedAt: new Date(startedAt).toISOString() };
}

/** Undefined: there is none, or it is kept apart. */
function shown(value: Value | undefined): Json | undefined {
  return value === undefined || value.holes?.length ? undefined : value.json;
}
