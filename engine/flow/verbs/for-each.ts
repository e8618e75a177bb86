import type { Json } from "../../json.js";
import type { ForEachStep } from "../generated/types.js";
import { template } from "../outline/text-place.js";
import { compileCollect, compileJoin } from "./join.js";
import type { VerbDefinition } from "./verb-definition.js";

const DEFAULT_MAX_PARALLEL = 10;

export const forEach: VerbDefinition<ForEachStep> = {
  shape: "container",
  texts: (step, path) => [
    template(step.forEach!, `${path}/forEach`),
    ...(step.maxParallel === undefined ? [] : [template(step.maxParallel, `${path}/maxParallel`)]),
  ],
  scopes: (step, path) => [
    {
      json: step,
      path,
      suffix: "[]",
      variables: [typeof step.as === "string" ? step.as : "item", "index"],
    },
  ],
  compile: (step, { path, scopes }, compiler) => ({
    verb: "forEach",
    items: compiler.tree(step.forEach as Json, `${path}/forEach`),
    as: step.as ?? "item",
    maxParallel: compiler.tree(step.maxParallel ?? DEFAULT_MAX_PARALLEL, `${path}/maxParallel`),
    scope: compiler.scope(scopes[0]!),
    join: compileJoin(step.join),
    cancelRest: step.cancelRest ?? true,
    collect: compileCollect(step, "list"),
  }),
};
