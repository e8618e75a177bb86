import { writeFile } from "node:fs/promises";
import { configSchema, secretsSchema } from "../backend/src/config/config.js";
import { variableOf } from "../backend/src/config/env.js";
import { notes } from "../backend/src/config/setting.js";
import { secretRows, settingRows } from "./settings-table.js";

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
${settingRows({ shape: configSchema.shape, notes, variableOf })}

## Secrets

They are never logged. Without a default: there is none, and what needs it says so.

| Variable | |
|---|---|
${secretRows({ shape: secretsSchema.shape, notes, variableOf })}
`,
  );
}
