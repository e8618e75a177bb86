import type { Schema } from "./object-fields.js";

/** What a value is, in the words of the form. */
export type Kind = "text" | "choice" | "number" | "integer" | "boolean" | "object" | "list" | "any";

export const kinds: readonly { readonly value: Kind; readonly label: string }[] = [
  { value: "text", label: "Text" },
  { value: "choice", label: "Choice of texts" },
  { value: "number", label: "Number" },
  { value: "integer", label: "Whole number" },
  { value: "boolean", label: "Yes or no" },
  { value: "object", label: "Object" },
  { value: "list", label: "List" },
  { value: "any", label: "Anything else" },
];

const blanks: { readonly [kind in Kind]: Exclude<Schema, boolean> } = {
  text: { type: "string" },
  choice: { type: "string", enum: [] },
  number: { type: "number" },
  integer: { type: "integer" },
  boolean: { type: "boolean" },
  object: { type: "object" },
  list: { type: "array", items: { type: "string" } },
  any: {},
};

/** What the form can show of a schema; `any` is edited as JSON. */
export function kindOf(schema: Schema): Kind {
  if (typeof schema === "boolean") return "any";
  const { type } = schema;
  if (type === "string") return Array.isArray(schema["enum"]) ? "choice" : "text";
  if (type === "array") return "items" in schema ? "list" : "any";
  if (type === "number" || type === "integer" || type === "boolean" || type === "object") return type;
  return "any";
}

/** Another kind, with what is said for people kept and what only the old kind had let go. */
export function withKind(schema: Schema, kind: Kind): Schema {
  const { title, description } = typeof schema === "boolean" ? {} : schema;
  return {
    ...(title !== undefined && { title }),
    ...(description !== undefined && { description }),
    ...blanks[kind],
  };
}

/** A keyword set, or taken out where the value is undefined or an empty text. */
export function withKeyword(schema: Schema, keyword: string, value: unknown): Schema {
  const { [keyword]: _before, ...rest } = typeof schema === "boolean" ? {} : schema;
  return value === undefined || value === "" ? rest : { ...rest, [keyword]: value };
}
