import type { Action } from "../../flow/plan.js";
import { succeed } from "../ending.js";
import { endEarly, stopScope } from "../stopping.js";
import type { Scope } from "../tree.js";
import type { Meaning } from "./meaning.js";

const loops: ReadonlySet<string> = new Set(["forEach", "while", "repeat"]);

/** No further iteration begins, and what else runs in the loop is cancelled. */
export const breaks: Meaning<Extract<Action, { verb: "break" }>> = {
  begin(run, step) {
    succeed(run, step, null);
    endEarly(run, iterationOf(step.scope).parent!, { why: "broke" }, false);
  },
};

/** The iteration succeeds with null. */
export const continues: Meaning<Extract<Action, { verb: "continue" }>> = {
  begin(run, step) {
    succeed(run, step, null);
    stopScope(run, iterationOf(step.scope), { why: "continued" }, false);
  },
};

function iterationOf(scope: Scope): Scope {
  const { parent } = scope;
  return loops.has(parent!.plan.action.verb) ? scope : iterationOf(parent!.scope);
}
