import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseAllDocuments } from "yaml";
import { clusterCodes } from "@flowrunner/protocol";
import { configSchema as controllerSettings } from "../controller/src/config/config.js";
import { variableOf } from "../controller/src/config/env.js";
import { judge } from "../controller/src/webhook/judge.js";
import { definitions, schemaOf } from "../test/custom-resources/definitions.js";
import { codeBlocks } from "./markdown.js";

/** Where conditions of objects get their reasons. */
const givingReasons = ["flow", "flow-run", "function-run", "run-object", "custom-resource"]
  .map((folder) => new URL(`../controller/src/${folder}/`, import.meta.url))
  .flatMap((folder) => readdirSync(folder).map((file) => new URL(file, folder)))
  .filter(({ pathname }) => pathname.endsWith(".ts") && !pathname.endsWith(".test.ts"))
  .concat(new URL("../backend/src/cluster/cluster-runs.ts", import.meta.url));

const page = (name: string): string => readFileSync(new URL(name, import.meta.url), "utf8");
const kubernetes = page("kubernetes.md");

interface Resource {
  readonly kind: string;
  readonly metadata: { readonly name?: string };
  readonly spec: Readonly<Record<string, unknown>>;
}

describe("the page of Kubernetes", () => {
  const blocks = codeBlocks(kubernetes).filter(({ info }) => info === "yaml resource");
  const resources = blocks.flatMap(({ text, line }) =>
    parseAllDocuments(text).map((document) => ({ line, object: document.toJS() as Resource })),
  );

  it.each(resources)("has an object in line $line that the webhook takes", ({ object }) => {
    const definition = definitions.find(({ spec }) => spec.names.kind === object.kind)!;
    const known = Object.keys(schemaOf(definition).properties!.spec!.properties!);
    expect(Object.keys(object.spec).filter((key) => !known.includes(key))).toEqual([]);
    const named = { ...object, metadata: { name: "a-name", ...object.metadata } };
    const review = { kind: { kind: object.kind }, object: named } as unknown as Parameters<typeof judge>[0];
    expect(judge(review, () => null)).toEqual({ faults: [], warnings: [] });
  });

  it.each(definitions)("names the short name and the columns of $spec.names.kind", ({ spec }) => {
    const columns = spec.versions[0].additionalPrinterColumns.map(({ name }) => name);
    expect(kubernetes).toContain(`\`${spec.names.kind}\` | \`${spec.names.shortNames.join()}\``);
    for (const column of columns) expect(kubernetes).toMatch(new RegExp(`\\b${column}\\b`));
  });

  it.each(definitions)("names what the status of $spec.names.kind holds", (definition) => {
    const status = Object.keys(schemaOf(definition).properties!.status!.properties!);
    expect(status.filter((key) => !kubernetes.includes(`\`${key}\``))).toEqual([]);
  });
});

describe("the tables of conditions and codes", () => {
  const rowsOf = (text: string) =>
    [...text.matchAll(/^\|(.*)\|$/gm)].map(([, row]) => row!.trim().split(/ ?\| ?/));
  const between = (from: string, to: string) => kubernetes.split(from)[1]!.split(to)[0]!;
  const quoted = (text: string) => [...text.matchAll(/`([A-Z]\w+)`/g)].map(([, word]) => word!);

  it("have all codes that come from the cluster, whether they are retried, and what to do", () => {
    const rows = rowsOf(between("\nCodes that come from the cluster", "\n## "));
    const told = rows
      .filter(([code]) => code?.startsWith("`"))
      .map(([code, , retried, advice]) => [quoted(code!)[0]!, { isRetryable: retried === "yes", advice }]);
    expect(Object.fromEntries(told)).toEqual(clusterCodes);
  });

  it("have all reasons that the controller and the backend give, and no others", () => {
    const table = between("\n## Conditions and reasons", "\nCodes that come from the cluster");
    const told = new Set(rowsOf(table).flatMap((row) => quoted(row[3] ?? "")));
    const sources = givingReasons.map((url) => readFileSync(url, "utf8"));
    const given = sources.flatMap((text) =>
      [...text.matchAll(/\breason: "(\w+)"/g)].map(([, word]) => word!),
    );
    expect(given.filter((reason) => !told.has(reason))).toEqual([]);
    expect([...told].filter((reason) => !sources.some((text) => text.includes(`"${reason}"`)))).toEqual([]);
  });
});

it("The page of operating on Kubernetes names settings that the controller has, with their defaults", () => {
  const rows = [...page("operating-kubernetes.md").matchAll(/^\| `(FLOWRUNNER_\w+)` \| `([^`]*)`/gm)];
  const standards = new Map(
    Object.entries(controllerSettings.shape).map(([name, setting]) => [
      variableOf(name),
      String(setting.safeParse(undefined).data),
    ]),
  );
  expect(rows.length).toBeGreaterThan(0);
  for (const [, variable, standard] of rows) expect(standards.get(variable!), variable).toBe(standard);
});
