import type { ScopePlan, SwitchAction } from "../../flow/plan.js";
import { succeed } from "../ending.js";
import { verdictOf } from "../joins.js";
import { enter, openScope } from "../scopes.js";
import { sight } from "../sight.js";
import { scopesOf, type Run, type Step } from "../tree.js";
import { isTrue } from "../values.js";
import type { Meaning } from "./meaning.js";

/** The first case that is true, else `default`, else null. */
export const switches: Meaning<SwitchAction> = {
  begin(run, step, action) {
    const chosen = chosenIn(run, step, action);
    if (!chosen) return succeed(run, step, null);
    const { key, plan } = chosen;
    const open = () => openScope(run, { plan, parent: step, key, path: `${step.path}.${key}` });
    enter(run, step, { total: 1, maxParallel: 1, open });
  },
  container: {
    verdict: (step) => verdictOf({ kind: "all" }, scopesOf(step), 1),
    result: (step) => {
      const { outcome } = scopesOf(step)[0]!;
      return outcome?.status === "succeeded" ? outcome.output : null;
    },
    cancelsRest: () => true,
  },
};

function chosenIn(
  run: Run,
  step: Step,
  { cases, otherwise }: SwitchAction,
): { key: string; plan: ScopePlan } | null {
  const names = sight(run, step.scope, step);
  const place = cases.findIndex(({ condition }) => isTrue(condition, names));
  if (place >= 0) return { key: `case[${place}]`, plan: cases[place]!.scope };
  return otherwise && { key: "default", plan: otherwise };
}
