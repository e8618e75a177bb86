import type { Action } from "../../flow/plan.js";
import { succeed } from "../ending.js";
import { sight } from "../sight.js";
import { stopScope } from "../stopping.js";
import { valueOf } from "../values.js";
import type { Meaning } from "./meaning.js";

/** Its `output` reshapes its own record, not what the flow gives. */
export const returns: Meaning<Extract<Action, { verb: "return" }>> = {
  begin(run, step, { value }) {
    const output = valueOf(value, sight(run, step.scope, step));
    succeed(run, step, output);
    stopScope(run, run.root, { why: "returned", output }, false);
  },
};
