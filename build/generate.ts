import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { JSONSchema } from "json-schema-to-typescript";
import { generateApiDocument } from "./api-document.js";
import { generateChartValues } from "./chart-values.js";
import { generateConfigurationReference } from "./configuration-reference.js";
import { generateControllerReference } from "./controller-reference.js";
import { generateCustomResources } from "./custom-resources.js";
import { generateFlowSchema } from "./flow-schema.js";
import { generateFlowTestSchema } from "./flow-test-schema.js";
import { generateKeyTable } from "./key-table.js";
import { generateTypes, generateValidators, type NamedSchema } from "./generate-schemas.js";

/** Schema files `<name>.schema.json` of a folder, sorted by name. */
async function schemasIn(folder: string): Promise<NamedSchema[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith(".schema.json")).sort();
  return Promise.all(
    files.map(async (file) => ({
      name: file.replace(".schema.json", "").replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()),
      schema: JSON.parse(await readFile(join(folder, file), "utf8")) as NamedSchema["schema"],
    })),
  );
}

/** One schema whose `$defs` are the given files under their titles; references between the files become local. */
function asDefinitions(schemas: readonly NamedSchema[]): JSONSchema {
  const titles = new Map(schemas.map(({ schema }) => [schema.$id.split("/").at(-1), schema.title]));
  const local = (key: string, value: unknown): unknown => {
    if (key === "$id") return undefined;
    if (key === "$ref" && titles.has(String(value))) return `#/$defs/${titles.get(String(value))}`;
    return isAnything(value) ? { ...value, tsType: "unknown" } : value;
  };
  const roots = Object.fromEntries(schemas.map(({ schema }) => [schema.title, schema]));
  return { $defs: JSON.parse(JSON.stringify(roots, local)) as JSONSchema["$defs"] };
}

/** Whether a schema says nothing but what it is for, so that every JSON value fits. */
function isAnything(schema: unknown): schema is { description: string } {
  return typeof schema === "object" && schema !== null && Object.keys(schema).join() === "description";
}

async function generateProtocol(): Promise<void> {
  const schemas = await schemasIn("runners/protocol/schemas");
  await generateTypes(asDefinitions(schemas), "runners/protocol/generated/types.ts");
  await generateValidators(schemas, "runners/protocol/generated/validators.ts");
}

await generateProtocol();
await generateFlowSchema();
await generateFlowTestSchema();
await generateCustomResources();
await generateApiDocument();
await generateConfigurationReference();
await generateControllerReference();
await generateChartValues();
await generateKeyTable();
