import type { JsonObject } from "../../json.js";
import { suggest } from "../diagnostics/suggest.js";
import { isObject, objectIn } from "../outline/shape.js";
import type { Analysis, Rule } from "./analysis.js";
import type { Report, ReportDetails } from "./report.js";
import { code, listed } from "./words.js";

/** Expressions read inputs that the flow declares. */
export const checkInputs: Rule = ({ document, uses, report }: Analysis) => {
  const properties = closedProperties(objectIn(document.spec));
  if (properties === null) return;
  const declared = Object.keys(properties);
  for (const { reference, path } of uses.references) {
    const member = reference.root === "inputs" ? reference.path[0] : undefined;
    if (!member || member.optional || declared.includes(member.name)) continue;
    reportUndeclared(member.name, path, declared, report, { inside: reference });
  }
};

/** The properties of a flow's input, when there are no others. Null: the schema does more than list properties. */
export function closedProperties(spec: JsonObject): JsonObject | null {
  const schema = objectIn(spec.inputs);
  const { properties, additionalProperties } = schema;
  const isOpen = additionalProperties !== undefined && additionalProperties !== false;
  const isComposed = ["$ref", "allOf", "anyOf", "oneOf", "if", "patternProperties", "dependentSchemas"].some(
    (keyword) => schema[keyword] !== undefined,
  );
  return isObject(properties) && !isOpen && !isComposed ? properties : null;
}

/** `place`: the part of an expression that reads it; without one the input is given, by a key. */
export function reportUndeclared(
  name: string,
  path: string,
  declared: readonly string[],
  report: Report,
  place?: Pick<ReportDetails, "inside">,
): void {
  const meant = suggest(name, declared);
  const known = declared.length > 0 ? `they declare ${listed(declared.map(code))}` : "they declare none";
  const otherwise = place ? `; declare it, or read it optionally: ${code(`inputs.?${name}`)}` : "";
  report.add("UndeclaredInput", path, `the flow's \`inputs\` do not declare ${code(name)}`, {
    ...(place ?? { part: "key" }),
    help:
      meant === undefined
        ? `${known}${otherwise}`
        : `did you mean ${code(place ? `inputs.${meant}` : meant)}?`,
  });
}
