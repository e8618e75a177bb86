import { writeFile, mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import standaloneCode from "ajv/dist/standalone/index.js";
import { build } from "esbuild";
import { compile, type JSONSchema } from "json-schema-to-typescript";

const banner = "// DO NOT EDIT: generated from the JSON Schemas beside it by `npm run generate`.\n";

/** A JSON Schema file under the name by which code asks for its validator. */
export interface NamedSchema {
  readonly name: string;
  readonly schema: JSONSchema & { readonly $id: string };
}

/**
 * Writes TypeScript types for the schemas: every definition of `definitions` becomes an exported type.
 * `definitions` is one schema whose `$defs` holds all of them, so that shared types are declared once. `imports` are
 * lines for what a `tsType` of a schema names.
 */
export async function generateTypes(
  definitions: JSONSchema,
  to: string,
  imports: readonly string[] = [],
): Promise<void> {
  const text = await compile(structuredClone(definitions), "Generated", {
    bannerComment: [banner.trimEnd(), ...imports].join("\n"),
    unreachableDefinitions: true,
    additionalProperties: false,
    ignoreMinAndMaxItems: true,
    format: true,
    style: { printWidth: 110 },
  });
  await write(to, withoutReferrers(text));
}

/** Drops the generator's remarks on who refers to a type, and the empty type that stands for the whole. */
function withoutReferrers(text: string): string {
  return text
    .replace(/( \*\n)? \* This interface was referenced by [\s\S]*?"\.\n(?= \*\/)/g, "")
    .replace(/\/\*\*\n \*\/\n/g, "")
    .replace(/export interface Generated \{[\s\S]*?\n\}\n/, "");
}

/**
 * Writes validators that are plain code (nothing is compiled at run time), one per schema, as
 * `validators: Record<name, Validator>`.
 */
export async function generateValidators(schemas: readonly NamedSchema[], to: string): Promise<void> {
  const ajv = new Ajv2020({
    allErrors: true,
    strict: true,
    allowUnionTypes: true,
    discriminator: true,
    code: { source: true, esm: true },
  });
  for (const { schema } of schemas) ajv.addSchema(schema);
  const source = standaloneCode.default(
    ajv,
    Object.fromEntries(schemas.map(({ name, schema }) => [name, schema.$id])),
  );
  const bundled = await build({
    stdin: { contents: source, resolveDir: process.cwd(), loader: "js" },
    bundle: true,
    write: false,
    format: "esm",
    platform: "neutral",
    mainFields: ["module", "main"],
    minifySyntax: true,
    logLevel: "error",
  });
  const code = bundled.outputFiles[0]!.text;
  const exported = /export \{[^}]*\};?\s*$/.exec(code);
  if (!exported)
    throw new Error(`the validators for ${to} end in no export list; did ajv change its output?`);
  const names = [...exported[0].matchAll(/(\w+) as (\w+)|(\w+)(?=[,\s}])/g)]
    .map((match) => ({ local: match[1] ?? match[3]!, name: match[2] ?? match[3]! }))
    .filter(({ name }) => schemas.some((schema) => schema.name === name));
  const table = names.map(({ local, name }) => `  ${name}: ${local},`).join("\n");
  const contract = [
    "export interface ValidationFault { instancePath: string; schemaPath: string; keyword: string; params: Record<string, unknown>; message?: string }",
    "export interface Validator { (value: unknown): boolean; errors?: ValidationFault[] | null }",
    `export const validators: Record<${names.map(({ name }) => JSON.stringify(name)).join(" | ")}, Validator> = {\n${table}\n};\n`,
  ].join("\n");
  await write(to, `${banner}// @ts-nocheck\n${code.slice(0, exported.index)}\n${contract}`);
}

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}
