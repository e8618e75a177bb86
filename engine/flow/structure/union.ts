import type { Json } from "../../json.js";
import { isList, isObject, listIn } from "../outline/shape.js";
import { branchesOf, expectationOf, type Expectation } from "./definitions.js";

/** The branch of a union that was meant: by the value's type, and an object's by the keys that it has. Null: none. */
export function branchMeant(union: Expectation, json: Json): string | null {
  return branchesOf(union).find((branch) => isMeant(expectationOf(branch), json)) ?? null;
}

/** The words that a union allows. */
export function wordsOf(union: Expectation): string[] {
  return branchesOf(union).flatMap((branch) => listIn(expectationOf(branch).schema.enum).map(String));
}

function isMeant({ schema }: Expectation, json: Json): boolean {
  if (isList(json)) return schema.type === "array";
  return isObject(json) && listIn(schema.required).some((key) => json[String(key)] !== undefined);
}
