import type { JsonSchema } from "@flowrunner/engine";

/** The inputs that a schema declares, one a line: `name   type   (default: 3)`. */
export function inputLines(schema: JsonSchema | null): string[] {
  if (schema === null || typeof schema === "boolean") return [];
  const properties = Object.entries((schema["properties"] ?? {}) as { [name: string]: JsonSchema });
  const required = (schema["required"] ?? []) as readonly string[];
  const width = Math.max(0, ...properties.map(([name]) => name.length));
  return properties.map(([name, property]) => {
    const remark = required.includes(name) ? "required" : defaultText(property);
    return [name.padEnd(width), typeText(property), remark].filter(Boolean).join("   ");
  });
}

function typeText(schema: JsonSchema): string {
  const type = typeof schema === "boolean" ? undefined : schema["type"];
  return type === undefined ? "any" : [type].flat().join("|");
}

function defaultText(schema: JsonSchema): string {
  if (typeof schema === "boolean" || !("default" in schema)) return "";
  return `(default: ${JSON.stringify(schema["default"])})`;
}
