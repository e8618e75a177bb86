import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseAllDocuments } from "yaml";
import { configSchema as controllerSettings } from "../controller/src/config/config.js";
import { variableOf } from "../controller/src/config/env.js";
import { judge } from "../controller/src/webhook/judge.js";
import { definitions, schemaOf } from "../test/custom-resources/definitions.js";
import { codeBlocks } from "./markdown.js";

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
