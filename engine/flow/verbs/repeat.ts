import type { RepeatStep } from "../generated/types.js";
import { isObject } from "../outline/shape.js";
import { condition, template } from "../outline/text-place.js";
import { compileLimit, iterationOf } from "./loop.js";
import type { VerbDefinition } from "./verb-definition.js";

export const repeat: VerbDefinition<RepeatStep> = {
  shape: "container",
  texts: ({ repeat }, path) => {
    if (!isObject(repeat)) return [template(repeat!, `${path}/repeat`)];
    return repeat.until === undefined
      ? []
      : [condition(repeat.until, `${path}/repeat/until`, ["index", "last"])];
  },
  scopes: iterationOf,
  compile: (step, { path, scopes }, compiler) => {
    const { repeat } = step;
    const isCounted = typeof repeat !== "object";
    return {
      verb: "repeat",
      times: isCounted ? compiler.tree(repeat, `${path}/repeat`) : null,
      until: isCounted ? null : compiler.condition(`${path}/repeat/until`),
      scope: compiler.scope(scopes[0]!),
      ...compileLimit(step, isCounted ? undefined : repeat.max),
    };
  },
};
