import { readFile, writeFile } from "node:fs/promises";
import type { JSONSchema } from "json-schema-to-typescript";
import { parse, stringify } from "yaml";
import { generateTypes } from "./generate-schemas.js";
import { StructuralSchemas, type Definitions, type Schema, type UnknownKeys } from "./structural-schema.js";

const from = "crds/source";
const to = "crds";
/** Helm reads nothing outside of its chart; a folder named `crds` it would install without asking the values. */
const copies = "charts/flowrunner/generated";
const types = "kube/generated/custom-resources.ts";
const files = ["flows", "flow-runs", "function-runs"];
const banner = "# DO NOT EDIT: generated from crds/source and engine/flow/schema by `npm run generate`.\n";

/** What stands in a file of `crds/source` besides an OpenAPI schema. */
interface Written {
  /** A part of `shared.yaml`; the keys beside it replace its own. */
  readonly $shared?: string;
  /** The engine's definition, or those of which one is meant; without these keys. */
  readonly $engine?: string | readonly string[];
  readonly $without?: readonly string[];
  readonly $unknown?: UnknownKeys;
  /** An object none of whose keys ever changes, but for these. */
  readonly $immutableBut?: readonly string[];
  readonly [key: string]: unknown;
}

/**
 * Writes the custom resource definitions from `crds/source`, whose `$` keys are filled in from its `shared.yaml` and
 * from the engine's schema, a copy of them for the chart, and types of their specs and statuses for TypeScript.
 */
export async function generateCustomResources(): Promise<void> {
  const shared = (await readYaml(`${from}/shared.yaml`)) as Definitions;
  const { $defs } = JSON.parse(await readFile("engine/flow/generated/flow.schema.json", "utf8")) as {
    $defs: Definitions;
  };
  const resources = [];
  for (const file of files) {
    const resource = filledIn(await readYaml(`${from}/${file}.yaml`), shared, $defs) as Schema;
    const text = `${banner}${stringify(resource, { lineWidth: 120, aliasDuplicateObjects: false })}`;
    for (const folder of [to, copies]) await writeFile(`${folder}/${file}.yaml`, text);
    resources.push(resource as unknown as CustomResource);
  }
  await writeTypes(resources);
}

async function readYaml(file: string): Promise<unknown> {
  return parse(await readFile(file, "utf8")) as unknown;
}

function filledIn(value: unknown, shared: Definitions, engine: Definitions): unknown {
  const fill = (part: unknown): unknown => filledIn(part, shared, engine);
  if (Array.isArray(value)) return value.map(fill);
  if (typeof value !== "object" || value === null) return value;
  const { $shared, $engine, $without, $unknown, $immutableBut, ...rest } = value as Written;
  const written = Object.fromEntries(Object.entries(rest).map(([key, part]) => [key, fill(part)]));
  if ($shared !== undefined) return { ...shared[$shared]!, ...written };
  const base =
    $engine === undefined
      ? {}
      : new StructuralSchemas(engine, $unknown ?? "prune").of([$engine].flat(), $without);
  const schema = merged(base, written);
  return $immutableBut ? withRules(schema, immutability(schema, $immutableBut)) : schema;
}

function merged(base: Schema, written: Schema): Schema {
  const properties = { ...(base.properties as object), ...(written.properties as object) };
  return { ...base, ...written, ...((base.properties || written.properties) && { properties }) };
}

function withRules(schema: Schema, rules: readonly Schema[]): Schema {
  const own = (schema["x-kubernetes-validations"] as Schema[] | undefined) ?? [];
  return { ...schema, "x-kubernetes-validations": [...own, ...rules] };
}

/** A rule for each key that may not change. What has no type, CEL cannot see: the webhook holds that. */
function immutability({ properties, required = [] }: Schema, but: readonly string[]): Schema[] {
  const held = Object.entries(properties as Definitions).filter(
    ([key, { type }]) => type && !but.includes(key),
  );
  return held.map(([key]) => {
    const present = `has(self.${key}) == has(oldSelf.${key})`;
    const same = `self.${key} == oldSelf.${key}`;
    const rule = (required as string[]).includes(key) ? same : `${present} && (!has(self.${key}) || ${same})`;
    return { rule, message: `\`${key}\` never changes: make another object`, fieldPath: `.${key}` };
  });
}

interface CustomResource {
  readonly spec: {
    readonly names: { readonly kind: string };
    readonly versions: readonly [
      { readonly schema: { readonly openAPIV3Schema: { readonly properties: Definitions } } },
    ];
  };
}

/** The flow's spec has a type in the engine already. */
async function writeTypes(resources: readonly CustomResource[]): Promise<void> {
  const definitions: Record<string, unknown> = {};
  for (const { spec } of resources) {
    const { kind } = spec.names;
    const { properties } = spec.versions[0].schema.openAPIV3Schema;
    if (kind !== "Flow") definitions[`${kind}Spec`] = typed(properties.spec);
    definitions[`${kind}Status`] = typed(properties.status);
  }
  await generateTypes({ $defs: definitions } as JSONSchema, types, [
    'import type { Json, JsonObject } from "@flowrunner/engine";',
  ]);
}

/** What may be anything is JSON to TypeScript; what only the API server understands is left out. */
function typed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(typed);
  if (typeof value !== "object" || value === null) return value;
  const { format: _, nullable: __, ...rest } = value as Schema;
  const plain = Object.entries(rest).filter(([key]) => !key.startsWith("x-kubernetes-"));
  const copy = Object.fromEntries(plain.map(([key, part]) => [key, typed(part)]));
  if (!(rest as Schema)["x-kubernetes-preserve-unknown-fields"]) return copy;
  return { ...copy, tsType: copy.type === "object" ? "JsonObject" : "Json" };
}
