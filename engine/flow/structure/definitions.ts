import type { Json, JsonObject } from "../../json.js";
import { flowSchema } from "../generated/flow-schema.js";
import { isObject, listIn, objectIn } from "../outline/shape.js";
import { pointerKeys } from "../parse/json-pointer.js";

const definitions = objectIn(flowSchema.$defs);

/** What the flow schema says of a value. */
export interface Expectation {
  /** The definition that it stands in or is; empty: the document's own. */
  readonly definition: string;
  readonly schema: JsonObject;
  /** What is allowed, in words. */
  readonly expects: string;
  /** What it is for. */
  readonly description: string;
}

/** What is said of a definition's own value; of the document's for the empty name. */
export function expectationOf(definition: string): Expectation {
  const schema = definition === "" ? flowSchema : objectIn(definitions[definition]);
  return { definition, schema, ...annotationsOf(schema, { expects: "another value", description: "" }) };
}

/** What is said of the value at a JSON Pointer into a definition's value. Unions are not looked into. */
export function expectationAt(definition: string, pointer: string): Expectation {
  let at = expectationOf(definition);
  for (const key of pointerKeys(pointer)) at = expectationOfMember(at, key);
  return at;
}

export function expectationOfMember(at: Expectation, key: string): Expectation {
  const { properties, additionalProperties, items } = at.schema;
  const member = [objectIn(properties)[key], additionalProperties, items].find(isObject) ?? {};
  if (typeof member.$ref !== "string") return { ...at, schema: member, ...annotationsOf(member, at) };
  const referred = expectationOf(definitionName(member.$ref));
  const { expects, description } = referred;
  return { ...referred, ...annotationsOf(member, { expects, description: description || at.description }) };
}

type Annotations = Pick<Expectation, "expects" | "description">;

function annotationsOf(schema: JsonObject, otherwise: Annotations): Annotations {
  return {
    expects: String(schema.expects ?? otherwise.expects),
    description: String(schema.description ?? otherwise.description),
  };
}

/** The branches of a union, by the names of their definitions. */
export function branchesOf({ schema }: Expectation): string[] {
  return listIn(schema.anyOf).map((branch) => definitionName(String(objectIn(branch).$ref)));
}

function definitionName(ref: string): string {
  return ref.slice("#/$defs/".length);
}

/** Where in a document each key belongs: names of definitions. */
export const homesOfKeys: ReadonlyMap<string, readonly string[]> = collectHomes();

function collectHomes(): Map<string, string[]> {
  const homes = new Map<string, string[]>();
  for (const [name, definition] of Object.entries(definitions))
    for (const key of Object.keys(objectIn(objectIn(definition as Json).properties)))
      homes.set(key, [...(homes.get(key) ?? []), name]);
  return homes;
}
