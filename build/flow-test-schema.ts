import { readFile, writeFile } from "node:fs/promises";
import type { JSONSchema } from "json-schema-to-typescript";
import { generateTypes } from "./generate-schemas.js";

const from = "engine/flow-test/flow-test.schema.json";
const to = "engine/flow-test/generated";

/** Generates from the schema of `kind: FlowTest` its types, and the schema itself for code. */
export async function generateFlowTestSchema(): Promise<void> {
  const text = await readFile(from, "utf8");
  const { $defs, $id: _, $schema: __, ...root } = JSON.parse(text) as JSONSchema & { $defs: object };
  const definitions = JSON.parse(JSON.stringify({ ...$defs, FlowTest: root }), referringByName) as object;
  await generateTypes({ $defs: definitions } as JSONSchema, `${to}/types.ts`, [
    'import type { Json, JsonObject } from "../../json.js";',
  ]);
  const module = [
    `// DO NOT EDIT: generated from ${from} by \`npm run generate\`.`,
    'import type { JsonObject } from "../../json.js";',
    "",
    `export const flowTestSchema: JsonObject = ${JSON.stringify(JSON.parse(text), null, 2)};`,
    "",
  ];
  await writeFile(`${to}/flow-test-schema.ts`, module.join("\n"));
}

/** So that what is said where a definition is used stays beside what it is. */
function referringByName(_key: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || !("$ref" in value)) return value;
  const { $ref, ...rest } = value as { $ref: string };
  return { ...rest, tsType: $ref.slice("#/$defs/".length) };
}
