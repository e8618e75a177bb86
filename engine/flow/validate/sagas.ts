import { enclosing } from "../outline/enclosing.js";
import type { ScopeOutline, StepOutline } from "../outline/outline.js";
import { isObject } from "../outline/shape.js";
import { collectAccesses, type Access } from "../outline/variables.js";
import type { Analysis, Rule } from "./analysis.js";
import { isShielded } from "./ends.js";
import type { Report } from "./report.js";
import { code } from "./words.js";

/** `compensate` stands where a saga may run it, and what it sets is its own. */
export const checkSagas: Rule = ({ scopes, steps, uses, report }: Analysis) => {
  for (const step of steps) if (isObject(step.json.compensate)) checkPlace(step, report);
  for (const access of collectAccesses(scopes, uses.references))
    if (access.isWrite && access.declaredIn) checkWrite(access, access.declaredIn, report);
};

function checkPlace({ scope, path }: StepOutline, report: Report): void {
  const around = scopesAround(scope);
  const ending = around.find(({ section }) => isShielded(section));
  if (ending)
    return report.add(
      "MisplacedKey",
      `${path}/compensate`,
      `what a ${code(ending.section!)} does is not taken back`,
      {
        part: "key",
        help: "put the step among those that are tried, or remove `compensate`",
      },
    );
  if (around.some(({ json }) => json.saga === true)) return;
  report.add(
    "NoSaga",
    `${path}/compensate`,
    "no scope around is a saga: nothing would run this `compensate`",
    {
      part: "key",
      help: "write `saga: true` on the flow or on a scope around the step",
    },
  );
}

/** What a catch does is not a part of the scope that it ends. */
function scopesAround(scope: ScopeOutline): ScopeOutline[] {
  return [...enclosing({ scope, step: null })]
    .filter(({ isGuarded }) => !isGuarded)
    .map((around) => around.scope);
}

/** A compensation runs when the scopes around its step may long have closed. */
function checkWrite({ scope, name, path }: Access, declaredIn: ScopeOutline, report: Report): void {
  const around = [...enclosing({ scope, step: null })].map((one) => one.scope);
  const compensation = around.findIndex(({ section }) => section === "compensate");
  if (compensation < 0 || around.indexOf(declaredIn) <= compensation) return;
  report.add(
    "UnknownVariable",
    path,
    `a compensation cannot set ${code(name)}, which is declared outside of it`,
    {
      part: "key",
      help: `declare a variable of its own: ${code(`compensate: {vars: {${name}: …}, …}`)}`,
    },
  );
}
