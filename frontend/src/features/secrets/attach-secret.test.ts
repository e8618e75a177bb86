import { describe, expect, test } from "vitest";
import { stepsWithout, withSecret } from "./attach-secret.js";

const flow = (steps: string): string => `# How orders are paid.
apiVersion: flowrunner.dev/v1alpha1
kind: Flow
metadata: {name: orders}
spec:
  steps:
${steps}`;

const steps = `    - name: read # first
      value: 1
    - name: batch
      forEach: "\${ [1] }"
      steps:
        - {name: charge, runtime: bash, secrets: [API], run: "true"}
        - name: tell
          runtime: bash
          run: |
            echo hello
`;

describe("a secret", () => {
  test("can be given to the steps that run code and have it not", () => {
    expect(stepsWithout(flow(steps), "KEY")).toEqual(["batch[].charge", "batch[].tell"]);
    expect(stepsWithout(flow(steps), "API")).toEqual(["batch[].tell"]);
    expect(stepsWithout("no flow", "API")).toEqual([]);
  });

  test.each([
    { name: "beside another", step: "batch[].charge", from: "[API]", to: "[API, KEY]" },
    {
      name: "as the first",
      step: "batch[].tell",
      from: "          runtime: bash\n          run",
      to: "          runtime: bash\n          secrets:\n            - KEY\n          run",
    },
  ])("is given to a step $name, and all else stays as it was", ({ step, from, to }) => {
    expect(withSecret(flow(steps), step, "KEY")).toBe(flow(steps.replace(from, to)));
  });

  test("is not given to a step that there is not any more", () => {
    expect(() => withSecret(flow(steps), "pay", "KEY")).toThrow("no step pay any more");
  });
});
