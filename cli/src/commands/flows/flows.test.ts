import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { flowText } from "../../testing/flow-text.js";
import { ServedFlow } from "../../testing/served-flow.js";
import { temporaryFolder } from "../../testing/temporary-folder.js";

let served: ServedFlow;
beforeAll(async () => {
  served = await ServedFlow.open();
});
afterAll(() => served[Symbol.asyncDispose]());

const flow = (name: string, value = "1"): string =>
  flowText(`- name: a\n  value: ${value}`, `description: of a test\n`).replace(
    "name: example",
    `name: ${name}`,
  );

describe("flow apply", () => {
  it("creates, configures, and leaves alone what says nothing new", async () => {
    const apply = (text: string) => served.call(["apply", "-f", "-"], { stdin: text });
    expect(await apply(flow("price"))).toEqual({
      code: 0,
      stdout: "flow price created (version 1)\n",
      stderr: "",
    });
    expect((await apply(flow("price"))).stdout).toBe("flow price unchanged\n");
    expect((await apply(flow("price", "2"))).stdout).toBe("flow price configured (version 2)\n");
    expect((await apply(`# remarked\n${flow("price", "2")}`)).stdout).toBe(
      "flow price configured (version 2)\n",
    );
  });

  it("takes folders, files and several documents, and checks all before the first is applied", async () => {
    const folder = await temporaryFolder({
      "one.yaml": flow("one"),
      "more.yaml": `# two\n${flow("two")}---\n# three\n${flow("three")}`,
    });
    const ended = await served.call(["apply", folder, "-o", "name"]);
    expect(ended).toMatchObject({ code: 0, stdout: "two\nthree\none\n" });
    expect((await served.call(["get", "flow", "three", "-o", "yaml"])).stdout).toBe(
      `# three\n${flow("three")}`,
    );
    await writeFile(join(folder, "one.yaml"), flow("one").replace("value", "valeu"));
    await writeFile(join(folder, "more.yaml"), flow("four"));
    const refused = await served.call(["apply", folder]);
    expect(refused).toMatchObject({ code: 2, stdout: "" });
    expect(refused.stderr).toMatch(/one\.yaml:10:7: error /);
    expect((await served.call(["get", "flow", "four"])).code).toBe(3);
  });

  it("says what it would do", async () => {
    const dry = (text: string) => served.call(["apply", "-", "--dry-run"], { stdin: text });
    expect((await dry(flow("dry"))).stdout).toBe("flow dry created (dry run)\n");
    await served.call(["apply", "-"], { stdin: flow("dry") });
    expect((await dry(flow("dry"))).stdout).toBe("flow dry unchanged (dry run)\n");
    expect((await dry(flow("dry", "2"))).stdout).toBe("flow dry configured (dry run)\n");
    expect((await served.call(["apply", "-"], { stdin: flow("dry") })).stdout).toBe("flow dry unchanged\n");
  });

  const refused = [
    { name: "nothing", given: [], stdin: "", expect: /^error: there is nothing to apply\n {2}help: / },
    {
      name: "another kind",
      given: ["-f", "-"],
      stdin: "apiVersion: flowrunner.dev/v1alpha1\nkind: Function\nmetadata: {name: a}\n",
      expect: /^<stdin>:2:7: error UnknownKind: a Function cannot be applied[^]*\n {2}help: /,
    },
    {
      name: "a file that is not there",
      given: ["none.yaml"],
      stdin: "",
      expect: /^error: cannot read none\.yaml: there is no such file/,
    },
  ];
  it.each(refused)("refuses $name", async (row) => {
    const ended = await served.call(["apply", ...row.given], { stdin: row.stdin });
    expect(ended).toMatchObject({ code: 2, stdout: "" });
    expect(ended.stderr).toMatch(row.expect);
  });
});

