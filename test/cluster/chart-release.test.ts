import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { chart } from "./harness/chart.js";
import { Cluster, kinds, type Found } from "./harness/cluster.js";
import { patience, patienceMs } from "./harness/patience.js";

/** A release of its own beside the one that the other files use; the definitions are that one's. */
const release = "life";
const [place, project] = [release, `${release}-shop`];
const values = [
  ...["--namespace", place, "--values", `${chart}/ci/test-values.yaml`, "--set", "crds.install=false"],
  ...["--set-json", `projects=[{"name":"${project}","namespace":"${project}","create":true}]`],
  ...["--wait", "--wait-for-jobs", ...patience],
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

/** Whether a backend has ended and begun again. */
function hasCrashed({ metadata, status }: Found): boolean {
  if (metadata?.labels?.["app.kubernetes.io/component"] !== "backend") return false;
  const containers = (status?.["containerStatuses"] ?? []) as readonly { restartCount: number }[];
  return containers.some(({ restartCount }) => restartCount > 0);
}

async function startFunction(name: string): Promise<void> {
  const spec = { runtime: "bash", run: 'echo "{}" > "$FLOW_OUTPUT"' };
  await cluster.apply(project, { ...kinds.functionRun, plural: undefined, metadata: { name }, spec });
}

async function runsFunction(name: string): Promise<void> {
  await startFunction(name);
  await cluster.untilObject("it succeeds", kinds.functionRun, project, name, isSucceeded);
}

/** What the object says of a condition that has not come yet. */
function waitsFor({ status }: Found, type: string): string {
  const conditions = (status?.["conditions"] ?? []) as readonly { type: string; message: string }[];
  return conditions.find((condition) => condition.type === type)?.message ?? "";
}

const database = `${release}-flowrunner-database-0`;
const backend = `deployment/${release}-flowrunner-backend`;

const sql = (statement: string): Promise<string> =>
  kubectl("exec", "--namespace", place, database, "--", "psql", "-U", "flowrunner", "-tAc", statement);

afterAll(async () => {
  const leniently = ["--ignore-not-found", ...patience];
  await cluster.tryHelm(["uninstall", release, "--namespace", place, ...leniently]);
  await cluster.tryKubectl(["delete", "namespace", place, project, ...leniently]);
});

describe("a release", () => {
  let first: Record<string, unknown>;

  beforeAll(async () => {
    const unaccepting = ["--set-json", "security.accept=[]"];
    await helm("install", release, chart, ...values, ...unaccepting, "--create-namespace");
    first = await secretsOf([...kept, `${release}-flowrunner-tls`]);
  });

  test("gives functions no work where nothing walls them in, and says what stands open", async () => {
    await startFunction("first");
    const open = "InstallationUnsafe: The cluster does not wall functions in";
    const told = await cluster.untilObject("it waits", kinds.functionRun, project, "first", (object) =>
      waitsFor(object, "Scheduled").includes(open),
    );
    const sentence = waitsFor(told, "Scheduled");
    for (const reached of ["the API server", "a kubelet", "a pod of another namespace", "the database"])
      expect(sentence).toContain(`reaches ${reached} (`);
    expect(sentence).not.toContain("the metadata service"); // no such is here
    expect(sentence).not.toContain("a privileged pod"); // that is refused
    expect(sentence).toContain("security.accept: [networkPolicy]");
  });

  test("does so once it is accepted by name, and `helm test` finds it well", async () => {
    await helm("upgrade", release, chart, ...values);
    await cluster.untilObject("it succeeds", kinds.functionRun, project, "first", isSucceeded);
    expect(await helm("test", release, "--namespace", place)).toContain("Succeeded");
  });

  test("is upgraded, and keeps what it has generated", async () => {
    await helm("upgrade", release, chart, ...values, "--set", "backend.replicas=2,controller.replicas=2");
    expect(await secretsOf(Object.keys(first))).toEqual(first);
    await runsFunction("upgraded");
  });

  test("is rolled back, also where the later one has migrated the database and left room for it", async () => {
    await sql("create table of_a_later_release (id integer)");
    const known = Number(await sql("select max(version) from schema_version"));
    await sql(`insert into schema_version (version, works_since) values (${known + 1}, ${known})`);
    await helm("rollback", release, "2", "--namespace", place, "--wait", ...patience);
    const replicas = await kubectl(
      ...["get", "deployment", `${release}-flowrunner-backend`, "--namespace", place],
      ...["--output", "jsonpath={.spec.replicas}"],
    );
    expect(replicas).toBe("1");
    expect(await secretsOf(Object.keys(first))).toEqual(first);
    await runsFunction("rolled-back");
  });

  test("does not start on a database that leaves it no room, and the one that runs goes on", async () => {
    const newest = "version = (select max(version) from schema_version)";
    await sql(`update schema_version set works_since = version where ${newest}`);
    await kubectl("rollout", "restart", backend, "--namespace", place);
    await cluster.until("it says why", kinds.pod, place, (pods) => pods.some(hasCrashed));
    const newestPod = await kubectl(
      ...["get", "pods", "--namespace", place, "--selector", "app.kubernetes.io/component=backend"],
      ...["--sort-by", "{.metadata.creationTimestamp}", "--output", "jsonpath={.items[-1:].metadata.name}"],
    );
    const logs = ["logs", "--namespace", place, newestPod, "--previous"]; // of a container that may just be removed
    const said = async (): Promise<string> => (await cluster.tryKubectl(logs)).stdout;
    await expect.poll(said, { timeout: patienceMs, interval: 1_000 }).toContain("DatabaseAhead");
    await runsFunction("meanwhile");
    await sql(`update schema_version set works_since = version - 1 where ${newest}`);
    await kubectl("rollout", "status", backend, "--namespace", place, ...patience);
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
    await helm("uninstall", release, "--namespace", place, "--wait", ...patience);
    expect(Object.keys(await secretsOf(kept)).sort()).toEqual([...kept].sort());
    const claims = await cluster.list(kinds.claim, place);
    expect(claims.map(({ metadata }) => metadata?.name)).toEqual([`data-${release}-flowrunner-database-0`]);
    await kubectl("delete", "flows,flowruns,functionruns", "--all", "--namespace", project, ...patience);
  });

  test("is installed again on what was left, with the runs that it had", async () => {
    await helm("install", release, chart, ...values);
    const now = await secretsOf(kept);
    expect(now).toEqual(Object.fromEntries(kept.map((name) => [name, first[name]])));
    await runsFunction("again");
  });
});
