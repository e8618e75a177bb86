import { suggest } from "../diagnostics/suggest.js";
import { isObject, objectIn } from "../outline/shape.js";
import type { Analysis, Rule } from "./analysis.js";
import { code, listed } from "./words.js";

/** Expressions read inputs that the flow declares. Schemas that do more than list properties are not judged. */
export const checkInputs: Rule = ({ document, uses, report }: Analysis) => {
  const schema = objectIn(objectIn(document.spec).inputs);
  const { properties, additionalProperties } = schema;
  const isOpen = additionalProperties !== undefined && additionalProperties !== false;
  const isComposed = ["$ref", "allOf", "anyOf", "oneOf", "if", "patternProperties", "dependentSchemas"].some(
    (keyword) => schema[keyword] !== undefined,
  );
  if (!isObject(properties) || isOpen || isComposed) return;
  const declared = Object.keys(properties);
  for (const { reference, path } of uses.references) {
    const member = reference.root === "inputs" ? reference.path[0] : undefined;
    if (!member || member.optional || declared.includes(member.name)) continue;
    const meant = suggest(member.name, declared);
    const known = declared.length > 0 ? `they declare ${listed(declared.map(code))}` : "they declare none";
    report.add("UndeclaredInput", path, `the flow's \`inputs\` do not declare ${code(member.name)}`, {
      inside: reference,
      help:
        meant === undefined
          ? `${known}; declare it, or read it optionally: ${code(`inputs.?${member.name}`)}`
          : `did you mean ${code(`inputs.${meant}`)}?`,
    });
  }
};
