import { succeed } from "../ending.js";
import { sight } from "../sight.js";
import { valueOf } from "../values.js";
import type { Action } from "../../flow/plan.js";
import type { Meaning } from "./meaning.js";

export const value: Meaning<Extract<Action, { verb: "value" }>> = {
  begin(run, step, { value }) {
    succeed(run, step, valueOf(value, sight(run, step.scope, step)));
  },
};
