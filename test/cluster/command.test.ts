import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Cluster, kinds } from "./harness/cluster.js";
import { run, type Ended } from "./harness/commands.js";
import { Flows } from "./harness/flows.js";
import { forward, type Forwarded } from "./harness/forward.js";
import { projectOf } from "./harness/projects.js";
import { FlowRuns } from "./harness/runs.js";

const release = "flowrunner";
const cluster = new Cluster();
const namespace = projectOf(import.meta.url);
const flows = new Flows(cluster, namespace);
const runs = new FlowRuns(cluster, namespace);
const greeting = {
  steps: [{ name: "greet", runtime: "bash", run: 'echo "good morning"; echo "said=hello" >"$FLOW_OUTPUT"' }],
  output: "${ steps.greet.output.said }",
};

let server: Forwarded;
let config: string;

/** The command, with a configuration of its own, in the project of the namespace. */
function flow(args: readonly string[], input?: string): Promise<Ended> {
  const env = [`XDG_CONFIG_HOME=${config}`, `FLOWRUNNER_PROJECT=${namespace}`];
  return run("env", [...env, "node_modules/.bin/flow", ...args], input);
}

beforeAll(async () => {
  config = await mkdtemp(join(tmpdir(), "flowrunner-command-"));
  server = await forward(release, release, 7400);
  const password = await cluster.kubectl(
    ...["get", "secret", `${release}-administrator`, "--namespace", release],
    ...["--output", "go-template={{.data.password | base64decode}}"],
  );
  const login = ["login", `http://127.0.0.1:${server.port}`, "--email", "admin@flowrunner.local"];
  expect(await flow([...login, "--password-stdin"], password)).toMatchObject({ code: 0 });
});
afterAll(async () => {
  server[Symbol.dispose]();
  await rm(config, { recursive: true });
});

describe("the command, signed in to the cluster's server", () => {
  test("shows the run of a FlowRun: its log, its steps, its output", async () => {
    await flows.publish("greeting", greeting);
    const { run: id } = await runs.run("greeting", { flow: "greeting" });
    expect(await flow(["logs", id!])).toMatchObject({
      code: 0,
      stdout: expect.stringContaining("good morning"),
    });
    const described = await flow(["describe", "run", id!]);
    expect(described).toMatchObject({ code: 0, stdout: expect.stringMatching(/greet[\s\S]*succeeded/) });
    expect((await flow(["get", "runs"])).stdout).toContain("greeting");
  });

  test("runs a flow of its own in pods", async () => {
    expect(await apply("own", greeting)).toMatchObject({ code: 0 });
    expect(await flow(["start", "own", "--wait"])).toMatchObject({ code: 0, stdout: '"hello"\n' });
  });

  test("is told that a flow is the cluster's, and does not change it", async () => {
    const { code, stderr } = await apply("greeting", { ...greeting, description: "another's" });
    expect(code).not.toBe(0);
    expect(stderr).toContain("kubectl");
  });
});

/** As `flow apply` of a document. */
function apply(name: string, spec: object): Promise<Ended> {
  const document = { apiVersion: kinds.flow.apiVersion, kind: kinds.flow.kind, metadata: { name }, spec };
  return flow(["apply", "-"], JSON.stringify(document));
}
