import { beforeAll, describe, expect, it } from "vitest";
import { BuiltFlow } from "../testing/built-flow.js";
import { flowText } from "../testing/flow-text.js";
import { temporaryFolder } from "../testing/temporary-folder.js";

const testText = (cases: string): string =>
  `apiVersion: flowrunner.dev/v1alpha1\nkind: FlowTest\nspec:\n  mocks: {ask: {output: 2}}\n  cases:\n${cases}`;

const folder = await temporaryFolder({
  "ask.yaml": flowText(
    '- {name: ask, runtime: bash, run: "true"}\n- {name: twice, value: "${ steps.ask.output * 2 }"}',
  ),
  "ask.test.yaml": testText("    - {name: doubles, expect: {output: 4}}"),
  "red.test.yaml": testText(
    '    - {name: "<doubles> & more", expect: {output: 5}}\n    - {name: fails, mocks: {ask: {error: {message: no answer}}}}',
  ).replace("spec:\n", "spec:\n  flow: ask.yaml\n"),
  "bad.test.yaml": testText("    - {name: it, expect: {steps: {akk: failed}}}").replace(
    "spec:\n",
    "spec:\n  flow: ask.yaml\n",
  ),
  "lone.test.yaml": testText("    - {name: it}"),
});

let flow: BuiltFlow;
beforeAll(async () => {
  flow = await BuiltFlow.build();
});

const test = (...args: readonly string[]): ReturnType<BuiltFlow["call"]> =>
  flow.call(["test", ...args], { cwd: folder });

describe("flow test", () => {
  it.each(["ask.test.yaml", "ask.yaml"])("runs the cases of %s", async (file) => {
    expect(await test(file)).toEqual({
      code: 0,
      stdout: "ask.test.yaml\n  ✓ doubles\n  coverage: 2 of 2 (100 %)\n\n1 passed, 0 failed\n",
      stderr: "",
    });
  });

  it("says what is wrong with each case, and what none has shown", async () => {
    const { code, stdout } = await test("red.test.yaml", "ask.test.yaml");
    expect(code).toBe(1);
    expect(stdout).toBe(
      [
        "red.test.yaml",
        "  ✗ <doubles> & more",
        "      output: expected 5, found 4",
        "  ✗ fails",
        '      status: expected "succeeded", found "failed": CodeError: no answer',
        "  coverage: 2 of 2 (100 %)",
        "",
        "ask.test.yaml",
        "  ✓ doubles",
        "  coverage: 2 of 2 (100 %)",
        "",
        "1 passed, 2 failed",
        "",
      ].join("\n"),
    );
  });

  it("prints JSON for programs", async () => {
    const { stdout } = await test("red.test.yaml", "-o", "json");
    expect(JSON.parse(stdout)).toMatchObject({
      ...{ passed: 0, failed: 2 },
      tests: [
        {
          ...{ file: "red.test.yaml", flow: "ask.yaml" },
          cases: [{ passed: false, failures: ["output: expected 5, found 4"] }, { passed: false }],
          coverage: { covered: 2, total: 2 },
        },
      ],
    });
  });

  it("prints JUnit's XML for CI, with what is special in XML as text", async () => {
    const { stdout } = await test("red.test.yaml", "-o", "junit");
    expect(stdout).toContain('<testsuite name="red.test.yaml" tests="2" failures="2">');
    expect(stdout).toContain(
      '<testcase name="&lt;doubles&gt; &amp; more" classname="red.test.yaml" time="0">',
    );
    expect(stdout).toContain('<failure message="output: expected 5, found 4">');
  });

  it.each([
    {
      name: "a step that the flow has not",
      given: "bad.test.yaml",
      expect: /^bad\.test\.yaml:7:\d+: error InvalidTest: `akk` is not a step/,
    },
    {
      name: "a flow that is not there",
      given: "lone.test.yaml",
      expect: /cannot read lone\.yaml: there is no such file/,
    },
    { name: "a test that is not there", given: "none.yaml", expect: /cannot read none\.test\.yaml/ },
  ])("refuses $name", async ({ given, expect: expected }) => {
    const { code, stdout, stderr } = await test(given);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(expected);
  });

  it("takes a folder for all the tests in it, and says when there is none", async () => {
    const empty = await temporaryFolder();
    expect(await test(empty)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("no *.test.yaml") as string,
    });
    expect((await test(".")).stderr).toContain("bad.test.yaml");
  });
});
