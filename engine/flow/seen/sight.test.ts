import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import type { JsonObject } from "../../json.js";
import { sightAt } from "./sight.js";

const flow = parse(`
spec:
  steps:
    - {name: a, value: 1}
    - name: each
      forEach: "\${ [1] }"
      as: row
      steps:
        - name: t
          try: {steps: [{name: tried, value: 1}]}
          catch: [{steps: [{name: mended, value: 1}]}]
    - {name: w, while: "true", steps: [{name: turn, value: 1}]}
  onFailure: {steps: [{name: tell, value: 1}]}
`) as JsonObject;

describe("what a name stands for", () => {
  test("is told from the inside out, an ending before what it guards", () => {
    const sight = sightAt(flow, "/spec/steps/1/steps/0/catch/0/steps/0/value")!;
    expect(sight.scopes).toEqual([
      {
        id: "each[].t.catch[0]",
        steps: ["mended"],
        names: [{ name: "error", is: "error", of: "each[].t.try" }],
      },
      { id: "each[].t.try", steps: ["tried"], names: [] },
      {
        id: "each[]",
        steps: ["t"],
        names: [
          { name: "row", is: "item", loop: "each" },
          { name: "index", is: "index", loop: "each" },
        ],
      },
      { id: "", steps: ["a", "each", "w"], names: [] },
    ]);
  });

  test("is the flow's own failure in onFailure", () => {
    const [inner] = sightAt(flow, "/spec/onFailure/steps/0/value")!.scopes;
    expect(inner!.names).toEqual([{ name: "error", is: "error", of: "" }]);
  });

  const rows = [
    { name: "a step's field", given: "/spec/steps/0/value", expect: { step: "a", own: [], isBefore: true } },
    {
      name: "what reads its result",
      given: "/spec/steps/0/output",
      expect: { step: "a", own: ["result"], isBefore: false },
    },
    {
      name: "a loop's condition",
      given: "/spec/steps/2/while",
      expect: { step: "w", own: ["index", "last"], isBefore: true },
    },
    { name: "a scope's field", given: "/spec/output", expect: { step: null, own: [], isBefore: false } },
  ];
  test.each(rows)("is known by its place: $name", ({ given, expect: expected }) => {
    expect(sightAt(flow, given)).toMatchObject(expected);
  });

  test("is nothing where the language has no expression", () => {
    expect(sightAt(flow, "/metadata/name")).toBeNull();
    expect(sightAt({}, "/spec/steps/0/if")).toBeNull();
  });
});