describe("Flows", () => {
  beforeAll(async () => {
    await served.publish("shown", flow("shown"));
    await served.publish("shown", flow("shown", "2"));
  });

  it("are listed as a table, wide, by name, and as documents", async () => {
    const list = async (...given: string[]): Promise<string> =>
      (await served.call(["list", "flows", ...given])).stdout;
    expect(await list()).toMatch(/^NAME +VERSION +DESCRIPTION +CHANGED\n[^]*^shown +2 +of a test +\d+s$/m);
    expect(await list("-o", "wide")).toMatch(/^NAME .* HASH .*\n[^]*^shown .* [0-9a-f]{12} /m);
    expect((await list("-o", "name")).split("\n")).toContain("shown");
    const { items } = JSON.parse(await list("-o", "json")) as { items: { name: string; version: number }[] };
    expect(items).toContainEqual(expect.objectContaining({ name: "shown", version: 2 }));
    expect(await list("-o", "yaml")).toMatch(/^items:\n {2}- name: /);
  });

  it("are shown one by one: as YAML it is their text", async () => {
    expect((await served.call(["get", "flow", "shown"])).stdout).toMatch(/^NAME .*\nshown +2 /);
    expect((await served.call(["get", "flow", "shown", "-o", "yaml"])).stdout).toBe(flow("shown", "2"));
    const first = await served.call(["get", "flow", "shown", "--version", "1", "-o", "yaml"]);
    expect(first.stdout).toBe(flow("shown"));
    expect(await served.call(["get", "flow", "none"])).toMatchObject({ code: 3, stdout: "" });
  });

  it("are described with their inputs, versions and runs", async () => {
    const text = flowText(
      "- name: a\n  value: 1",
      "inputs: {type: object, required: [count], properties: {count: {type: number}, s: {type: string, default: x}}}\n",
    ).replace("name: example", "name: described");
    await served.call(["apply", "-"], { stdin: text });
    await served.call(["start", "described", "-i", "count=1"]);
    const { stdout } = await served.call(["describe", "flow", "described"]);
    expect(stdout).toMatch(
      /^Name: +described\nVersion: +1 \([0-9a-f]{12}\)\nChanged: .* UTC \(\d+s ago\) by /,
    );
    expect(stdout).toMatch(
      /^Inputs:\n {2}count {3}number {3}required\n {2}s {7}string {3}\(default: "x"\)\n/m,
    );
    expect(stdout).toMatch(/^Newest versions:\n {2}VERSION .*\n {2}1 /m);
    expect(stdout).toMatch(/^Newest runs:\n {2}RUN .*\n {2}[0-9a-f]{8} +1 +\w+ /m);
  });

  it("are deleted", async () => {
    await served.call(["apply", "-"], { stdin: flow("gone") });
    expect(await served.call(["delete", "flow", "gone"])).toMatchObject({
      code: 0,
      stdout: "flow gone deleted\n",
    });
    const again = await served.call(["delete", "flow", "gone", "-o", "json"]);
    expect(again.code).toBe(2);
    expect((await served.call(["delete", "flow", "gone"])).code).toBe(3);
  });

  it("complete in the shell", async () => {
    const { stdout } = await served.call(["__complete", "flow", "--", "describe", "flow", ""]);
    expect(stdout.split("\n")).toContain("shown");
  });
});

it("A refusal is one document with -o json", async () => {
  const { code, stdout } = await served.call(["get", "flow", "none", "-o", "json"]);
  expect(code).toBe(3);
  expect(JSON.parse(stdout)).toMatchObject({ error: { code: "NotFound", message: expect.any(String) } });
});

it("Without a server it is said how to start one", async () => {
  const ended = await served.call(["list", "flows"], {
    env: { FLOWRUNNER_SERVER: "http://127.0.0.1:1", FLOWRUNNER_TOKEN: "x" },
  });
  expect(ended).toMatchObject({ code: 6, stdout: "" });
  expect(ended.stderr).toMatch(/^error: cannot reach http:\/\/127\.0\.0\.1:1: .*\n {2}help: /);
});
