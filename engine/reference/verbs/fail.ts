import type { Action } from "../../flow/plan.js";
import { Failed } from "../failures.js";
import { sight } from "../sight.js";
import { valueOf } from "../values.js";
import type { Meaning } from "./meaning.js";

export const fails: Meaning<Extract<Action, { verb: "fail" }>> = {
  begin(run, step, { code, message, details }) {
    const names = sight(run, step.scope, step);
    const given = { code: valueOf(code, names), message: valueOf(message, names) };
    if (details) valueOf(details, names);
    throw new Failed({ code: String(given.code), retryable: false });
  },
};
