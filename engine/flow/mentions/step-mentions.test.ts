import { describe, expect, test } from "vitest";
import { stepMentions } from "./step-mentions.js";

const head = "apiVersion: flowrunner.dev/v1alpha1\nkind: Flow\nmetadata: {name: f}\nspec:\n";

/** Each mention of the step at `path` with what it marks, and the text around as a check that it is the right place. */
function mentioned(spec: string, path = "/spec/steps/0"): string[] {
  const text = head + spec;
  return stepMentions(text, path).map(
    ({ kind, span }) =>
      `${kind}: ${text.slice(span.start - 6, span.start)}[${text.slice(span.start, span.end)}]`,
  );
}

describe("the mentions of a step", () => {
  const rows = [
    {
      name: "its name, needs and expressions",
      given: `  steps:
    - name: a
      value: 1
    - {name: b, needs: [a], value: "\${ steps.a.output }"}
  output: "\${ steps.a.output }"
`,
      expect: ["name: name: [a]", "needs: eds: [[a]", "reference: steps.[a]", "reference: steps.[a]"],
    },
    {
      name: "counted needs, and what is read optionally or by index",
      given: `  steps:
    - {name: a, value: 1}
    - {name: b, value: 1}
    - {name: c, needs: {any: [a, b]}, value: "\${ steps.?a.?output.orValue(1) }"}
    - {name: d, if: "steps['a'].status == 'failed'", value: 1}
`,
      expect: ["name: name: [a]", "needs: any: [[a]", "reference: teps.?[a]", "reference: teps['[a]"],
    },
    {
      name: "a quoted name, without its quotes",
      given: `  steps: [{name: "a", value: 1}, {name: b, needs: ['a'], value: 1}]\n`,
      expect: ['name: ame: "[a]', "needs: ds: ['[a]"],
    },
    {
      name: "not those of an inner step of the same name",
      given: `  steps:
    - {name: a, value: 1}
    - name: each
      forEach: "\${ [1] }"
      steps:
        - {name: a, value: 2}
        - {name: b, value: "\${ steps.a.output }"}
`,
      expect: ["name: name: [a]"],
    },
  ];
  test.each(rows)("are $name", ({ given, expect: mentions }) => {
    expect(mentioned(given)).toEqual(mentions);
  });

  test("are none of a step that is not there, or whose name an earlier one has", () => {
    const spec = "  steps: [{name: a, value: 1}, {name: a, value: 2}]\n";
    expect(mentioned(spec, "/spec/steps/7")).toEqual([]);
    expect(mentioned(spec, "/spec/steps/1")).toEqual([]);
    expect(stepMentions("- no flow", "/spec/steps/0")).toEqual([]);
  });
});
