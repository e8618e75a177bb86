import { beforeAll, describe, expect, it } from "vitest";
import manifest from "../package.json" with { type: "json" };
import { BuiltFlow } from "./testing/built-flow.js";
import { flowText } from "./testing/flow-text.js";

let flow: BuiltFlow;
beforeAll(async () => {
  flow = await BuiltFlow.build();
});

describe("The flow command", () => {
  const answered: { name: string; given: string[]; expect: RegExp }[] = [
    {
      name: "shows help without a command",
      given: [],
      expect: /^Usage: flow [^]*run .*run a flow to its end/,
    },
    { name: "shows help", given: ["--help"], expect: /^Usage: flow / },
    {
      name: "shows the help of a command",
      given: ["run", "--help"],
      expect: /^Usage: flow run [^]*--secrets-file <file>/,
    },
    {
      name: "shows the help of a command by its name",
      given: ["help", "graph"],
      expect: /^Usage: flow graph /,
    },
    { name: "prints its version", given: ["--version"], expect: new RegExp(`^${manifest.version}\n$`) },
    {
      name: "prints its version as a command",
      given: ["version"],
      expect: new RegExp(`^flow ${manifest.version}\n$`),
    },
  ];
  it.each(answered)("$name", async (row) => {
    const { code, stdout, stderr } = await flow.call(row.given);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(row.expect);
  });

  const refused: { name: string; given: string[]; expect: RegExp }[] = [
    {
      name: "a command it does not know",
      given: ["rnu"],
      expect: /^error: unknown command 'rnu'\n {2}help: did you mean run\?/,
    },
    {
      name: "an option it does not know",
      given: ["run", "a.yaml", "--ouput", "json"],
      expect: /^error: unknown option '--ouput'\n {2}help: did you mean --output\? 'flow run --help' shows/,
    },
    {
      name: "a missing file name",
      given: ["run"],
      expect: /^error: missing required argument 'file'\n {2}help: 'flow run --help'/,
    },
    { name: "two files to run", given: ["run", "a", "b"], expect: /^error: too many arguments/ },
    {
      name: "an unknown format",
      given: ["run", "a", "-o", "xml"],
      expect: /^error: option '-o, --output <format>' .* text, json/,
    },
    {
      name: "an input without a value",
      given: ["run", "-", "-i", "limit"],
      expect: /^error: -i limit: not of the form name=value\n {2}help: /,
    },
    {
      name: "a secret that the environment lacks",
      given: ["run", "-", "--secret", "NONE"],
      expect: /^error: --secret NONE: /,
    },
    {
      name: "a folder that is not there",
      given: ["run", "-", "--files", "/none"],
      expect: /^error: --files \/none: there is no such folder\n/,
    },
    { name: "an unknown shell", given: ["completion", "csh"], expect: /^error: .* bash, zsh, fish/ },
  ];
  it.each(refused)("refuses $name with exit code 2", async (row) => {
    const { code, stdout, stderr } = await flow.call(row.given, { stdin: flowText("- name: a\n  value: 1") });
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(row.expect);
  });

  const asJson = [
    ["run", "none.yaml", "-o", "json"],
    ["run", "--output=json", "--wat"],
    ["validate", "-ojson", "none"],
  ];
  it.each(asJson)("prints one document of diagnostics for `flow %s %s %s`", async (...args) => {
    const { code, stdout } = await flow.call(args);
    expect(code).toBe(2);
    expect(JSON.parse(stdout)).toMatchObject({
      diagnostics: [{ severity: "error", code: "Usage", path: "" }],
    });
  });

  it("draws a flow as Mermaid text", async () => {
    const text = flowText("- name: a\n  value: 1\n- name: b\n  value: 2");
    const { code, stdout } = await flow.call(["graph", "-"], { stdin: text });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^flowchart TD\n[^]*a[^]*-->[^]*b[^]*\n$/);
  });

  it("draws nothing of a flow that is not valid", async () => {
    const { code, stdout, stderr } = await flow.call(["graph", "-"], { stdin: "kind: Flow" });
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(/^<stdin>:1:1: error /);
  });
});
