import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Cluster, kinds } from "./harness/cluster.js";
import { Flows } from "./harness/flows.js";
import { Functions } from "./harness/functions.js";
import { Gate } from "./harness/gate.js";
import installForAllFiles from "./harness/installation.js";
import { patience, patienceMs } from "./harness/patience.js";
import { projectOf } from "./harness/projects.js";
import { FlowRuns } from "./harness/runs.js";
import { ServerApi } from "./harness/server-api.js";

const cluster = new Cluster();
const namespace = projectOf(import.meta.url);
const flows = new Flows(cluster, namespace);
const runs = new FlowRuns(cluster, namespace);
const functions = new Functions(cluster, namespace);

let api: ServerApi;
beforeAll(async () => {
  api = await ServerApi.open(cluster);
});
afterAll(() => api[Symbol.dispose]());

/** Controllers by name, with how often each was started again. */
async function controllers(): Promise<Record<string, number>> {
  const pods = await cluster.list(kinds.pod, "flowrunner", "app.kubernetes.io/component=controller");
  return Object.fromEntries(
    pods.map(({ metadata, status }) => {
      const [container] = status?.["containerStatuses"] as { readonly restartCount: number }[];
      return [metadata!.name!, container!.restartCount];
    }),
  );
}

/** Who asked a run to end at once, and how it stands. */
async function endOf(run: string): Promise<{ status: string; by: string[] }> {
  const path = `${await api.project(namespace)}/runs/${run}`;
  const { status } = (await api.read(path)) as { status: string };
  const { items } = (await api.read(`${path}/events`)) as {
    items: { type: string; data: { by?: string } }[];
  };
  const asked = items.filter(({ type }) => type === "TerminateAsked");
  return { status, by: asked.map(({ data }) => data.by!) };
}

describe("a namespace that is deleted while its runs run", () => {
  test("goes with all that we hold there; its runs are over and say why; the controllers live on", async () => {
    const gate = new Gate();
    await flows.publish("long", { steps: [{ name: "wait", runtime: "bash", run: gate.wait }] });
    await runs.start("running", { flow: "long" });
    await runs.start("suspended", { flow: "long", suspend: true });
    await runs.start("waiting", { flow: "absent" });
    await functions.start("alone", { runtime: "bash", run: "sleep 600" });
    await functions.pod("alone");
    await gate.reached(cluster, namespace);
    const begun = await Promise.all([
      ...["running", "suspended"].map((name) =>
        runs.until("it has a run", name, ({ run }) => run !== undefined),
      ),
      functions.until("it has a run", "alone", ({ run }) => run !== undefined),
    ]);
    const before = await controllers();

    await cluster.kubectl("delete", "namespace", namespace, ...patience);

    for (const { run } of begun)
      await expect
        .poll(() => endOf(run!), { timeout: patienceMs, interval: 500 })
        .toEqual({ status: "cancelled", by: [`the deletion of namespace ${namespace}`] });
    expect(await controllers(), "none was started again").toEqual(before);
  });

  test("is its project's again when it is made again", async () => {
    await installForAllFiles();
    expect(await functions.run("again", { runtime: "bash", run: "exit 0" })).toMatchObject({
      state: "Succeeded",
    });
  });
});
