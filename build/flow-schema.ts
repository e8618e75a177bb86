import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { JSONSchema } from "json-schema-to-typescript";
import { generateTypes, generateValidators, type NamedSchema } from "./generate-schemas.js";

const from = "engine/flow/schema";
const to = "engine/flow/generated";

type Schema = { [keyword: string]: unknown };
type ObjectPart = { required?: string[]; properties: { [key: string]: Schema } };
/** A definition as it is written: `keys` names the groups of `keys.json` that an object takes. */
type Written = Schema & { keys?: string[] } & Partial<ObjectPart>;

/**
 * Merges `engine/flow/schema` into one JSON Schema with one closed definition per verb, and generates from it:
 * `flow.schema.json` (for editors), `flow-schema.ts` (the same for code), `types.ts` and `validators.ts`. There is a
 * validator per verb, which does not go into the steps of nested scopes, and one per branch of a union.
 */
export async function generateFlowSchema(): Promise<void> {
  const groups = await readJson<{ [group: string]: ObjectPart }>("keys.json");
  const definitions = await readJson<{ [name: string]: Written }>("definitions.json");
  const verbs = await readVerbs();
  const $defs: { [name: string]: Schema } = {};
  for (const [name, written] of Object.entries(definitions)) $defs[name] = closed(written, groups);
  for (const { verb, written } of verbs)
    $defs[stepType(verb)] = closed({ expects: "a step", ...written }, groups);
  $defs.Step = { ...$defs.Step, anyOf: verbs.map(({ verb }) => ({ $ref: `#/$defs/${stepType(verb)}` })) };
  const schema = { ...(await readJson<Schema>("flow.json")), $defs };

  await writeFile(`${to}/flow.schema.json`, `${JSON.stringify(schema, null, 2)}\n`);
  await writeFile(`${to}/flow-schema.ts`, schemaModule(schema));
  await writeTypes(schema);
  await writeValidators(
    schema,
    verbs.map(({ verb }) => verb),
  );
}

async function readJson<T>(file: string): Promise<T> {
  return JSON.parse(await readFile(join(from, file), "utf8")) as T;
}

async function readVerbs(): Promise<{ verb: string; written: Written }[]> {
  const files = (await readdir(join(from, "verbs"))).sort();
  return Promise.all(
    files.map(async (file) => ({
      verb: file.replace(".json", "").replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()),
      written: await readJson<Written>(`verbs/${file}`),
    })),
  );
}

function stepType(verb: string): string {
  return `${verb[0]!.toUpperCase()}${verb.slice(1)}Step`;
}

/** An object with the keys of its groups; every other definition as it stands. */
function closed({ keys, ...written }: Written, groups: { [group: string]: ObjectPart }): Schema {
  if (!keys) return written;
  const taken = keys.map((key) => groups[key]!);
  const { required = [], properties = {}, ...annotations } = written;
  return {
    ...annotations,
    type: "object",
    required: [...taken.flatMap((group) => group.required ?? []), ...required],
    properties: Object.assign({}, properties, ...taken.map((group) => group.properties)) as Schema,
    additionalProperties: false,
  };
}

function schemaModule(schema: Schema): string {
  return [
    "// DO NOT EDIT: generated from engine/flow/schema by `npm run generate`.",
    'import type { JsonObject } from "../../json.js";',
    "",
    `export const flowSchema: JsonObject = ${JSON.stringify(schema, null, 2)};`,
    "",
  ].join("\n");
}

async function writeTypes(schema: Schema): Promise<void> {
  const { $defs, $id: _, $schema: __, ...root } = schema;
  const definitions = rewritten({ ...($defs as Schema), Flow: root }, (part) => {
    const { $ref, description, ...rest } = part;
    if (typeof $ref === "string") return { description, tsType: $ref.slice("#/$defs/".length) };
    return description === undefined ? rest : { description, ...rest };
  }) as { [name: string]: Schema };
  definitions.Template = { ...definitions.Template, tsType: "Json" };
  definitions.JsonSchema = { ...definitions.JsonSchema, tsType: "boolean | JsonObject" };
  await generateTypes({ $defs: definitions } as JSONSchema, `${to}/types.ts`, [
    'import type { Json, JsonObject } from "../../json.js";',
  ]);
}

async function writeValidators(schema: Schema, verbs: readonly string[]): Promise<void> {
  const bare = rewritten(schema, ({ description: _, expects: __, examples: ___, ...rest }) => rest) as Schema;
  const root = {
    ...bare,
    $defs: { ...(bare.$defs as Schema), Step: {} },
  } as unknown as NamedSchema["schema"];
  const parts = [...verbs.map(stepType), ...branchesOfUnions(schema)];
  const perPart = parts.map((name) => ({
    name,
    schema: {
      $id: `https://flowrunner.dev/schemas/v1alpha1/parts/${name}`,
      $ref: `${root.$id}#/$defs/${name}`,
    },
  }));
  await generateValidators([{ name: "flow", schema: root }, ...perPart], `${to}/validators.ts`);
}

/** Definitions that are one of several: `validate` finds the one that was meant and asks it alone. */
function branchesOfUnions(schema: Schema): string[] {
  const { Step: _, ...unions } = schema.$defs as { [name: string]: Schema };
  const refs = [...JSON.stringify(unions).matchAll(/"anyOf":(\[[^\]]*\])/g)].flatMap(
    ([, branches]) => JSON.parse(branches!) as { $ref: string }[],
  );
  return [...new Set(refs.map(({ $ref }) => $ref.slice("#/$defs/".length)))].sort();
}

/** A copy in which every schema (not a `properties` or `$defs` table) went through `rewrite`. */
function rewritten(value: unknown, rewrite: (schema: Schema) => Schema, isTable = false): unknown {
  if (Array.isArray(value)) return value.map((item) => rewritten(item, rewrite));
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(
    ([key, part]) =>
      [key, rewritten(part, rewrite, !isTable && (key === "properties" || key === "$defs"))] as const,
  );
  const copy = Object.fromEntries(entries) as Schema;
  return isTable ? copy : rewrite(copy);
}
