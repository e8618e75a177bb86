import { writeFile } from "node:fs/promises";
import { configSchema, secretsSchema } from "../backend/src/config/config.js";
import { variableOf } from "../backend/src/config/env.js";
import { notes, type SettingNotes } from "../backend/src/config/setting.js";

type Shape = (typeof configSchema | typeof secretsSchema)["shape"];

const page = "docs/configuration.md";

/** Writes what there is to say of each setting of a server, from where they are declared. */
export async function generateConfigurationReference(): Promise<void> {
  await writeFile(
    page,
    `<!-- DO NOT EDIT: generated from backend/src/config/config.ts by \`npm run generate\`. -->
# Configuration

A server reads its configuration from its environment when it starts, and refuses to start with one that does not fit:
it says which variable, and never what it holds. An empty variable is as one that is not set. \`flow up\` sets addresses
and ports itself; everything else holds for it too.

## Settings

| Variable | Default | |
|---|---|---|
${rowsOf(configSchema.shape)}

## Secrets

They are never logged. Without a default: there is none, and what needs it says so.

| Variable | |
|---|---|
${secretRowsOf(secretsSchema.shape)}
`,
  );
}

function rowsOf(shape: Shape): string {
  return Object.entries(shape)
    .map(([name, setting]) => {
      const standard: unknown = setting.safeParse(undefined).data;
      const { unit, description } = notesOf(name, setting);
      return `| \`${variableOf(name)}\` | ${shown(standard, unit)} | ${description} |`;
    })
    .join("\n");
}

function secretRowsOf(shape: Shape): string {
  return Object.entries(shape)
    .map(([name, setting]) => `| \`${variableOf(name)}\` | ${notesOf(name, setting).description} |`)
    .join("\n");
}

function notesOf(name: string, setting: Shape[keyof Shape]): SettingNotes {
  const found = notes.get(setting);
  if (!found) throw new Error(`the setting ${name} says nothing of itself`);
  return found;
}

function shown(standard: unknown, unit: SettingNotes["unit"]): string {
  if (standard === undefined || (Array.isArray(standard) && standard.length === 0)) return "";
  const isMeasure = unit === "ms" || unit === "bytes";
  return `\`${String(standard)}\`${isMeasure ? ` ${unit}` : ""}`;
}
