import { describe, expect, test } from "vitest";
import { Cluster, kinds } from "./harness/cluster.js";
import { Flows } from "./harness/flows.js";
import { Gate } from "./harness/gate.js";
import { patience } from "./harness/patience.js";
import { ProjectApi } from "./harness/project-api.js";
import { projectOf } from "./harness/projects.js";
import { FlowRuns } from "./harness/runs.js";

const cluster = new Cluster();
const { kubectl } = cluster;
const namespace = projectOf(import.meta.url);
const flows = new Flows(cluster, namespace);
const runs = new FlowRuns(cluster, namespace);
const project = new ProjectApi(cluster, namespace);

/** A flow that says this. */
const saying = (text: string) => ({ steps: [{ name: "say", value: text }], output: "${ steps.say.output }" });

async function resourceVersion(name: string): Promise<string> {
  return (await cluster.read(kinds.flow, namespace, name))!.metadata!.resourceVersion!;
}

async function versionsOf(name: string): Promise<number> {
  const { items } = (await project.read(`/flows/${name}/versions`)) as { items: unknown[] };
  return items.length;
}

describe("a Flow that cannot run", () => {
  const wrong = {
    steps: [
      { name: "double", value: "${ inputs.n * 2 }" },
      { name: "add", runtime: "node", with: { n: "${ steps.dobule.output }" }, run: "export default 1;" },
    ],
  };

  test("is refused by kubectl apply, which says the place, the code and what helps", async () => {
    const { code, stderr } = await flows.apply("wrong", wrong);
    expect(code).not.toBe(0);
    expect(stderr).toContain("spec.steps[1].with.n");
    expect(stderr).toContain("UnknownStep");
    expect(stderr).toContain("double");
    expect(await cluster.read(kinds.flow, namespace, "wrong")).toBeNull();
  });

  test("does not replace the one that can, which goes on as it was", async () => {
    await flows.publish("stays", saying("as it was"));
    expect((await flows.apply("stays", wrong)).code).not.toBe(0);
    expect(await runs.run("stays", { flow: "stays" })).toMatchObject({ version: 1, output: "as it was" });
  });
});

describe("a Flow that can run", () => {
  test("is published, and tells it in conditions, columns and events", async () => {
    const { version, conditions } = await flows.publish("told", saying("hello"));
    expect(version).toBe(1);
    expect(conditions).toEqual([
      expect.objectContaining({ type: "Valid", status: "True", reason: "Valid" }),
      expect.objectContaining({ type: "Published", status: "True", reason: "Published" }),
    ]);
    await kubectl("wait", "flow/told", "--namespace", namespace, "--for", "condition=Published");
    expect(await kubectl("get", "flow", "told", "--namespace", namespace)).toMatch(
      /^NAME +VALID +VERSION +LAST-RUN +AGE\ntold +True +1 +/,
    );
    expect(await kubectl("describe", "flow", "told", "--namespace", namespace)).toMatch(
      /Normal +Published .*It is version 1\./,
    );
  });

  test("that is applied again makes no version and no write", async () => {
    await flows.publish("again", saying("once"));
    const before = await resourceVersion("again");
    expect((await flows.apply("again", saying("once"))).stdout).toContain("unchanged");
    await kubectl("label", "flow", "again", "looked-at=again", "--namespace", namespace);
    const labelled = await resourceVersion("again");
    expect(labelled).not.toBe(before);
    await flows.publish("looked-at-later", saying("then"));
    expect(await resourceVersion("again")).toBe(labelled);
    expect(await versionsOf("again")).toBe(1);
  });

  test("that is edited is a new version, while a run of the old one ends on its own", async () => {
    const gate = new Gate();
    const gated = (text: string) => ({
      steps: [{ name: "wait", runtime: "bash", run: gate.wait }, ...saying(text).steps],
      output: "${ steps.say.output }",
    });
    await flows.publish("edited", gated("before"));
    await runs.start("of-the-old", { flow: "edited" });
    await runs.until("it runs", "of-the-old", ({ state }) => state === "Running");
    expect((await flows.publish("edited", saying("after"))).version).toBe(2);
    expect(await runs.run("of-the-new", { flow: "edited" })).toMatchObject({ version: 2, output: "after" });
    await gate.open(cluster, namespace);
    expect(await runs.ended("of-the-old")).toMatchObject({ version: 1, output: "before" });
  });

  test("that is deleted starts nothing any more; applied again, it goes on counting", async () => {
    await flows.publish("archived", saying("first"));
    await kubectl("delete", "flow", "archived", "--namespace", namespace, ...patience);
    await runs.start("of-none", { flow: "archived" });
    await runs.until("it waits", "of-none", ({ state }) => state === "Waiting");
    expect((await flows.publish("archived", saying("second"))).version).toBe(2);
    expect(await runs.ended("of-none")).toMatchObject({ version: 2, output: "second" });
  });
});

describe("a name that a flow has which people made by the API", () => {
  const taken = { apiVersion: kinds.flow.apiVersion, kind: "Flow", metadata: { name: "taken" } };

  test("is not taken from it", async () => {
    await project.call("PUT", "/flows/taken", { ...taken, spec: saying("theirs") });
    expect((await flows.apply("taken", saying("ours"))).code).toBe(0);
    const { conditions } = await flows.until(
      "it says so",
      "taken",
      ({ conditions = [] }) => conditions.length > 0,
    );
    expect(conditions).toContainEqual(
      expect.objectContaining({ type: "Published", status: "False", reason: "NameTaken" }),
    );
    expect(await versionsOf("taken")).toBe(1);
  });

  test("and the other way round: what is a Flow is not changed by the API", async () => {
    await flows.publish("owned", saying("ours"));
    const theirs = { ...taken, metadata: { name: "owned" }, spec: saying("theirs") };
    await expect(project.call("PUT", "/flows/owned", theirs)).rejects.toThrow(/409.*OwnedByCluster/s);
    expect(await versionsOf("owned")).toBe(1);
  });
});
