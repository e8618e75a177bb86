import { describe, expect, test } from "vitest";
import { jsonProblem, maxDepth } from "./json-limits.js";

const nested = (depth: number): unknown => JSON.parse("[".repeat(depth) + "]".repeat(depth));

describe("a value from user code", () => {
  test.each([
    { name: "a scalar", given: 1.5, expect: null },
    { name: "the greatest whole number", given: 2 ** 53 - 1, expect: null },
    { name: "a whole number beyond it", given: 2 ** 53, expect: /2\^53/ },
    { name: "a large number that is whole", given: 1e300, expect: /2\^53/ },
    { name: "infinity", given: JSON.parse("-1e999"), expect: /too large/ },
    { name: "the deepest nesting", given: nested(maxDepth), expect: null },
    { name: "one level more", given: nested(maxDepth + 1), expect: /deeper/ },
    { name: "a million levels", given: nested(1_000_000), expect: /deeper/ },
    { name: "an own __proto__", given: JSON.parse(`{"__proto__":1}`), expect: /"__proto__"/ },
    { name: "a prototype far inside", given: [{ a: [{ prototype: 1 }] }], expect: /"prototype"/ },
  ])("is judged: $name", ({ given, expect: expected }) => {
    const problem = jsonProblem(given);
    if (expected) expect(problem).toMatch(expected);
    else expect(problem).toBeNull();
  });
});
