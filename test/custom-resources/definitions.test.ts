import { describe, expect, test } from "vitest";
import { flowSchema } from "@flowrunner/engine";
import { definitions, nodesOf, schemaOf } from "./definitions.js";

/** `kubectl apply` keeps a definition in an annotation besides, and all of an object's annotations have 256 KiB. */
const maxBytes = 200 * 1024;

/** What the API server takes in a structural schema; the rest of JSON Schema it refuses, or does not hold to. */
const known = new Set([
  ...["type", "description", "format", "enum", "minimum", "maximum", "minLength", "maxLength", "pattern"],
  ...["minItems", "maxItems", "minProperties", "required", "properties", "additionalProperties", "items"],
  "nullable",
  ...["x-kubernetes-preserve-unknown-fields", "x-kubernetes-validations"],
  ...["x-kubernetes-list-type", "x-kubernetes-list-map-keys"],
]);

describe.each(definitions.map((definition) => [definition.spec.names.kind, definition] as const))(
  "the definition of %s",
  (_, definition) => {
    const schema = schemaOf(definition);
    const nodes = nodesOf(schema);

    test("is a structural schema", () => {
      for (const { path, node } of nodes) {
        expect(node.type !== undefined || node["x-kubernetes-preserve-unknown-fields"], path).toBeTruthy();
        expect(node.properties && node.additionalProperties, path).toBeUndefined();
        expect(
          Object.keys(node).filter((keyword) => !known.has(keyword)),
          path,
        ).toEqual([]);
        for (const key of node.required ?? [])
          expect(Object.keys(node.properties ?? {}), path).toContain(key);
      }
    });

    test("explains every field", () => {
      const silent = nodes.filter(({ path, node }) => /\w$/.test(path) && !node.description);
      expect(silent.map(({ path }) => path)).toEqual([]);
    });

    test("is small enough for every way of installing it", () => {
      expect(Buffer.byteLength(definition.text)).toBeLessThan(maxBytes);
    });

    test("is generated", () => {
      expect(definition.text).toMatch(/^# DO NOT EDIT/);
    });

    test("has columns only of what there is", () => {
      const paths = new Set(nodes.map(({ path }) => path));
      for (const { name, jsonPath } of definition.spec.versions[0].additionalPrinterColumns) {
        const path = jsonPath.slice(1).replace(/\[\?.*?\]/, "[]");
        expect(path.startsWith("metadata.") || paths.has(path), name).toBe(true);
      }
    });
  },
);

test("each kind has a short name, and all are in one category", () => {
  const names = definitions.map(({ spec }) => [
    spec.names.kind,
    spec.names.shortNames,
    spec.names.categories,
  ]);
  expect(names).toEqual([
    ["Flow", ["fl"], ["flowrunner"]],
    ["FlowRun", ["flr"], ["flowrunner"]],
    ["FunctionRun", ["fnr"], ["flowrunner"]],
  ]);
});

test("a Flow has every key of the engine's flow, and loses none that it does not know", () => {
  const { properties } = (flowSchema.$defs as unknown as { FlowSpec: { properties: object } }).FlowSpec;
  const spec = schemaOf(definitions[0]!).properties!.spec!;
  expect(Object.keys(spec.properties!).sort()).toEqual(Object.keys(properties).sort());
  const closed = nodesOf(spec).filter(
    ({ node }) => node.properties && !node["x-kubernetes-preserve-unknown-fields"],
  );
  expect(closed).toEqual([]);
});

test("a null of the author's is kept wherever any value may stand", () => {
  const specs = definitions.flatMap((definition) => nodesOf(schemaOf(definition).properties!.spec!));
  const anything = specs.filter(({ node }) => node.type === undefined);
  expect(anything.map(({ path }) => path)).toContain("steps[].value");
  expect(anything.filter(({ node }) => !node.nullable)).toEqual([]);
});

test("nothing of a run's spec may change but what the design says, as far as rules can see it", () => {
  const mutable = {
    FlowRun: ["cancel", "suspend", "ttlSecondsAfterFinished"],
    FunctionRun: ["cancel", "ttlSecondsAfterFinished"],
  };
  for (const definition of definitions.slice(1)) {
    const spec = schemaOf(definition).properties!.spec!;
    const held = spec["x-kubernetes-validations"]!.filter(({ message }) => message.includes("never changes"));
    const free = Object.entries(spec.properties!).filter(
      ([key, { type }]) => type && !held.some(({ fieldPath }) => fieldPath === `.${key}`),
    );
    expect(free.map(([key]) => key).sort()).toEqual(
      mutable[definition.spec.names.kind as keyof typeof mutable],
    );
  }
});
