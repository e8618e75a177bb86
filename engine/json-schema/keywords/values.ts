import type { Json } from "../../json.js";
import type { Application } from "../application.js";
import { keyword } from "../keyword.js";
import { found } from "../place.js";
import { anything, isObject, list, types, type TypeName } from "../shapes.js";

/** What each type is called in messages. */
const typeWords: Record<TypeName, string> = {
  null: "null",
  boolean: "true or false",
  object: "an object",
  array: "a list",
  number: "a number",
  integer: "a whole number",
  string: "text",
};

const typeTests: Record<TypeName, (value: Json) => boolean> = {
  null: (value) => value === null,
  boolean: (value) => typeof value === "boolean",
  object: isObject,
  array: (value) => Array.isArray(value),
  number: (value) => typeof value === "number",
  integer: (value) => Number.isInteger(value),
  string: (value) => typeof value === "string",
};

/** Keywords that ask something of a value of any kind. */
export const valueKeywords = [
  keyword("type", types, (operand, at) => {
    const allowed = typeof operand === "string" ? [operand] : operand;
    if (allowed.some((type) => typeTests[type](at.value))) return true;
    return at.fail(
      "type",
      `expected ${allowed.map((type) => typeWords[type]).join(" or ")}, found ${found(at.value)}`,
    );
  }),
  keyword("const", anything, (operand, at) => {
    if (allowedTexts([operand], operand, at, "const").has(at.canonical(at.value, "const"))) return true;
    return at.fail("const", `expected ${inWords([operand])}, found ${found(at.value)}`);
  }),
  keyword("enum", list, (operand, at) => {
    if (allowedTexts(operand, operand, at, "enum").has(at.canonical(at.value, "enum"))) return true;
    return at.fail("enum", `expected one of ${inWords(operand)}, found ${found(at.value)}`);
  }),
];

const knownTexts = new WeakMap<object, ReadonlySet<string>>();

/** The canonical texts of what is allowed, made once per operand, so that a long `enum` costs one look-up. */
function allowedTexts(
  allowed: readonly Json[],
  operand: Json,
  at: Application,
  keyword: string,
): ReadonlySet<string> {
  const known = typeof operand === "object" && operand !== null ? knownTexts.get(operand) : undefined;
  if (known) return known;
  const texts = new Set(allowed.map((value) => at.canonical(value, keyword)));
  if (typeof operand === "object" && operand !== null) knownTexts.set(operand, texts);
  return texts;
}

const MOST_NAMED = 10;

function inWords(allowed: readonly Json[]): string {
  const words = allowed.slice(0, MOST_NAMED).map((value) => found(value).replace(/^text /, ""));
  return allowed.length > MOST_NAMED ? `${words.join(", ")}, …` : words.join(", ");
}
