import type { SchemaProblem } from "./check-schema.js";

const DEEPEST = 128;
const MOST_VALUES = 50_000;

/** Whether something is JSON of a size that can be walked; what is shared counts each time it is reached. */
export function sizeProblem(schema: unknown): SchemaProblem | undefined {
  const open = [{ value: schema, depth: 0 }];
  for (let visited = 0; open.length > 0; visited++) {
    const { value, depth } = open.pop()!;
    if (visited > MOST_VALUES)
      return problem(`the schema has more than ${MOST_VALUES.toLocaleString("en")} values`);
    if (depth > DEEPEST) return problem(`the schema is nested more than ${DEEPEST} levels deep`);
    if (!isJsonNode(value)) return problem("the schema holds something that JSON cannot say");
    if (typeof value !== "object" || value === null) continue;
    for (const inner of Object.values(value)) open.push({ value: inner as unknown, depth: depth + 1 });
  }
  return undefined;
}

function problem(message: string): SchemaProblem {
  return { path: "", message };
}

function isJsonNode(value: unknown): boolean {
  if (value === null || typeof value === "string" || typeof value === "boolean") return true;
  if (typeof value === "number") return Number.isFinite(value);
  if (typeof value !== "object") return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return Array.isArray(value) || prototype === null || prototype === Object.prototype;
}
