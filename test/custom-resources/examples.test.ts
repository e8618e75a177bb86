import { Ajv2020 } from "ajv/dist/2020.js";
import { Environment } from "@marcbachmann/cel-js";
import { describe, expect, test } from "vitest";
import { definitions, schemaOf, type Node, type Rule } from "./definitions.js";
import { examples, type CustomResource } from "./examples.js";

const ajv = new Ajv2020({ strict: false, validateFormats: false });
const schemas = new Map(
  definitions.map((definition) => {
    const schema = schemaOf(definition);
    const checked = ajv.compile(asJsonSchema(schema));
    return [definition.spec.names.kind, { schema, checked }] as const;
  }),
);

/** As the API server holds to it with strict field validation: keys that are not written down are refused. */
function asJsonSchema(node: Node): object {
  const { properties, items, additionalProperties, nullable: _, ...rest } = node;
  const converted = (children: { readonly [key: string]: Node }): object =>
    Object.fromEntries(Object.entries(children).map(([key, child]) => [key, asJsonSchema(child)]));
  return {
    ...rest,
    ...(properties && { properties: converted(properties) }),
    ...(properties && !rest["x-kubernetes-preserve-unknown-fields"] && { additionalProperties: false }),
    ...(items && { items: asJsonSchema(items) }),
    ...(additionalProperties && { additionalProperties: asJsonSchema(additionalProperties) }),
  };
}

function fitsSchema({ kind, metadata, spec }: CustomResource): boolean {
  const { checked } = schemas.get(kind)!;
  return /^[a-z0-9]([-.a-z0-9]*[a-z0-9])?$/.test(metadata.name) && checked({ spec });
}

const cel = new Environment({ unlistedVariablesAreDyn: true });

/** The rules of the resource and of its spec; those about a change only when there is something before. */
function brokenRules(resource: CustomResource, before: CustomResource | undefined): string[] {
  const { schema } = schemas.get(resource.kind)!;
  const broken = (rules: readonly Rule[] = [], self: unknown, oldSelf: unknown): string[] =>
    rules
      .filter(({ rule }) => oldSelf !== undefined || !rule.includes("oldSelf"))
      .filter(({ rule }) => cel.evaluate(rule, { self, oldSelf }) !== true)
      .map(({ message }) => message);
  return [
    ...broken(schema["x-kubernetes-validations"], resource, before),
    ...broken(schema.properties!.spec!["x-kubernetes-validations"], resource.spec, before?.spec),
  ];
}

const refusedBy = (refuser: string) => examples.filter(({ refusal }) => refusal?.by === refuser);

describe("what the schema refuses", () => {
  test.each(refusedBy("schema"))("$name", ({ documents }) => {
    expect(documents.map(fitsSchema)).toEqual([...documents.slice(1).map(() => true), false]);
  });
});

describe("what a rule refuses", () => {
  test.each(refusedBy("cel"))("$name", ({ documents, refusal }) => {
    const [before, after] = documents.length > 1 ? documents : [undefined, documents[0]];
    expect(documents.every(fitsSchema)).toBe(true);
    expect(brokenRules(after!, before).join("\n")).toContain(refusal!.says);
  });
});

describe("what neither schema nor rules refuse", () => {
  const passing = examples.filter(({ refusal }) => !refusal || !["schema", "cel"].includes(refusal.by));
  test.each(passing)("$name", ({ documents }) => {
    for (const document of documents) {
      expect(fitsSchema(document), JSON.stringify(schemas.get(document.kind)!.checked.errors)).toBe(true);
      expect(brokenRules(document, undefined)).toEqual([]);
    }
  });
});

test("there are enough examples, and each kind has valid ones", () => {
  const valid = examples.filter(({ refusal }) => !refusal).map(({ documents }) => documents[0]!.kind);
  expect(new Set(valid)).toEqual(new Set(definitions.map(({ spec }) => spec.names.kind)));
  expect(examples.length - valid.length).toBeGreaterThanOrEqual(60);
});
