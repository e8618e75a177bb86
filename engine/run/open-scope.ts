import type { ScopePlan } from "../flow/plan.js";
import type { StepEnvironment } from "./environment.js";
import type { FlowError } from "./flow-error.js";
import { newScope } from "./evolve-scope.js";
import type { Pass } from "./pass.js";
import { scopePlanOf } from "./plan-lookup.js";
import type { Section, StepState } from "./state.js";
import type { Value } from "./value.js";

/** What a scope that belongs to another one's ending has besides. */
export interface OpenedSection extends Section {
  readonly deadline?: number;
  /** It fails with this before it begins. */
  readonly error?: FlowError;
}

/**
 * Opens the flow's own scope (`parent` null), the next one of a container, or a section. One whose variables cannot be
 * evaluated fails before anything in it starts.
 */
export function openScope(
  pass: Pass,
  parent: StepState | null,
  key: number | string,
  section: OpenedSection | null = null,
): void {
  const draft = newScope(parent, key, new Map(), section);
  const plan = scopePlanOf(pass.plan, draft);
  const vars = pass.attempt(() =>
    evaluateVariables(pass, plan, pass.environment({ scope: draft, step: null }, `${draft.path}/vars`)),
  );
  pass.countStep();
  const { path } = draft;
  pass.emit({
    type: "ScopeOpened",
    step: parent?.path ?? null,
    key,
    ...(section && { section: { kind: section.kind, of: section.of.path } }),
    ...(section?.deadline !== undefined && { deadline: section.deadline }),
    vars: vars.ok ? vars.result : {},
  });
  const failure = section?.error ?? (vars.ok ? null : vars.error);
  if (!failure) return;
  const error = { ...failure, step: failure.step ?? parent?.path ?? path };
  pass.emit({ type: "ScopeStopped", scope: path, stop: { reason: "failed", error }, finishesRunning: false });
}

function evaluateVariables(
  pass: Pass,
  { vars }: ScopePlan,
  environment: StepEnvironment,
): { [name: string]: Value } {
  return Object.fromEntries(vars.map(({ name, value }) => [name, pass.value(value, environment.at(name))]));
}
