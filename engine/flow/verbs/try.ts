import type { TryStep } from "../generated/types.js";
import { isObject, listIn } from "../outline/shape.js";
import { condition } from "../outline/text-place.js";
import type { CatchPlan, ScopePlan } from "../plan.js";
import type { NestedScope, VerbDefinition } from "./verb-definition.js";

export const tryVerb: VerbDefinition<TryStep> = {
  shape: "container",
  texts: () => [],
  scopes: (step, path) => {
    if (!isObject(step.try)) return [];
    const tried = { json: step.try, path: `${path}/try`, suffix: ".try", variables: [] };
    const catches = listIn(step.catch).flatMap((json, index) =>
      isObject(json) ? [catchScope(json, `${path}/catch/${index}`, index)] : [],
    );
    if (!isObject(step.finally)) return [tried, ...catches];
    const last = { json: step.finally, path: `${path}/finally`, suffix: ".finally", variables: [] };
    return [tried, ...catches, { ...last, section: "finally" }];
  },
  compile: ({ catch: catches = [], finally: last }, { path, scopes }, compiler) => {
    const compiled = catches.map((one, index): CatchPlan => ({
      codes: one.codes ?? null,
      condition: one.if === undefined ? null : compiler.condition(`${path}/catch/${index}/if`),
      scope: compiler.scope(scopes[index + 1]!),
    }));
    const final: ScopePlan | null = last ? compiler.scope(scopes.at(-1)!) : null;
    return { verb: "try", scope: compiler.scope(scopes[0]!, { catches: compiled, finally: final }) };
  },
};

function catchScope(json: NestedScope["json"], path: string, index: number): NestedScope {
  const texts =
    json.if === undefined ? [] : [{ ...condition(json.if, `${path}/if`), moment: "start" as const }];
  return { json, path, suffix: `.catch[${index}]`, variables: ["error"], section: "catch", texts };
}
