import type { Json, JsonObject } from "../json.js";
import { isList, isObject } from "../flow/outline/shape.js";
import { cut } from "../run/text.js";

const maxTextLength = 200;

/** Where a value differs from what was expected, a sentence each: `output.total: expected 3, found 4`. */
export function differences(expected: Json, found: Json | undefined, label: string): readonly string[] {
  if (isList(expected) && isList(found)) return ofLists(expected, found, label);
  if (isObject(expected) && isObject(found))
    return [...missing(expected, found, label), ...unexpected(expected, found, label)];
  return Object.is(expected, found) ? [] : [expectedButFound(expected, found, label)];
}

/** The same, of the expected members alone. */
export function missing(expected: JsonObject, found: JsonObject, label: string): readonly string[] {
  return Object.entries(expected).flatMap(([key, value]) =>
    differences(value, Object.hasOwn(found, key) ? found[key] : undefined, `${label}.${key}`),
  );
}

function unexpected(expected: JsonObject, found: JsonObject, label: string): readonly string[] {
  const keys = Object.keys(found).filter((key) => !Object.hasOwn(expected, key));
  return keys.map((key) => `${label}.${key}: not expected, found ${shown(found[key])}`);
}

function ofLists(expected: readonly Json[], found: readonly Json[], label: string): readonly string[] {
  if (expected.length !== found.length)
    return [`${label}: expected ${expected.length} items, found ${found.length}: ${shown([...found])}`];
  return expected.flatMap((item, index) => differences(item, found[index], `${label}[${index}]`));
}

export function expectedButFound(expected: Json, found: Json | undefined, label: string): string {
  return `${label}: expected ${shown(expected)}, found ${shown(found)}`;
}

function shown(json: Json | undefined): string {
  return json === undefined ? "nothing" : cut(JSON.stringify(json), maxTextLength);
}
