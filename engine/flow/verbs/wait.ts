import type { WaitStep } from "../generated/types.js";
import { isObject } from "../outline/shape.js";
import { template } from "../outline/text-place.js";
import { noScopes, type VerbDefinition } from "./verb-definition.js";

export const wait: VerbDefinition<WaitStep> = {
  shape: "inProcess",
  texts: ({ wait }, path) => {
    if (!isObject(wait)) return [template(wait!, `${path}/wait`)];
    return wait.until === undefined ? [] : [template(wait.until, `${path}/wait/until`)];
  },
  scopes: noScopes,
  compile: ({ wait }, { path }, compiler) =>
    typeof wait === "string"
      ? { verb: "wait", time: compiler.tree(wait, `${path}/wait`), isInstant: false }
      : { verb: "wait", time: compiler.tree(wait.until, `${path}/wait/until`), isInstant: true },
};
