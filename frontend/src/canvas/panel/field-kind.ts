import type { OwnEditor } from "../nodes/node-view.js";
import { nameOf, resolved, type FieldSchema } from "../language/field-schema.js";

/** How a value is edited. */
export type FieldKind =
  | { readonly kind: "text" | "boolean" | "condition" | "template" | "map" | "yaml" | "names" | "needs" }
  | { readonly kind: "onError" | "join" | "scope" | OwnEditor }
  | { readonly kind: "choice"; readonly options: readonly string[] }
  | { readonly kind: "number"; readonly min?: number; readonly max?: number }
  | { readonly kind: "object"; readonly keys: readonly (readonly [key: string, schema: FieldSchema])[] };

/** Definitions of the language that have an editor of their own. */
const byDefinition: { readonly [name: string]: FieldKind } = {
  Condition: { kind: "condition" },
  Template: { kind: "template" },
  Text: { kind: "template" },
  TemplateMap: { kind: "map" },
  Needs: { kind: "needs" },
  OnError: { kind: "onError" },
  Join: { kind: "join" },
  Scope: { kind: "scope" },
};

/** How a value is edited, by what the language's schema says of it; what nothing else fits is edited as YAML. */
export function fieldKind(schema: FieldSchema): FieldKind {
  const known = byDefinition[nameOf(schema) ?? ""];
  if (known) return known;
  const { type, enum: options, items, properties, minimum, maximum } = resolved(schema);
  if (options) return { kind: "choice", options };
  if (type === "boolean") return { kind: "boolean" };
  if (type === "integer" || type === "number")
    return {
      kind: "number",
      ...(minimum !== undefined && { min: minimum }),
      ...(maximum !== undefined && { max: maximum }),
    };
  if (type === "string") return { kind: "text" };
  if (type === "array" && items && resolved(items).type === "string") return { kind: "names" };
  if (properties) return { kind: "object", keys: Object.entries(properties) };
  if (Array.isArray(type) && type.includes("string")) return { kind: "template" };
  return { kind: type === undefined ? "template" : "yaml" };
}
