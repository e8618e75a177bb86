import type { ForEachAction } from "../../flow/plan.js";
import type { Json } from "../../json.js";
import { Failed, platform } from "../failures.js";
import { collected, verdictOf } from "../joins.js";
import { enter, openScope } from "../scopes.js";
import { sight } from "../sight.js";
import { containerOf, scopesOf } from "../tree.js";
import { valueOf, wholeNumber } from "../values.js";
import type { Meaning } from "./meaning.js";

export const forEach: Meaning<ForEachAction> = {
  begin(run, step, { items, as, maxParallel, scope: plan }) {
    const names = sight(run, step.scope, step);
    const list = listOf(valueOf(items, names));
    enter(run, step, {
      total: list.length,
      maxParallel: wholeNumber(valueOf(maxParallel, names), 1),
      open: (place) =>
        openScope(run, {
          ...{ plan, parent: step, key: place, path: `${step.path}[${place}]` },
          names: { [as]: list[place]!, index: place },
        }),
    });
  },
  container: {
    verdict: (step, { join }) => verdictOf(join, scopesOf(step), containerOf(step)!.total),
    result: (step, { collect }) => {
      const { scopes, total } = containerOf(step)!;
      return collected(
        collect,
        Array.from({ length: total }, (_, place) => scopes.get(place)),
      );
    },
    whenLeft: (step, { join }) => {
      const ended = scopesOf(step).filter(
        ({ outcome }) => outcome !== null && outcome.status !== "cancelled",
      );
      return verdictOf(join, ended, ended.length);
    },
    cancelsRest: ({ cancelRest }) => cancelRest,
  },
};

/** Of a map its entries by key. */
function listOf(given: Json): readonly Json[] {
  if (Array.isArray(given)) return given;
  if (given === null || typeof given !== "object") throw new Failed(platform("InvalidInput"));
  return Object.entries(given)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, value]) => ({ key, value: value! }));
}
