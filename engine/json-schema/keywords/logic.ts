import type { Json } from "../../json.js";
import type { Application, Trial } from "../application.js";
import { messageOf, type Finding } from "../findings.js";
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
    const trials = tryEach(operand, at, "anyOf");
    const passed = trials.filter(({ passes }) => passes);
    for (const { seen } of passed) at.note(seen);
    return passed.length > 0 || at.fail("anyOf", fitsNone(trials, operand.length));
  }),
  keyword("oneOf", schemas, (operand, at) => {
    const trials = tryEach(operand, at, "oneOf");
    const [one, other] = trials.filter(({ passes }) => passes);
    if (!one) return at.fail("oneOf", fitsNone(trials, operand.length));
    if (other) return at.fail("oneOf", `must fit one form alone, fits forms ${fitting(trials)}`);
    at.note(one.seen);
    return true;
  }),
  keyword("not", schema, (operand, at) => {
    if (!at.try(operand, "not").passes) return true;
    return at.fail("not", `expected anything but what its schema forbids, found ${found(at.value)}`);
  }),
  keyword("if", schema, (operand, at) => {
    const { passes, seen } = at.try(operand, "if");
    if (passes) at.note(seen);
    const branch = passes ? "then" : "else";
    const consequence = at.sibling(branch);
    return consequence === undefined || at.apply(consequence, branch);
  }),
  silentKeyword("then", schema),
  silentKeyword("else", schema),
  objectKeyword("dependentSchemas", schemasByName, (operand, at) => {
    let passes = true;
    for (const [name, item] of Object.entries(operand))
      if (Object.hasOwn(at.value, name)) passes = at.apply(item, "dependentSchemas", name) && passes;
    return passes;
  }),
];

/** Each alternative in turn; after one that passes `anyOf`, the others matter only for what they have seen. */
function tryEach(alternatives: readonly Json[], at: Application, keyword: "anyOf" | "oneOf"): Trial[] {
  const trials: Trial[] = [];
  for (const [index, alternative] of alternatives.entries()) {
    const trial = at.try(alternative, keyword, index);
    trials.push(trial);
    if (trial.passes && keyword === "anyOf" && !at.seen) break;
  }
  return trials;
}

function fitting(trials: readonly Trial[]): string {
  return trials.flatMap(({ passes }, index) => (passes ? [index + 1] : [])).join(" and ");
}

const MOST_REASONS = 3;
const LONGEST_REASON = 120;

function fitsNone(trials: readonly Trial[], forms: number): string {
  const reasons = trials
    .slice(0, MOST_REASONS)
    .map(({ reason }, index) => `(${index + 1}) ${shortened(reason)}`);
  return `fits none of the ${forms} allowed forms: ${reasons.join("; ")}${forms > MOST_REASONS ? "; …" : ""}`;
}

/** Cut, because a reason may hold the reasons of further forms, and those of yet others. */
function shortened(reason: Finding | undefined): string {
  const message = reason ? messageOf(reason) : "";
  return message.length > LONGEST_REASON ? `${message.slice(0, LONGEST_REASON)}…` : message;
}
