import type { Action } from "../../flow/plan.js";
import { validateValue } from "../../json-schema/validate.js";
import { succeed } from "../ending.js";
import { Failed, platform } from "../failures.js";
import { sight } from "../sight.js";
import { valueOf } from "../values.js";
import type { Meaning } from "./meaning.js";

export const validate: Meaning<Extract<Action, { verb: "validate" }>> = {
  begin(run, step, { value, schema }) {
    const given = valueOf(value, sight(run, step.scope, step));
    if (validateValue(schema, given).length > 0) throw new Failed(platform("InvalidInput"));
    succeed(run, step, given);
  },
};
