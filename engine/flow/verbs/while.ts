import type { WhileStep } from "../generated/types.js";
import { condition } from "../outline/text-place.js";
import { compileLimit, iterationOf } from "./loop.js";
import type { VerbDefinition } from "./verb-definition.js";

export const whileVerb: VerbDefinition<WhileStep> = {
  shape: "container",
  texts: (step, path) => [condition(step.while!, `${path}/while`, ["index", "last"])],
  scopes: iterationOf,
  compile: (step, { path, scopes }, compiler) => ({
    verb: "while",
    condition: compiler.condition(`${path}/while`),
    scope: compiler.scope(scopes[0]!),
    ...compileLimit(step),
  }),
};
