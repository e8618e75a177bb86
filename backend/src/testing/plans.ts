import type { Action, CodeAction, ForEachAction, Json, Plan, ScopePlan, StepPlan } from "@flowrunner/engine";

/** Plans made by hand, for tests of what happens around the engine. */
type StepDraft = Omit<StepPlan, "index" | "needs" | "dependants"> & { readonly waits: boolean };

const constant = (json: Json) => ({ kind: "constant", json }) as const;

const noRetry: CodeAction["retry"] = {
  maxAttempts: 1,
  delayMs: 0,
  factor: 1,
  maxDelayMs: 0,
  jitter: "none",
  codes: null,
  condition: null,
};

export function codeStep(
  name: string,
  changes: Partial<CodeAction> & { timeoutMs?: number; id?: string } = {},
): StepDraft {
  const { timeoutMs = 600_000, id = name, ...action } = changes;
  return step(name, id, timeoutMs, {
    verb: "run",
    runtime: "node",
    source: { code: "export default (input) => input" },
    with: constant({}),
    env: [],
    secrets: [],
    data: null,
    files: "none",
    network: "internet",
    resources: { cpuMillis: null, memoryBytes: null },
    image: null,
    priority: null,
    retry: noRetry,
    totalTimeoutMs: null,
    isIdempotent: false,
    outputSchema: null,
    compensate: null,
    ...action,
  });
}

/** One code step for each of `count` items. */
export function forEachStep(name: string, count: number, changes: Partial<ForEachAction> = {}): StepDraft {
  return step(name, name, null, {
    verb: "forEach",
    items: constant(Array.from({ length: count }, (_, index) => index)),
    as: "item",
    maxParallel: constant(count),
    scope: scopeOf(`${name}[]`, [codeStep("work", { id: `${name}[].work` })]),
    join: { kind: "all" },
    cancelRest: true,
    collect: "list",
    ...changes,
  });
}

export function waitStep(name: string, duration: string): StepDraft {
  return step(name, name, null, { verb: "wait", time: constant(duration), isInstant: false });
}

export function logStep(name: string, text: string): StepDraft {
  return step(name, name, null, { verb: "log", text: constant(text) });
}

/** The step starts with its scope instead of waiting for the one above it. */
export function atOnce(draft: StepDraft): StepDraft {
  return { ...draft, waits: false };
}

let plansMade = 0;

export function planOf(...drafts: StepDraft[]): Plan {
  return {
    name: "tested",
    version: (++plansMade).toString(16).padStart(64, "0"),
    description: null,
    inputs: null,
    outputSchema: null,
    root: scopeOf("", drafts),
    timeoutMs: 30 * 24 * 3_600_000,
    priority: 50,
    schedules: [],
  };
}

function step(name: string, id: string, timeoutMs: number | null, action: Action): StepDraft {
  const plain = { title: null, isTolerated: false, condition: null, isDisabled: false, output: null };
  return { name, id, timeoutMs, action, ...plain, onError: { kind: "fail" }, waits: true };
}

function scopeOf(id: string, drafts: readonly StepDraft[]): ScopePlan {
  const steps: (StepPlan & { dependants: StepPlan[] })[] = [];
  for (const [index, { waits, ...draft }] of drafts.entries()) {
    const previous = waits ? steps[index - 1] : undefined;
    const made = { ...draft, index, needs: { all: previous ? [previous] : [], some: null }, dependants: [] };
    previous?.dependants.push(made);
    steps.push(made);
  }
  return {
    id,
    steps,
    byName: new Map(steps.map((made) => [made.name, made])),
    roots: steps.filter(({ needs }) => needs.all.length === 0),
    vars: [],
    output: null,
    whenFailed: "cancel",
    isSaga: false,
    catches: [],
    onFailure: null,
    finally: null,
  };
}
