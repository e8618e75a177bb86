import { describe, expect, test } from "vitest";
import type { Environment } from "./environment.js";
import { evaluateCondition, evaluateTree } from "./evaluate-tree.js";

const environment: Environment = {
  now: 0,
  seed: "s",
  lookup: (root) => (root === "inputs" ? { count: 3, name: "a" } : undefined),
};

describe("a value of a document, looked at outside of a run", () => {
  test.each([
    { name: "keeps what is no text", given: [1, null, true], expect: [1, null, true] },
    { name: "keeps the type of one expression", given: "${ inputs.count + 1 }", expect: 4 },
    { name: "renders a text", given: "${ inputs.name } x ${ inputs.count }", expect: "a x 3" },
    { name: "leaves $${ as it means", given: "$${ inputs.count }", expect: "${ inputs.count }" },
    {
      name: "leaves out absent optionals",
      given: { a: "${ inputs.?b }", c: ["${ inputs.?d }", 1] },
      expect: { c: [1] },
    },
  ])("$name", ({ given, expect: expected }) => {
    expect(evaluateTree(given, environment)).toEqual(expected);
  });

  test.each([
    { name: "that is not there", given: "${ inputs.none }", code: "MissingValue" },
    { name: "that is no expression", given: "${ inputs. }", code: "ExpressionError" },
  ])("fails at a value $name", ({ given, code }) => {
    expect(() => evaluateTree({ a: given }, environment)).toThrow(expect.objectContaining({ code }) as Error);
  });

  test("is a boolean as a condition", () => {
    expect(evaluateCondition("inputs.count > 2", environment)).toBe(true);
    expect(() => evaluateCondition("inputs.count", environment)).toThrow("boolean");
  });
});
