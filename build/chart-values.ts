import { readFile } from "node:fs/promises";
import { parse } from "yaml";
import { writePart } from "./written-part.js";

const chart = "charts/flowrunner";
const page = "docs/install.md";

interface ValueSchema {
  readonly type: string;
  readonly description?: string;
  readonly enum?: readonly string[];
  readonly items?: ValueSchema;
  readonly properties?: Readonly<Record<string, ValueSchema>>;
}

/** Writes the table of the chart's values into the page on installing, from their schema and defaults. */
export async function generateChartValues(): Promise<void> {
  const schema = JSON.parse(await readFile(`${chart}/values.schema.json`, "utf8")) as ValueSchema;
  const standards = parse(await readFile(`${chart}/values.yaml`, "utf8")) as Record<string, unknown>;
  const table = ["| Value | Default | |", "|---|---|---|", ...rowsOf("", schema, standards)].join("\n");
  await writePart(page, "values", table);
}

function rowsOf(path: string, { properties = {} }: ValueSchema, standards: unknown): readonly string[] {
  return Object.entries(properties).flatMap(([name, schema]) => {
    const standard = (standards as Record<string, unknown> | undefined)?.[name];
    const full = path === "" ? name : `${path}.${name}`;
    const below = schema.type === "array" ? schema.items : schema;
    const inner = below?.properties
      ? rowsOf(schema.type === "array" ? `${full}[]` : full, below, standard)
      : [];
    return schema.description === undefined ? inner : [rowOf(full, schema, standard), ...inner];
  });
}

function rowOf(name: string, { description = "", enum: choices }: ValueSchema, standard: unknown): string {
  const allowed = choices ? ` One of: ${choices.map((choice) => `\`${choice}\``).join(", ")}.` : "";
  return `| \`${name}\` | ${shown(standard)} | ${description.replaceAll("|", "\\|")}${allowed} |`;
}

function shown(standard: unknown): string {
  if (standard === undefined || standard === "") return "";
  return `\`${typeof standard === "string" ? standard : JSON.stringify(standard)}\``;
}
