import type { Scope, Step } from "../generated/types.js";
import type { ScopeOutline, StepOutline } from "../outline/outline.js";
import type { Action, Needs, OnError, ScopeEndings, ScopePlan, StepPlan } from "../plan.js";
import { parseDuration } from "../duration.js";
import { definitionOf } from "../verbs/registry.js";
import type { Compiler } from "./compiler.js";

const DEFAULT_CODE_TIMEOUT_MS = 10 * 60_000;

type Draft = { -readonly [Key in keyof StepPlan]: StepPlan[Key] } & { dependants: StepPlan[] };

export function compileScope(
  outline: ScopeOutline,
  compiler: Compiler,
  endings: Partial<ScopeEndings>,
): ScopePlan {
  // The document is valid: only then is it compiled.
  const scope = outline.json as unknown as Scope;
  const drafts = new Map(outline.steps.map((step) => [step, draftStep(step, compiler)]));
  for (const [step, draft] of drafts) draft.needs = compileNeeds(step, drafts, compiler);
  const steps: readonly StepPlan[] = [...drafts.values()];
  for (const draft of drafts.values()) linkDependants(draft);
  for (const draft of drafts.values()) draft.isTolerated = isTolerated(draft);
  return {
    id: outline.id,
    steps,
    byName: new Map(steps.map((step) => [step.name, step])),
    roots: steps.filter(({ needs }) => needs.all.length === 0 && needs.some === null),
    vars: compiler.assignments(scope.vars ?? {}, `${outline.path}/vars`),
    output: scope.output === undefined ? null : compiler.tree(scope.output, `${outline.path}/output`),
    whenFailed: scope.whenFailed ?? "cancel",
    isSaga: scope.saga ?? false,
    catches: [],
    onFailure: null,
    finally: null,
    ...endings,
  };
}

/** A step that does not know its neighbours yet. */
function draftStep(outline: StepOutline, compiler: Compiler): Draft {
  const step = outline.json as unknown as Step;
  const { path } = outline;
  const action = definitionOf(outline.verb!).compile(step, outline, compiler);
  const hasOwnOutput = step.output !== undefined && !("steps" in step);
  return {
    id: outline.id,
    name: step.name,
    title: step.title ?? null,
    index: outline.index,
    needs: { all: [], some: null },
    dependants: [],
    isTolerated: false,
    condition: step.if === undefined ? null : compiler.condition(`${path}/if`),
    isDisabled: step.disabled ?? false,
    onError: compileOnError(step.onError, path, compiler),
    output: hasOwnOutput ? compiler.tree(step.output!, `${path}/output`) : null,
    timeoutMs: compileTimeout(step, action),
    action,
  };
}

function compileOnError(onError: Step["onError"], path: string, compiler: Compiler): OnError {
  if (typeof onError !== "object") return { kind: onError ?? "fail" };
  return { kind: "output", output: compiler.tree(onError.output, `${path}/onError/output`) };
}

function compileTimeout(step: Step, action: Action): number | null {
  if ("timeout" in step && step.timeout !== undefined) return parseDuration(step.timeout);
  return action.verb === "run" || action.verb === "file" ? DEFAULT_CODE_TIMEOUT_MS : null;
}

function compileNeeds(step: StepOutline, drafts: ReadonlyMap<StepOutline, Draft>, compiler: Compiler): Needs {
  const { all, some } = compiler.order.of(step);
  const planOf = (outline: StepOutline): StepPlan => drafts.get(outline)!;
  return {
    all: [...all.keys()].toSorted((a, b) => a.index - b.index).map(planOf),
    some: some && { count: some.count, of: some.of.map(({ on }) => planOf(on)) },
  };
}

/** Steps are linked in written order, so dependants stand in it. */
function linkDependants(step: Draft): void {
  for (const needed of new Set([...step.needs.all, ...(step.needs.some?.of ?? [])]))
    (needed as Draft).dependants.push(step);
}

function isTolerated(step: Draft): boolean {
  return step.dependants.length > 0 && step.dependants.every(({ needs }) => !needs.all.includes(step));
}
