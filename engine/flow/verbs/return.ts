import type { ReturnStep } from "../generated/types.js";
import { template } from "../outline/text-place.js";
import { noScopes, type VerbDefinition } from "./verb-definition.js";

export const returnVerb: VerbDefinition<ReturnStep> = {
  shape: "end",
  texts: (step, path) => [template(step.return!, `${path}/return`)],
  scopes: noScopes,
  compile: (step, { path }, compiler) => ({
    verb: "return",
    value: compiler.tree(step.return, `${path}/return`),
  }),
};
