import type { Json } from "../../json.js";
import { suggest } from "../diagnostics/suggest.js";
import { isList, isObject, listIn, objectIn } from "../outline/shape.js";
import { branchesOf, expectationOf, type Expectation } from "./definitions.js";

/** The branch of a union that was meant: by the value's type, and an object's by the keys that it has. Null: none. */
export function branchMeant(union: Expectation, json: Json): string | null {
  const type = isList(json) ? "array" : isObject(json) ? "object" : null;
  const branches = branchesOf(union).filter(
    (branch) => type !== null && expectationOf(branch).schema.type === type,
  );
  if (branches.length < 2) return branches[0] ?? null;
  const keys = Object.keys(objectIn(json));
  const has = (branch: string, key: string) => keysOf(branch).includes(key);
  const isNear = (branch: string, key: string) => suggest(key, keysOf(branch)) !== undefined;
  const meant = [has, isNear].map((fits) => branches.find((branch) => keys.some((key) => fits(branch, key))));
  return meant.find((branch) => branch !== undefined) ?? null;
}

function keysOf(branch: string): string[] {
  return Object.keys(objectIn(expectationOf(branch).schema.properties));
}

/** The words that a union allows. */
export function wordsOf(union: Expectation): string[] {
  return branchesOf(union).flatMap((branch) => listIn(expectationOf(branch).schema.enum).map(String));
}
