import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
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

async function generateProtocol(): Promise<void> {
  const schemas = await schemasIn("runners/protocol/schemas");
  const definitions = Object.assign({}, ...schemas.map(({ schema }) => schema.$defs ?? {})) as object;
  const roots = Object.fromEntries(schemas.filter(({ schema }) => schema.title).map(({ schema }) => [schema.title!, schema]));
  await generateTypes({ $defs: { ...definitions, ...roots } } as never, "runners/protocol/generated/types.ts");
  await generateValidators(schemas, "runners/protocol/generated/validators.ts");
}

await generateProtocol();
