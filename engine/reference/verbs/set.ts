import type { Action } from "../../flow/plan.js";
import type { Json } from "../../json.js";
import { succeed } from "../ending.js";
import { sight } from "../sight.js";
import type { Scope } from "../tree.js";
import { valueOf } from "../values.js";
import type { Meaning } from "./meaning.js";

/** All right sides come first; its `output` sees what is assigned, and if that fails nothing is. */
export const set: Meaning<Extract<Action, { verb: "set" }>> = {
  begin(run, step, { variables }) {
    const names = sight(run, step.scope, step);
    const writes = variables.map(({ name, value }) => {
      const { vars } = holderOf(step.scope, name);
      return { vars, name, value: valueOf(value, names), before: vars.get(name)! };
    });
    for (const { vars, name, value } of writes) vars.set(name, value);
    try {
      succeed(run, step, null);
    } catch (failed) {
      for (const { vars, name, before } of writes) vars.set(name, before satisfies Json);
      throw failed;
    }
  },
};

/** The innermost scope that has the variable. */
function holderOf(scope: Scope, name: string): Scope {
  return scope.vars.has(name) ? scope : holderOf(scope.parent!.scope, name);
}
