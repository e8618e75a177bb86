import type { SwitchStep } from "../generated/types.js";
import { isObject, listIn } from "../outline/shape.js";
import { condition } from "../outline/text-place.js";
import type { NestedScope, VerbDefinition } from "./verb-definition.js";

export const switchVerb: VerbDefinition<SwitchStep> = {
  shape: "container",
  texts: (step, path) =>
    listIn(step.switch).flatMap((json, index) =>
      isObject(json) && json.case !== undefined ? [condition(json.case, `${path}/switch/${index}/case`)] : [],
    ),
  scopes: (step, path) => {
    const cases = listIn(step.switch).flatMap((json, index): NestedScope[] =>
      isObject(json)
        ? [{ json, path: `${path}/switch/${index}`, suffix: `.case[${index}]`, variables: [] }]
        : [],
    );
    if (!isObject(step.default)) return cases;
    return [...cases, { json: step.default, path: `${path}/default`, suffix: ".default", variables: [] }];
  },
  compile: (step, { path, scopes }, compiler) => ({
    verb: "switch",
    cases: step.switch.map((_, index) => ({
      condition: compiler.condition(`${path}/switch/${index}/case`),
      scope: compiler.scope(scopes[index]!),
    })),
    otherwise: step.default ? compiler.scope(scopes.at(-1)!) : null,
  }),
};
