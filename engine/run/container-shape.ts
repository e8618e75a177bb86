import type { TemplateTree } from "../flow/plan.js";
import type { Json } from "../json.js";
import type { StepEnvironment } from "./environment.js";
import type { ContainerEntered } from "./events.js";
import { platformError } from "./flow-error.js";
import { Failure, type Pass } from "./pass.js";
import { caseKey, type ContainerAction } from "./plan-lookup.js";

/** What a container's scopes will be, as far as it is known when it starts. */
export type Shape = Pick<ContainerEntered, "total" | "keys" | "items" | "maxParallel" | "forgetsOutputs">;

/** Null: a switch of which no case is true. Throws `Failure` for what is no list, or no number. */
export function shapeOf(pass: Pass, action: ContainerAction, environment: StepEnvironment): Shape | null {
  switch (action.verb) {
    case "parallel": {
      const keys = action.branches.map((branch) => branch.name);
      return { total: keys.length, keys, items: null, maxParallel: keys.length };
    }
    case "switch": {
      const chosen = action.cases.findIndex(({ condition }, index) =>
        pass.condition(condition, environment.at(caseKey(index))),
      );
      if (chosen < 0 && !action.otherwise) return null;
      return single(chosen < 0 ? "default" : caseKey(chosen));
    }
    case "forEach": {
      const items = itemsOf(pass.json(action.items, environment.at("forEach")));
      const maxParallel = count(pass, action.maxParallel, environment.at("maxParallel"), "maxParallel", 1);
      return { total: items.length, keys: null, items: pass.fit({ json: items }), maxParallel };
    }
    case "try":
      return single("try");
    case "while":
      return { ...iterations(action), total: null };
    case "repeat": {
      const { times } = action;
      const total = times && count(pass, times, environment.at("repeat"), "repeat", 0);
      return { ...iterations(action), total };
    }
  }
}

function single(key: string): Shape {
  return { total: 1, keys: [key], items: null, maxParallel: 1 };
}

/** One after the other. What gives one of its outputs needs no others. */
function iterations({ collect }: { readonly collect: string }): Omit<Shape, "total"> {
  const isOne = collect === "first" || collect === "last";
  return { keys: null, items: null, maxParallel: 1, ...(isOne && { forgetsOutputs: true }) };
}

/** The items of a list, or a map's entries in the order of their keys. */
function itemsOf(json: Json): Json[] {
  if (Array.isArray(json)) return json;
  if (json === null || typeof json !== "object") {
    const what = json === null ? "null" : `a ${typeof json}`;
    throw new Failure(platformError("InvalidInput", `forEach goes over a list or a map, not over ${what}`));
  }
  return Object.keys(json)
    .sort()
    .map((key) => ({ key, value: json[key]! }));
}

function count(
  pass: Pass,
  tree: TemplateTree,
  environment: StepEnvironment,
  what: string,
  least: number,
): number {
  const json = pass.json(tree, environment);
  if (typeof json === "number" && Number.isInteger(json) && json >= least) return json;
  const message = `${what} is a whole number of at least ${least}, not ${JSON.stringify(json)}`;
  throw new Failure(platformError("InvalidInput", message));
}
