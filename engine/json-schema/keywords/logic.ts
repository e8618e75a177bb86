import type { Json } from "../../json.js";
import type { Application, Trial } from "../application.js";
import { keyword, objectKeyword, silentKeyword } from "../keyword.js";
import { found } from "../place.js";
import { schema, schemas, schemasByName } from "../shapes.js";

/** Keywords that make one schema of several, all applied to the same value. */
export const logicKeywords = [
  keyword("allOf", schemas, (operand, at) => {
    let passes = true;
    for (const [index, item] of operand.entries()) passes = at.apply(item, "allOf", index) && passes;
    return passes;
  }),
  keyword("anyOf", schemas, (operand, at) => {
    if (!at.seen && operand.some((item, index) => at.try(item, "anyOf", index).passes)) return true;
    // Every form that fits counts for what was seen, so all are tried; the reasons need them all too.
    const trials = tryEach(operand, at, "anyOf");
    const passed = trials.filter(({ passes }) => passes);
    for (const trial of passed) at.accept(trial);
    return (
      passed.length > 0 ||
      at.fail("anyOf", `fits none of the ${operand.length} allowed forms: ${reasons(trials)}`)
    );
  }),
  keyword("oneOf", schemas, (operand, at) => {
    const trials = tryEach(operand, at, "oneOf");
    const [one, other] = trials.filter(({ passes }) => passes);
    if (!one) return at.fail("oneOf", `fits none of the ${operand.length} allowed forms: ${reasons(trials)}`);
    if (other) return at.fail("oneOf", `must fit one form alone, fits forms ${fitting(trials)}`);
    at.accept(one);
    return true;
  }),
  keyword(
    "not",
    schema,
    (operand, at) =>
      !at.try(operand, "not").passes ||
      at.fail("not", `expected anything but what \`not\` describes, found ${found(at.value)}`),
  ),
  keyword("if", schema, (operand, at) => {
    const condition = at.try(operand, "if");
    if (condition.passes) at.accept(condition);
    const branch = condition.passes ? "then" : "else";
    const consequence = at.sibling(branch);
    return consequence === undefined || at.apply(consequence, branch);
  }),
  silentKeyword("then", schema),
  silentKeyword("else", schema),
  objectKeyword("dependentSchemas", schemasByName, (operand, at) => {
    const present = Object.keys(operand).filter((name) => Object.hasOwn(at.value, name));
    let passes = true;
    for (const name of present) passes = at.apply(operand[name]!, "dependentSchemas", name) && passes;
    return passes;
  }),
];

function tryEach(alternatives: readonly Json[], at: Application, keyword: string): Trial[] {
  return alternatives.map((alternative, index) => at.try(alternative, keyword, index));
}

function fitting(trials: readonly Trial[]): string {
  return trials.flatMap(({ passes }, index) => (passes ? [index + 1] : [])).join(" and ");
}

const MOST_REASONS = 3;
const LONGEST_REASON = 120;

/** Why each form was refused, cut short: reasons of forms within forms would grow without end. */
function reasons(trials: readonly Trial[]): string {
  const told = trials
    .slice(0, MOST_REASONS)
    .map(({ reason = "" }, index) => `(${index + 1}) ${shortened(reason)}`);
  return told.join("; ") + (trials.length > MOST_REASONS ? "; …" : "");
}

function shortened(reason: string): string {
  return reason.length > LONGEST_REASON ? `${reason.slice(0, LONGEST_REASON)}…` : reason;
}
