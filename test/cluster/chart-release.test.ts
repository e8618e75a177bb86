import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { chart } from "./harness/chart.js";
import { Cluster, kinds, type Found } from "./harness/cluster.js";

/** A release of its own beside the one that the other files use; the definitions are that one's. */
const release = "life";
const [place, project] = [release, `${release}-shop`];
const values = [
  ...["--namespace", place, "--values", `${chart}/ci/test-values.yaml`, "--set", "crds.install=false"],
  ...["--set-json", `projects=[{"name":"${project}","namespace":"${project}","create":true}]`],
  ...["--wait", "--wait-for-jobs", "--timeout", "4m"],
];
const administrator = `${release}-flowrunner-administrator`;
const kept = [administrator, `${release}-flowrunner-database`, `${release}-flowrunner-encryption`];

const cluster = new Cluster();
const { helm, kubectl } = cluster;

async function secretsOf(names: readonly string[]): Promise<Record<string, unknown>> {
  const found = await cluster.list(kinds.secret, place);
  const named = found.filter(({ metadata }) => names.includes(metadata?.name ?? ""));
  return Object.fromEntries(
    named.map((secret) => [secret.metadata?.name, (secret as { data?: object }).data]),
  );
}

function isSucceeded({ status }: Found): boolean {
  return status?.["state"] === "Succeeded";
}

async function runsFunction(name: string): Promise<void> {
  const spec = { runtime: "bash", run: 'echo "{}" > "$FLOW_OUTPUT"' };
  await cluster.apply(project, { ...kinds.functionRun, plural: undefined, metadata: { name }, spec });
  await cluster.untilObject("it succeeds", kinds.functionRun, project, name, isSucceeded);
}

afterAll(async () => {
  const leniently = ["--ignore-not-found", "--timeout", "1m"];
  await cluster.tryHelm(["uninstall", release, "--namespace", place, ...leniently]);
  await cluster.tryKubectl(["delete", "namespace", place, project, ...leniently]);
});

describe("a release", () => {
  let first: Record<string, unknown>;

  beforeAll(async () => {
    await helm("install", release, chart, ...values, "--create-namespace");
    first = await secretsOf([...kept, `${release}-flowrunner-tls`]);
  });

  test("runs a function, and `helm test` finds it well", async () => {
    await runsFunction("first");
    expect(await helm("test", release, "--namespace", place)).toContain("Succeeded");
  });

  test("is upgraded, and keeps what it has generated", async () => {
    await helm("upgrade", release, chart, ...values, "--set", "backend.replicas=2,controller.replicas=2");
    expect(await secretsOf(Object.keys(first))).toEqual(first);
    await runsFunction("upgraded");
  });

  test("is rolled back", async () => {
    await helm("rollback", release, "1", "--namespace", place, "--wait", "--timeout", "4m");
    const replicas = await kubectl(
      ...["get", "deployment", `${release}-flowrunner-backend`, "--namespace", place],
      ...["--output", "jsonpath={.spec.replicas}"],
    );
    expect(replicas).toBe("1");
    expect(await secretsOf(Object.keys(first))).toEqual(first);
    await runsFunction("rolled-back");
  });

  test("goes, and leaves data, the keys to it, and objects that can be deleted", async () => {
    const spec = { steps: [{ name: "a", value: 1 }] };
    await cluster.apply(project, { ...kinds.flow, plural: undefined, metadata: { name: "left" }, spec });
    await cluster.untilObject(
      "its finalizer is on",
      kinds.flow,
      project,
      "left",
      ({ metadata }) => (metadata?.finalizers ?? []).length > 0,
    );
    await helm("uninstall", release, "--namespace", place, "--wait", "--timeout", "4m");
    expect(Object.keys(await secretsOf(kept)).sort()).toEqual([...kept].sort());
    const claims = await cluster.list(kinds.claim, place);
    expect(claims.map(({ metadata }) => metadata?.name)).toEqual([`data-${release}-flowrunner-database-0`]);
    await kubectl(
      "delete",
      "flows,flowruns,functionruns",
      "--all",
      "--namespace",
      project,
      "--timeout",
      "30s",
    );
  });

  test("is installed again on what was left, with the runs that it had", async () => {
    await helm("install", release, chart, ...values);
    const now = await secretsOf(kept);
    expect(now).toEqual(Object.fromEntries(kept.map((name) => [name, first[name]])));
    await runsFunction("again");
  });
});
