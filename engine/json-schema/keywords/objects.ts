import type { Json, JsonObject } from "../../json.js";
import type { Application } from "../application.js";
import { last, objectKeyword } from "../keyword.js";
import { quote } from "../place.js";
import { count, isObject, names, namesByName, schema, schemasByName } from "../shapes.js";
import { matchesPattern } from "./texts.js";

type ToObject = Application<JsonObject>;

export const objectKeywords = [
  objectKeyword("required", names, (operand, at) => {
    const missing = operand.filter((name) => !Object.hasOwn(at.value, name));
    for (const name of missing) at.fail("required", `${quote(name)} is missing`);
    return missing.length === 0;
  }),
  objectKeyword("dependentRequired", namesByName, (operand, at) =>
    applyToEach(presentNames(at, operand), (name) => hasAll(at, operand[name]!, name)),
  ),
  objectKeyword("minProperties", count, (limit, at) => {
    const { length } = ownNames(at);
    return (
      length >= limit || at.fail("minProperties", `expected ${limit} or more properties, found ${length}`)
    );
  }),
  objectKeyword("maxProperties", count, (limit, at) => {
    const { length } = ownNames(at);
    return (
      length <= limit || at.fail("maxProperties", `expected ${limit} or fewer properties, found ${length}`)
    );
  }),
  objectKeyword("propertyNames", schema, (operand, at) =>
    applyToEach(ownNames(at), (name) => at.applyTo(name, name, operand, "propertyNames")),
  ),
  objectKeyword("properties", schemasByName, (operand, at) =>
    applyToEach(presentNames(at, operand), (name) => {
      at.seen?.properties.add(name);
      return at.applyTo(name, at.value[name]!, operand[name]!, "properties", name);
    }),
  ),
  objectKeyword("patternProperties", schemasByName, (operand, at) =>
    applyToEach(ownNames(at), (name) => {
      const patterns = matchingPatterns(at, operand, name);
      if (patterns.length > 0) at.seen?.properties.add(name);
      return patterns.every((pattern) =>
        at.applyTo(name, at.value[name]!, operand[pattern]!, "patternProperties", pattern),
      );
    }),
  ),
  objectKeyword("additionalProperties", schema, (operand, at) =>
    applyToEach(additionalNames(at), (name) => applyToAdditional(at, name, operand, "additionalProperties")),
  ),
  last(
    objectKeyword("unevaluatedProperties", schema, (operand, at) => {
      const unseen = ownNames(at).filter((name) => !at.seen?.properties.has(name));
      return applyToEach(unseen, (name) => applyToAdditional(at, name, operand, "unevaluatedProperties"));
    }),
  ),
];

const MOST_NAMED = 10;

function hasAll(at: ToObject, needed: readonly string[], by: string): boolean {
  const missing = needed.filter((name) => !Object.hasOwn(at.value, name));
  for (const name of missing)
    at.fail("dependentRequired", `${quote(name)} is missing; ${quote(by)} needs it`);
  return missing.length === 0;
}

function applyToAdditional(at: ToObject, name: string, schema: Json, keyword: string): boolean {
  at.seen?.properties.add(name);
  if (schema === false) return at.failAt(name, keyword, `unknown property; ${allowedNames(at)}`);
  return at.applyTo(name, at.value[name]!, schema, keyword);
}

function allowedNames(at: ToObject): string {
  const names = Object.keys(operandObject(at, "properties"));
  if (names.length === 0) return "none is allowed here";
  return `allowed: ${names.slice(0, MOST_NAMED).join(", ")}${names.length > MOST_NAMED ? ", …" : ""}`;
}

/** The value's properties that neither `properties` nor `patternProperties` speak of. */
function additionalNames(at: ToObject): string[] {
  const properties = operandObject(at, "properties");
  const patterns = operandObject(at, "patternProperties");
  return ownNames(at).filter(
    (name) => !Object.hasOwn(properties, name) && matchingPatterns(at, patterns, name).length === 0,
  );
}

function operandObject(at: ToObject, keyword: string): JsonObject {
  const operand = at.sibling(keyword) ?? null;
  return isObject(operand) ? operand : {};
}

function matchingPatterns(at: ToObject, byPattern: JsonObject, name: string): string[] {
  return Object.keys(byPattern).filter((pattern) => matchesPattern(at, "patternProperties", pattern, name));
}

function ownNames(at: ToObject): string[] {
  const names = Object.keys(at.value);
  at.spend(names.length / 16);
  return names;
}

function presentNames(at: ToObject, byName: object): string[] {
  return Object.keys(byName).filter((name) => Object.hasOwn(at.value, name));
}

function applyToEach(names: readonly string[], apply: (name: string) => boolean): boolean {
  let passes = true;
  for (const name of names) passes = apply(name) && passes;
  return passes;
}
