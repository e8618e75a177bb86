import type { SetStep } from "../generated/types.js";
import { objectIn } from "../outline/shape.js";
import { template } from "../outline/text-place.js";
import { pointerTo } from "../parse/json-pointer.js";
import { noScopes, type VerbDefinition } from "./verb-definition.js";

export const set: VerbDefinition<SetStep> = {
  shape: "inProcess",
  texts: (step, path) =>
    Object.entries(objectIn(step.set)).map(([name, value]) =>
      template(value, pointerTo(`${path}/set`, name)),
    ),
  scopes: noScopes,
  compile: (step, { path }, compiler) => ({
    verb: "set",
    variables: compiler.assignments(step.set, `${path}/set`),
  }),
};
