import { closest } from "../closest.js";
import type { Json, JsonObject } from "../json.js";
import { compilePattern } from "./ecma-pattern.js";
import { formats, unassertedFormats } from "./formats.js";
import type { Keyword } from "./keyword.js";
import { quote } from "./place.js";
import type { SchemaDocument } from "./schema-document.js";
import { isObject, typeNames } from "./shapes.js";
import { splitUri } from "./uri.js";

interface Problem {
  readonly message: string;
  readonly help?: string;
}

type Check = (operand: Json, schema: JsonObject, document: SchemaDocument) => Problem | undefined;

/** What is wrong with a keyword's operand by itself; the schemas inside it are looked at elsewhere. */
export function operandProblem(
  { name, shape }: Keyword,
  operand: Json,
  schema: JsonObject,
  document: SchemaDocument,
): Problem | undefined {
  if (!shape.matches(operand)) return withHelp(`${name} must be ${shape.words}`, helpFor(name, operand));
  return checks.get(name)?.(operand, schema, document);
}

const checks: ReadonlyMap<string, Check> = new Map<string, Check>([
  ["$schema", (operand) => dialectProblem(operand as string)],
  ["$ref", (operand, schema, document) => referenceProblem(operand as string, schema, document)],
  ["$dynamicRef", (operand, schema, document) => referenceProblem(operand as string, schema, document)],
  ["pattern", (operand) => patternProblem(operand as string)],
  ["patternProperties", (operand) => firstOf(Object.keys(operand as JsonObject).map(patternProblem))],
  ["format", (operand) => formatProblem(operand as string)],
]);

function helpFor(name: string, operand: Json): string | undefined {
  if (name === "type") return typeHelp(operand);
  if (name === "items" && Array.isArray(operand)) return "write prefixItems for a list of schemas";
  if (name === "required" && typeof operand === "boolean")
    return "list the names beside properties: required: [name]";
  if (name.startsWith("exclusive") && typeof operand === "boolean") return "write the limit itself";
  return undefined;
}

function typeHelp(operand: Json): string | undefined {
  const names = Array.isArray(operand) ? operand : [operand];
  const wrong = names.find((name) => typeof name === "string" && !typeNames.some((known) => known === name));
  const meant =
    typeof wrong === "string" ? (typeSynonyms.get(wrong) ?? closest(wrong, typeNames)) : undefined;
  return meant && `did you mean ${meant}?`;
}

const typeSynonyms: ReadonlyMap<string, string> = new Map([
  ["text", "string"],
  ["str", "string"],
  ["int", "integer"],
  ["float", "number"],
  ["double", "number"],
  ["bool", "boolean"],
  ["list", "array"],
  ["map", "object"],
  ["dict", "object"],
]);

function dialectProblem(uri: string): Problem | undefined {
  if (/^https?:\/\/json-schema\.org\/draft\/2020-12\/schema#?$/.test(uri)) return undefined;
  return {
    message: "only JSON Schema 2020-12 is understood",
    help: "write https://json-schema.org/draft/2020-12/schema",
  };
}

function referenceProblem(
  reference: string,
  schema: JsonObject,
  document: SchemaDocument,
): Problem | undefined {
  const target = document.resolve(reference, document.ownerOf(schema) ?? document.root);
  if (!target) return missingTarget(reference, document);
  if (typeof target.schema === "boolean" || document.ownerOf(target.schema)) return undefined;
  return {
    message: `${quote(reference)} points at something that is no schema`,
    help: "move the schema under $defs",
  };
}

function missingTarget(reference: string, document: SchemaDocument): Problem {
  if (splitUri(reference).path !== "" || splitUri(reference).authority !== undefined)
    return {
      message: `${quote(reference)} is not in this document, and nothing is fetched`,
      help: "copy the schema under $defs and refer to #/$defs/NAME",
    };
  const { root } = document.root;
  const definitions =
    isObject(root) && isObject(root["$defs"] ?? null) ? Object.keys(root["$defs"] as JsonObject) : [];
  const near = closest(
    reference,
    definitions.map((name) => `#/$defs/${name}`),
  );
  return withHelp(`${quote(reference)} points at nothing`, near && `did you mean ${near}?`);
}

function patternProblem(pattern: string): Problem | undefined {
  const compiled = compilePattern(pattern);
  if (compiled.kind === "regex") return undefined;
  return {
    message: `the pattern ${quote(pattern)} cannot be used: ${compiled.error}`,
    help: "patterns are matched in linear time: no look-around, no back references",
  };
}

/** A format that is not asserted is allowed (an editor may know it), unless it looks like a slip of the pen. */
function formatProblem(name: string): Problem | undefined {
  const near = formats.has(name) || unassertedFormats.has(name) ? undefined : closest(name, formats.keys());
  return near
    ? { message: `${quote(name)} is no format that is checked`, help: `did you mean ${near}?` }
    : undefined;
}

function firstOf(problems: readonly (Problem | undefined)[]): Problem | undefined {
  return problems.find((problem) => problem !== undefined);
}

function withHelp(message: string, help: string | undefined): Problem {
  return help === undefined ? { message } : { message, help };
}
