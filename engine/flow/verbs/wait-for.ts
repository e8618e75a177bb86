import type { WaitForStep } from "../generated/types.js";
import { objectIn } from "../outline/shape.js";
import { condition, template } from "../outline/text-place.js";
import { noScopes, type VerbDefinition } from "./verb-definition.js";
import { waitMsOf } from "./wait-limit.js";

export const waitFor: VerbDefinition<WaitForStep> = {
  shape: "inProcess",
  texts: (step, path) => {
    const { key, match } = objectIn(step.waitFor);
    return [
      ...(key === undefined ? [] : [template(key, `${path}/waitFor/key`)]),
      ...(match === undefined ? [] : [condition(match, `${path}/waitFor/match`, ["event"])]),
    ];
  },
  scopes: noScopes,
  compile: ({ waitFor }, { path }, compiler) => ({
    verb: "waitFor",
    event: waitFor.event,
    key: waitFor.key === undefined ? null : compiler.tree(waitFor.key, `${path}/waitFor/key`),
    match: waitFor.match === undefined ? null : compiler.condition(`${path}/waitFor/match`),
    since: waitFor.since ?? "step",
    waitMs: waitMsOf(waitFor.timeout),
    count: waitFor.count ?? 1,
  }),
};
