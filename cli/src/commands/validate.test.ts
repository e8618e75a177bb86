import { readdir } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { BuiltFlow } from "../testing/built-flow.js";
import { flowText } from "../testing/flow-text.js";
import { temporaryFolder } from "../testing/temporary-folder.js";

const folder = await temporaryFolder({
  "good.yaml": flowText("- name: a\n  value: 1"),
  "good2.yaml": flowText("- name: b\n  value: 2"),
  "bad.yaml": flowText('- name: a\n  value: 1\n  titel: one\n- name: b\n  value: "${ steps.x.output }"'),
  "warned.yaml": flowText("- name: a\n  return: 1\n- name: b\n  value: 2"),
});
const faultyFolder = resolve(import.meta.dirname, "../../../test/scenarios/invalid");
const faultyFiles = (await readdir(faultyFolder)).filter((name) => /\.(yaml|json|txt)$/.test(name));
const stackTrace = /^\s+at .*(?:\.js|node:)/m;

let flow: BuiltFlow;
beforeAll(async () => {
  flow = await BuiltFlow.build();
});

const validate = (files: readonly string[], env = {}): ReturnType<BuiltFlow["call"]> =>
  flow.call(["validate", ...files], { cwd: folder, env });

describe("flow validate", () => {
  it("says of each valid file that it is", async () => {
    expect(await validate(["good.yaml", "good2.yaml"])).toEqual({
      code: 0,
      stdout: "good.yaml: valid\ngood2.yaml: valid\n",
      stderr: "",
    });
  });

  it("shows every fault with its place, its line, a caret and help", async () => {
    const { code, stdout, stderr } = await validate(["good.yaml", "bad.yaml"]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "good.yaml: valid\n" });
    expect(stderr).toMatch(
      /^bad\.yaml:10:7: error UnknownKey: .*\n {2}10 \| {7}titel: one\n {5}\| {7}\^~{4}\n {2}help: .*`title`/m,
    );
    expect(stderr).toMatch(/^bad\.yaml:12:18: error UnknownStep: /m);
  });

  it("looks at tests of flows, too", async () => {
    const tests = await temporaryFolder({
      "good.test.yaml": "{apiVersion: flowrunner.dev/v1alpha1, kind: FlowTest, spec: {cases: [{name: it}]}}",
      "bad.test.yaml": "{apiVersion: flowrunner.dev/v1alpha1, kind: FlowTest, spec: {cases: [{nam: it}]}}",
    });
    const { code, stdout, stderr } = await validate([`${tests}/good.test.yaml`, `${tests}/bad.test.yaml`]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: `${tests}/good.test.yaml: valid\n` });
    expect(stderr).toMatch(/bad\.test\.yaml:1:\d+: error InvalidTest: spec\.cases\[0\]/);
  });

  it("goes on with warnings", async () => {
    const { code, stdout, stderr } = await validate(["warned.yaml"]);
    expect({ code, stdout }).toEqual({ code: 0, stdout: "warned.yaml: valid\n" });
    expect(stderr).toMatch(/^warned\.yaml:\d+:\d+: warning UnreachableStep: /);
  });

  it("reads standard input for -", async () => {
    const ended = await flow.call(["validate", "-"], { stdin: "steps: [" });
    expect(ended.code).toBe(2);
    expect(ended.stderr).toMatch(/^<stdin>:1:\d+: error InvalidYaml: /);
  });

  it("prints one document for all files with -o json", async () => {
    const { code, stdout } = await validate(["good.yaml", "bad.yaml", "warned.yaml", "-o", "json"]);
    expect(code).toBe(2);
    const { diagnostics } = JSON.parse(stdout) as { diagnostics: { file: string; code: string }[] };
    expect(diagnostics).toContainEqual({
      file: "bad.yaml",
      severity: "error",
      code: "UnknownKey",
      message: expect.any(String),
      path: "/spec/steps/0/titel",
      range: { start: { line: 10, column: 7 }, end: { line: 10, column: 12 } },
      help: expect.any(String),
      fix: { range: expect.any(Object), text: "title" },
    });
    expect(diagnostics.map(({ file, code }) => `${file} ${code}`)).toContain("warned.yaml UnreachableStep");
  });

  it("prints an empty list for a valid file with -o json", async () => {
    const { code, stdout } = await validate(["good.yaml", "-o", "json"]);
    expect({ code, document: JSON.parse(stdout) as unknown }).toEqual({
      code: 0,
      document: { diagnostics: [] },
    });
  });

  const colours = [
    { name: "has no colours for a pipe", env: {}, expect: false },
    { name: "has colours with FORCE_COLOR", env: { FORCE_COLOR: "1" }, expect: true },
    { name: "has no colours with NO_COLOR", env: { NO_COLOR: "1" }, expect: false },
  ];
  it.each(colours)("$name", async ({ env, expect: isColoured }) => {
    const { stderr } = await validate(["bad.yaml"], env);
    expect(stderr.includes("\u001b[")).toBe(isColoured);
  });

  it("tells of what cannot be read", async () => {
    const ended = await validate(["none.yaml"]);
    expect(ended).toMatchObject({ code: 2, stdout: "" });
    expect(ended.stderr).toMatch(/^error: cannot read none\.yaml: there is no such file\n$/);
  });
});

describe("A document with faults", () => {
  const hasErrors = (stdout: string): boolean => {
    const { diagnostics = [] } = JSON.parse(stdout) as { diagnostics?: { severity: string }[] };
    return diagnostics.some(({ severity }) => severity === "error");
  };

  it.each(faultyFiles)("%s ends `flow run` with one document and without a stack trace", async (name) => {
    const { code, stdout, stderr } = await flow.call(["run", join(faultyFolder, name), "-o", "json"]);
    expect(code === 2, "refused if, and only if, there are errors").toBe(hasErrors(stdout));
    expect(stderr).toMatch(new RegExp(`${name}:\\d+:\\d+: (error|warning) [A-Z]\\w+: `));
    expect(stdout + stderr).not.toMatch(stackTrace);
  });

  it("does not keep `flow validate` from the others", async () => {
    const files = faultyFiles.map((name) => join(faultyFolder, name));
    const { code, stdout, stderr } = await flow.call(["validate", ...files, "-o", "json"]);
    expect(code).toBe(2);
    const { diagnostics } = JSON.parse(stdout) as { diagnostics: { file: string }[] };
    const found = new Set(diagnostics.map(({ file }) => basename(file)));
    expect(faultyFiles.filter((name) => !found.has(name))).toEqual(["several-documents.yaml"]);
    expect(stdout + stderr).not.toMatch(stackTrace);
  });
});
