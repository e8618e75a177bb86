import type { ParallelAction } from "../../flow/plan.js";
import { collected, verdictOf } from "../joins.js";
import { enter, openScope } from "../scopes.js";
import { containerOf, scopesOf } from "../tree.js";
import type { Meaning } from "./meaning.js";

export const parallel: Meaning<ParallelAction> = {
  begin(run, step, { branches }) {
    enter(run, step, {
      total: branches.length,
      maxParallel: branches.length,
      open: (place) => {
        const { name, scope: plan } = branches[place]!;
        return openScope(run, { plan, parent: step, key: name, path: `${step.path}.${name}` });
      },
    });
  },
  container: {
    verdict: (step, { join, branches }) => verdictOf(join, scopesOf(step), branches.length),
    result: (step, { collect, branches }) =>
      collected(
        collect,
        branches.map((_, place) => containerOf(step)!.scopes.get(place)),
      ),
    cancelsRest: ({ cancelRest }) => cancelRest,
  },
};
