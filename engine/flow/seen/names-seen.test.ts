import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import type { JsonObject } from "../../json.js";
import { namesSeen } from "./names-seen.js";

const flow = parse(`
spec:
  inputs: {type: object, properties: {items: {type: array}, limit: {type: number}}}
  vars: {count: 0}
  steps:
    - {name: a, value: 1}
    - name: each
      forEach: "\${ inputs.items }"
      as: item
      steps:
        - {name: inner, runtime: node, run: x}
    - {name: last, needs: {any: [a, each]}, value: 1}
`) as JsonObject;

describe("an expression may name", () => {
  test("what is around its step, and not what is inside another one", () => {
    const seen = namesSeen(flow, "/spec/steps/1/steps/0/with/x");
    expect(seen?.roots).toEqual(
      expect.arrayContaining(["inputs", "steps", "vars", "run", "now", "item", "index"]),
    );
    expect(seen?.members).toMatchObject({
      steps: ["a", "last"],
      inputs: ["items", "limit"],
      vars: ["count"],
    });
    expect(namesSeen(flow, "/spec/steps/0/value")?.members["steps"]).toEqual(["each", "last"]);
  });

  const rows = [
    { name: "the result in a step's output", given: "/spec/steps/0/output", expect: "result" },
    { name: "the error in what stands in for it", given: "/spec/steps/0/onError/output", expect: "error" },
    {
      name: "the attempt where it is asked for a retry",
      given: "/spec/steps/1/steps/0/retry/if",
      expect: "attempt",
    },
    { name: "what has joined", given: "/spec/steps/2/if", expect: "joined" },
  ];
  test.each(rows)("$name, also where nothing is written yet", ({ given, expect: root }) => {
    expect(namesSeen(flow, given)?.roots).toContain(root);
    expect(namesSeen(flow, "/spec/steps/0/if")?.roots).not.toContain(root);
  });

  test("nothing where the language has no expression", () => {
    expect(namesSeen(flow, "/spec/steps/1/steps/0/run")).toBeNull();
    expect(namesSeen(flow, "/metadata/name")).toBeNull();
    expect(namesSeen({}, "/spec/steps/0/if")).toBeNull();
  });
});
