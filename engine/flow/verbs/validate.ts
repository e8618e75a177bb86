import type { ValidateStep } from "../generated/types.js";
import { objectIn } from "../outline/shape.js";
import { template } from "../outline/text-place.js";
import { noScopes, type VerbDefinition } from "./verb-definition.js";

export const validate: VerbDefinition<ValidateStep> = {
  shape: "inProcess",
  texts: (step, path) => {
    const { value } = objectIn(step.validate);
    return value === undefined ? [] : [template(value, `${path}/validate/value`)];
  },
  scopes: noScopes,
  compile: (step, { path }, compiler) => ({
    verb: "validate",
    value: compiler.tree(step.validate.value, `${path}/validate/value`),
    schema: step.validate.schema,
  }),
};
