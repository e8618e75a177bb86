import type { Action } from "../../flow/plan.js";
import { succeed } from "../ending.js";
import { sight } from "../sight.js";
import { valueOf } from "../values.js";
import type { Meaning } from "./meaning.js";

/** It gives null. What it writes is no part of an outcome, but it may fail. */
export const log: Meaning<Extract<Action, { verb: "log" }>> = {
  begin(run, step, { text }) {
    valueOf(text, sight(run, step.scope, step));
    succeed(run, step, null);
  },
};
