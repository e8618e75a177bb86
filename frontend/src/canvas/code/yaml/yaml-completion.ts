import type { Completion, CompletionContext, CompletionResult } from "@codemirror/autocomplete";
import { namesSeen, pointerTo, type Json, type JsonObject } from "@flowrunner/engine";
import { resolved, nameOf, type FieldSchema } from "../../language/field-schema.js";
import { schemaAt } from "../../language/schema-at.js";
import { isObject, objectIn } from "../../nodes/words.js";
import type { Path } from "../../text/yaml-text.js";
import { isInExpression } from "../../values/insert-path.js";
import { namesCompletion } from "../expression-completion.js";
import { cursorPlace, type CursorPlace } from "./cursor-place.js";

/** Completes the text of a flow: keys, what they may be, names of steps, names in expressions. */
export function yamlCompletion(context: CompletionContext): CompletionResult | null {
  const place = cursorPlace(context.state.doc.toString(), context.pos);
  if (!place) return null;
  const { schemas, around } = schemaAt(place.document, place.path);
  if (place.kind === "key") return keyCompletion(context, place, around);
  if (isBegun(context, place) && schemas.some(({ properties }) => properties))
    return keyCompletion(context, place, schemas);
  return expressionIn(context, place, schemas) ?? valueCompletion(context, place, schemas, around);
}

/** Whether it stands where a map is written key by key, of which this may be the first. */
function isBegun({ state, pos }: CompletionContext, { isInBraces, before }: CursorPlace): boolean {
  const { from, text } = state.doc.lineAt(pos);
  return !isInBraces && /^[\s-]*$/.test(text.slice(0, pos - from - before.length));
}

function expressionIn(
  context: CompletionContext,
  { path, before, document }: CursorPlace,
  schemas: readonly FieldSchema[],
): CompletionResult | null {
  const isCondition = schemas.some((schema) => nameOf(schema) === "Condition");
  if (!isCondition && !isInExpression(before)) return null;
  const seen = namesSeen(document as JsonObject, pointerOf(path));
  return seen && namesCompletion(context, seen);
}

/** Keys that the map at the cursor may have and has not yet. */
function keyCompletion(
  context: CompletionContext,
  place: CursorPlace,
  schemas: readonly FieldSchema[],
): CompletionResult | null {
  const from = context.pos - wordBefore(place).length;
  if (from === context.pos && !context.explicit) return null;
  const line = context.state.doc.lineAt(context.pos);
  const isNamed = /^\s*:/.test(line.text.slice(context.pos - line.from));
  const below = place.isInBraces ? null : `\n${" ".repeat(from - line.from + 2)}`;
  const written = place.kind === "key" ? keysAt(place.document, place.path.slice(0, -1)) : [];
  const options = [...keysOf(schemas)]
    .filter(([key]) => !written.includes(key))
    .map(([key, schema], index) => ({
      ...{ label: key, type: "property", boost: -index, ...infoOf(schema) },
      ...(!isNamed && { apply: `${key}:${behindKey(schema, below)}` }),
    }));
  return { from, options, validFor: /^\w*$/ };
}

/** The keys of all alternatives, each once. */
function keysOf(schemas: readonly FieldSchema[]): ReadonlyMap<string, FieldSchema> {
  const all = new Map<string, FieldSchema>();
  for (const { properties = {} } of schemas)
    for (const [key, schema] of Object.entries(properties)) if (!all.has(key)) all.set(key, schema);
  return all;
}

/** Lists and maps are written below their key. */
function behindKey(schema: FieldSchema, below: string | null): string {
  const { type } = resolved(schema);
  if (below === null || (type !== "array" && type !== "object")) return " ";
  return type === "array" ? `${below}- ` : below;
}

function valueCompletion(
  context: CompletionContext,
  place: CursorPlace,
  schemas: readonly FieldSchema[],
  around: readonly FieldSchema[],
): CompletionResult | null {
  const isStepName = around.some((list) => namesOfSteps.includes(nameOf(list) ?? ""));
  const names = isStepName ? stepsBeside(place).map((label) => ({ label, type: "variable" })) : [];
  const all = [...names, ...schemas.flatMap(valuesOf)];
  const options = [...new Map(all.map((option) => [option.label, option])).values()];
  const from = context.pos - wordBefore(place).length;
  return options.length === 0 ? null : { from, options, validFor: /^[\w./-]*$/ };
}

const namesOfSteps = ["StepNames", "SomeStepNames"];

/** Steps of the scope that the cursor's step is in. */
function stepsBeside({ path, document }: CursorPlace): readonly string[] {
  const depth = path.lastIndexOf("steps");
  const steps = depth === -1 ? undefined : valueAt(document, path.slice(0, depth + 1));
  const own = path[depth + 1];
  return Array.isArray(steps)
    ? steps.flatMap((step: Json, index) =>
        index !== own && isObject(step) && typeof step["name"] === "string" ? [step["name"]] : [],
      )
    : [];
}

function valuesOf(schema: FieldSchema): readonly Completion[] {
  const { type, enum: several, const: only } = schema;
  const values = several ?? (only === undefined ? (type === "boolean" ? ["true", "false"] : []) : [only]);
  return values.map((label, index) => ({ label, type: "enum", boost: -index, ...infoOf(schema) }));
}

/** What the language says of a key or a value, as text. */
function infoOf(schema: FieldSchema): { readonly info?: string } {
  const { description, expects } = resolved(schema);
  const words = [description, expects && `Here stands ${expects}.`].filter(Boolean).join("\n");
  return words === "" ? {} : { info: words.replaceAll("`", "") };
}

function wordBefore({ before }: CursorPlace): string {
  return /[\w./-]*$/.exec(before)![0];
}

function keysAt(document: Json, path: Path): readonly string[] {
  return Object.keys(objectIn(valueAt(document, path)));
}

function valueAt(document: Json, path: Path): Json | undefined {
  return path.reduce<Json | undefined>((json, key) => {
    if (Array.isArray(json)) return json[Number(key)];
    return isObject(json) ? json[key] : undefined;
  }, document);
}

function pointerOf(path: Path): string {
  return path.reduce<string>(pointerTo, "");
}
