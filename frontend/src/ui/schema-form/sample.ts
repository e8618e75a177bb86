import type { Json, JsonObject, JsonSchema } from "@flowrunner/engine";
import { fieldOf, resolved, type Control } from "./field.js";

/** Within so many objects and lists there is a sample; a schema may stand in itself. */
const deepest = 4;

const texts: { readonly [format: string]: string } = {
  date: "2026-01-31",
  "date-time": "2026-01-31T12:00:00Z",
  time: "12:00:00Z",
  duration: "PT1H",
  email: "ada@example.com",
  uri: "https://example.com/",
  uuid: "3f2b8c1e-5d4a-4e6f-8a7b-9c0d1e2f3a4b",
  ipv4: "192.0.2.1",
  ipv6: "2001:db8::1",
  hostname: "example.com",
};

/** A value that meets a schema as far as its shape says what would: the same one for the same schema. */
export function sampleOf(schema: JsonSchema): Json {
  return sampleIn(schema, schema, "text", 0) ?? null;
}

function sampleIn(root: JsonSchema, schema: JsonSchema, name: string, depth: number): Json | undefined {
  const whole = resolved(root, schema);
  const given = typeof whole === "boolean" ? {} : whole;
  const shown = Array.isArray(given["examples"]) ? given["examples"][0] : given["default"];
  if (shown !== undefined) return shown;
  const { control } = fieldOf(root, schema);
  return sampleFor(root, control, given, name, depth);
}

function sampleFor(
  root: JsonSchema,
  control: Control,
  schema: JsonObject,
  name: string,
  depth: number,
): Json | undefined {
  const isNested = control.kind === "object" || control.kind === "alternatives";
  if (isNested && depth > deepest) return undefined;
  switch (control.kind) {
    case "constant":
      return control.value;
    case "choice":
      return control.values[0];
    case "switch":
      return true;
    case "number":
      return numberIn(schema);
    case "text":
      return textIn(schema, name);
    case "list":
      return listOf(root, control, name, depth);
    case "object":
      return Object.fromEntries(
        control.properties.flatMap((property) => {
          const value = sampleIn(root, property.schema, property.name, depth + 1);
          return value === undefined ? [] : [[property.name, value] as const];
        }),
      );
    case "alternatives":
      return sampleIn(root, control.alternatives[0]!, name, depth + 1);
    case "json":
      return schema["type"] === "array" ? [] : schema["type"] === "null" ? null : {};
  }
}

function listOf(
  root: JsonSchema,
  { item, least, most }: Extract<Control, { kind: "list" }>,
  name: string,
  depth: number,
): Json {
  const value = sampleIn(root, item, name, depth + 1);
  const count = Math.min(Math.max(least, 1), most);
  return value === undefined ? [] : Array.from({ length: count }, () => value);
}

/** The least that is allowed, from 1 on where nothing is said. */
function numberIn({
  type,
  minimum,
  maximum,
  exclusiveMinimum,
  exclusiveMaximum,
  multipleOf,
}: JsonObject): number {
  const step = typeof multipleOf === "number" ? multipleOf : 1;
  const least = typeof exclusiveMinimum === "number" ? exclusiveMinimum + step : minimum;
  if (typeof least === "number") return Math.ceil(least / step) * step;
  const most = typeof exclusiveMaximum === "number" ? exclusiveMaximum - step : maximum;
  const one = typeof most === "number" && most < step ? Math.floor(most / step) * step : step;
  return type === "integer" ? Math.trunc(one) : one;
}

function textIn({ format, minLength, maxLength }: JsonObject, name: string): string {
  const known = typeof format === "string" ? texts[format] : undefined;
  if (known !== undefined) return known;
  const least = typeof minLength === "number" ? minLength : 0;
  return name.padEnd(least, "-").slice(0, typeof maxLength === "number" ? maxLength : undefined);
}
