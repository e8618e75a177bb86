import { writeFile } from "node:fs/promises";
import { configSchema } from "../controller/src/config/config.js";
import { variableOf } from "../controller/src/config/env.js";
import { notes } from "../controller/src/config/setting.js";
import { settingRows } from "./settings-table.js";

const page = "docs/controller-configuration.md";

/** Writes what there is to say of each setting of a controller, from where they are declared. */
export async function generateControllerReference(): Promise<void> {
  await writeFile(
    page,
    `<!-- DO NOT EDIT: generated from controller/src/config by \`npm run generate\`. -->
# Configuration of the controller

A controller reads its configuration from its environment when it starts, and refuses to start with one that does not fit: it says which variable.
An empty variable is as one that is not set. The chart sets most of them from its values ([install](install.md#values)); the others are set by
\`controller.settings\`.

| Variable | Default | |
|---|---|---|
${settingRows({ shape: configSchema.shape, notes, variableOf })}
`,
  );
}
