import type { Json } from "../../json.js";
import type { FailStep } from "../generated/types.js";
import { template } from "../outline/text-place.js";
import { noScopes, type VerbDefinition } from "./verb-definition.js";

const DEFAULT_CODE = "Failed";

export const fail: VerbDefinition<FailStep> = {
  shape: "end",
  texts: (step, path) => [template(step.fail!, `${path}/fail`)],
  scopes: noScopes,
  compile: (step, outline, compiler) => {
    const path = `${outline.path}/fail`;
    const {
      code = DEFAULT_CODE,
      message,
      details,
    } = typeof step.fail === "string" ? { message: step.fail } : step.fail;
    return {
      verb: "fail",
      code: compiler.tree(code, `${path}/code`),
      message: compiler.tree(message, typeof step.fail === "string" ? path : `${path}/message`),
      details: details === undefined ? null : compiler.tree(details as Json, `${path}/details`),
    };
  },
};
