import type { ValueStep } from "../generated/types.js";
import { template } from "../outline/text-place.js";
import { noScopes, type VerbDefinition } from "./verb-definition.js";

export const value: VerbDefinition<ValueStep> = {
  shape: "inProcess",
  texts: (step, path) => [template(step.value!, `${path}/value`)],
  scopes: noScopes,
  compile: (step, { path }, compiler) => ({
    verb: "value",
    value: compiler.tree(step.value, `${path}/value`),
  }),
};
