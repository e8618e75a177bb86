import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Cluster } from "./harness/cluster.js";
import { run, type Ended } from "./harness/commands.js";
import { Flows } from "./harness/flows.js";
import { forward } from "./harness/forward.js";
import { Functions } from "./harness/functions.js";
import { Gate } from "./harness/gate.js";
import { projectOf } from "./harness/projects.js";
import { FlowRuns } from "./harness/runs.js";

const cluster = new Cluster();
const namespace = projectOf(import.meta.url);
const flows = new Flows(cluster, namespace);
const runs = new FlowRuns(cluster, namespace);
const functions = new Functions(cluster, namespace);
/** Where npm has put the plugin: kubectl looks for it on its path. */
const bin = resolve("node_modules/.bin");

let folder: string;

/** kubectl itself, which calls the plugin. */
function kubectl(...args: readonly string[]): Promise<Ended> {
  const path = `PATH=${bin}:${process.env["PATH"]}`;
  return run("env", [path, `XDG_CONFIG_HOME=${folder}`, process.env["KUBECTL"]!, ...args]);
}

/** As a user in the project's namespace. */
function flow(command: string, ...args: readonly string[]): Promise<Ended> {
  return kubectl("flow", command, ...args, "--namespace", namespace);
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "flowrunner-plugin-"));
  await flows.publish("doubles", {
    inputs: { type: "object", required: ["n"], properties: { n: { type: "integer" } } },
    steps: [
      { name: "twice", value: "${ inputs.n * 2 }" },
      { name: "last", runtime: "bash", run: "exit 0" },
    ],
    output: "${ steps.twice.output }",
  });
  await flows.publish("fails", { steps: [{ name: "fails", runtime: "bash", run: "exit 3" }] });
});
afterAll(async () => {
  await runs.clear();
  await functions.clear();
  await rm(folder, { recursive: true });
});

describe("kubectl flow, found by kubectl on its path", () => {
  test("is listed among kubectl's plugins", async () => {
    expect((await kubectl("plugin", "list")).stdout).toContain("kubectl-flow");
  });

  test("lists flows, starts one, waits for it, and prints its output", async () => {
    expect((await flow("list")).stdout).toMatch(/NAME +VALID +VERSION +LAST-RUN +AGE\ndoubles +True +1 /);
    const started = await flow("start", "doubles", "-i", "n=21", "--watch");
    expect(started).toMatchObject({ code: 0, stdout: "42\n" });
    expect(started.stderr).toMatch(/flr\/doubles-\w+ {2}Succeeded 2\/2/);
    const { stdout: name } = await flow("runs", "--flow", "doubles", "-o", "name");
    expect((await flow("output", name.trim())).stdout).toBe("42\n");
    expect((await flow("status", name.trim())).stdout).toMatch(/State: +Succeeded\nProgress: +2\/2\n/);
  });

  test("ends as the run ends: one that fails, and one that the cluster does not take", async () => {
    const failed = await flow("start", "fails", "--wait");
    expect(failed).toMatchObject({ code: 1, stdout: "" });
    expect(failed.stderr).toMatch(/error in fails: /);
    const refused = await flow("start", "doubles", "-i", "n=many", "--wait");
    expect(refused).toMatchObject({ code: 2, stderr: expect.stringContaining("expected a whole number") });
  });

  test("suspends, resumes and cancels runs, says why they wait, and leaves them alone when it is left", async () => {
    const gate = new Gate();
    await flows.publish("long", { steps: [{ name: "wait", runtime: "bash", run: gate.wait }] });
    expect(await flow("start", "long", "--name", "held", "--suspend")).toMatchObject({
      stdout: "flr/held\n",
    });
    await runs.until("it is held", "held", ({ state }) => state === "Suspended");
    expect((await flow("why", "held")).stdout).toContain("Succeeded: Suspended: ");
    expect(await flow("resume", "held")).toMatchObject({ code: 0 });
    await gate.reached(cluster, namespace);
    const watching = flow("watch", "held");
    expect(await flow("cancel", "flr/held")).toMatchObject({ code: 0 });
    expect(await watching).toMatchObject({
      code: 130,
      stderr: expect.stringContaining("Cancelled") as unknown,
    });
    expect(await flow("cancel", "held")).toMatchObject({ code: 5 });
  });

  test("shows a function by itself, and its output", async () => {
    await functions.run("alone", { runtime: "bash", run: 'echo "answer=42" >"$FLOW_OUTPUT"' });
    expect(await flow("output", "fnr/alone")).toMatchObject({ code: 0, stdout: '{\n  "answer": "42"\n}\n' });
  });

  test("says which flag names a server for what custom resources do not hold, and is the command with it", async () => {
    const { code, stderr } = await flow("logs", "held");
    expect({ code, stderr }).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("--server URL") as unknown,
    });
    using server = await forward("flowrunner", "flowrunner", 7400);
    const address = `http://127.0.0.1:${server.port}`;
    const password = await cluster.kubectl(
      ...["get", "secret", "flowrunner-administrator", "--namespace", "flowrunner"],
      ...["--output", "go-template={{.data.password | base64decode}}"],
    );
    const login = ["login", address, "--email", "admin@flowrunner.local", "--password-stdin"];
    const env = [`PATH=${bin}:${process.env["PATH"]}`, `XDG_CONFIG_HOME=${folder}`];
    expect(await run("env", [...env, process.env["KUBECTL"]!, "flow", ...login], password)).toMatchObject({
      code: 0,
    });
    const listed = await kubectl("flow", "list", "runs", "--server", address, "--project", namespace);
    expect(listed).toMatchObject({ code: 0, stdout: expect.stringContaining("doubles") as unknown });
  });

  test("completes names by kubectl's own completion", async () => {
    const { stdout } = await kubectl("__complete", "flow", "start", "--namespace", namespace, "dou");
    expect(stdout).toMatch(/^doubles\n:4\n/);
  });
});
