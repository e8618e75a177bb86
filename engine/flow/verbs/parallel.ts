import type { ParallelStep } from "../generated/types.js";
import { isObject, listIn } from "../outline/shape.js";
import { compileCollect, compileJoin } from "./join.js";
import type { VerbDefinition } from "./verb-definition.js";

export const parallel: VerbDefinition<ParallelStep> = {
  shape: "container",
  texts: () => [],
  scopes: (step, path) =>
    listIn(step.parallel).flatMap((json, index) =>
      isObject(json)
        ? [
            {
              json,
              path: `${path}/parallel/${index}`,
              suffix: `.${typeof json.name === "string" ? json.name : ""}`,
              variables: [],
            },
          ]
        : [],
    ),
  compile: (step, { scopes }, compiler) => ({
    verb: "parallel",
    branches: step.parallel.map(({ name }, index) => ({ name, scope: compiler.scope(scopes[index]!) })),
    join: compileJoin(step.join),
    cancelRest: step.cancelRest ?? true,
    collect: compileCollect(step, "object"),
  }),
};
