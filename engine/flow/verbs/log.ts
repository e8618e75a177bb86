import type { LogStep } from "../generated/types.js";
import { template } from "../outline/text-place.js";
import { noScopes, type VerbDefinition } from "./verb-definition.js";

export const log: VerbDefinition<LogStep> = {
  shape: "inProcess",
  texts: (step, path) => [template(step.log!, `${path}/log`)],
  scopes: noScopes,
  compile: (step, { path }, compiler) => ({ verb: "log", text: compiler.tree(step.log, `${path}/log`) }),
};
