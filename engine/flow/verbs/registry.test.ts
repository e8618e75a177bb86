import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { flowSchema } from "../generated/flow-schema.js";
import { plannedStepKeys, plannedVerbs } from "../planned.js";
import { homesOfKeys } from "../structure/definitions.js";
import { verbNames } from "./registry.js";

type Schema = { [keyword: string]: unknown };
const definitions = flowSchema.$defs as unknown as { [name: string]: Schema };

const kebab = (verb: string) => verb.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

describe("the verbs", () => {
  it("are those that have a schema", () => {
    const files = readdirSync(new URL("../schema/verbs/", import.meta.url)).sort();
    expect(verbNames.map((verb) => `${kebab(verb)}.json`).sort()).toEqual(files);
  });

  it("are none of those that come later", () => {
    expect(verbNames.filter((verb) => plannedVerbs.has(verb))).toEqual([]);
    expect([...plannedStepKeys].filter((key) => homesOfKeys.has(key))).toEqual([]);
  });
});

describe("the flow schema", () => {
  const objects = Object.entries(definitions).filter(([, { properties }]) => properties !== undefined);

  it.each(objects)(
    "%s is closed, and each of its keys is described",
    (_, { properties, additionalProperties }) => {
      expect(additionalProperties).toBe(false);
      for (const [key, property] of Object.entries(properties as { [key: string]: Schema }))
        expect(property.description, key).toMatch(/^.+\.$/s);
    },
  );

  it("has one step definition per verb, and no keyword that mixes definitions", () => {
    const steps = (definitions.Step!.anyOf as Schema[]).map(({ $ref }) => $ref);
    expect(steps).toHaveLength(verbNames.length);
    expect(JSON.stringify(flowSchema)).not.toMatch(/"(allOf|unevaluatedProperties|oneOf)":/);
  });
});
