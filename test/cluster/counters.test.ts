import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Cluster, kinds, type Found } from "./harness/cluster.js";
import { Functions } from "./harness/functions.js";
import { metricsIn } from "./harness/metrics.js";
import { patienceMs } from "./harness/patience.js";
import { projectOf } from "./harness/projects.js";
import { ServerApi } from "./harness/server-api.js";

const release = "flowrunner";
const cluster = new Cluster();
const { kubectl } = cluster;
const functions = new Functions(cluster, projectOf(import.meta.url));
const { namespace } = functions;

const code = { runtime: "bash", run: 'echo "{}" > "$FLOW_OUTPUT"' } as const;

/** Writes to all objects of a kind so far, but for their creation. */
async function writesTo(resource: string): Promise<number> {
  const metrics = metricsIn(await kubectl("get", "--raw", "/metrics"));
  const of = (verb: string): number => metrics.sum("apiserver_request_total", { resource, verb });
  return of("PATCH") + of("PUT");
}

/** Those of them that were refused: onto what is not there any more, or is another version. */
async function refusedWritesTo(resource: string): Promise<number> {
  const metrics = metricsIn(await kubectl("get", "--raw", "/metrics"));
  const of = (verb: string, code: string): number =>
    metrics.sum("apiserver_request_total", { resource, verb, code });
  return ["PATCH", "PUT"].reduce((sum, verb) => sum + of(verb, "404") + of(verb, "409"), 0);
}

/** How often objects of a kind are written while `work` is done. */
async function writesDuring(resource: string, work: () => Promise<unknown>): Promise<number> {
  const before = await writesTo(resource);
  await work();
  return (await writesTo(resource)) - before;
}

async function publish(name: string, steps: readonly object[]): Promise<void> {
  const { apiVersion, kind } = kinds.flow;
  const manifest = { apiVersion, kind, metadata: { name }, spec: { steps } };
  const { code: ended, stderr } = await cluster.apply(namespace, manifest);
  if (ended !== 0) throw new Error(stderr);
  const isPublished = ({ status }: Found): boolean => status?.["version"] !== undefined;
  await cluster.untilObject("it is published", kinds.flow, namespace, name, isPublished);
}

/** Writes of progress that an object may have had which has ended: one each two seconds. */
function progressOf({ metadata, status }: Found): number {
  const createdAt = new Date(metadata!.creationTimestamp!).getTime();
  return Math.floor((Date.parse(String(status!["finishedAt"])) - createdAt) / 2_000);
}

/** Resolves when the object is let go of: nothing is written to it any more. */
function letGo(kind: (typeof kinds)["flowRun" | "functionRun"], name: string): Promise<Found> {
  return cluster.untilObject("it has ended", kind, namespace, name, ({ metadata, status }) => {
    const { finalizers = [] } = metadata ?? {};
    return status?.["finishedAt"] !== undefined && finalizers.length === 0;
  });
}

async function scaleController(replicas: number): Promise<void> {
  const deployment = `deployment/${release}-controller`;
  await kubectl("scale", deployment, "--namespace", release, `--replicas=${replicas}`);
  if (replicas > 0) return void (await kubectl("rollout", "status", deployment, "--namespace", release));
  const isController = ({ metadata }: Found): boolean =>
    metadata?.labels?.["app.kubernetes.io/component"] === "controller";
  await cluster.until("it is away", kinds.pod, release, (pods) => !pods.some(isController));
}

beforeAll(() => functions.clear());

describe("a step that takes a waiting pod", () => {
  afterAll(() => scaleController(1));

  test("needs no write to Kubernetes: it runs while there is nobody who could make one", async () => {
    await publish("warm", [{ name: "step", ...code }]);
    const { pod: used } = await functions.run("first", code);
    await cluster.until("a pod waits", kinds.pod, namespace, (pods) =>
      pods.some(({ metadata, status }) => metadata?.name !== used && status?.["phase"] === "Running"),
    );
    await scaleController(0);
    using api = await ServerApi.open(cluster);
    const runs = `${await api.project(namespace)}/runs`;
    const { id } = JSON.parse(await api.call("POST", runs, { flow: "warm" })) as { id: string };
    const statusNow = async (): Promise<unknown> =>
      (JSON.parse(await api.call("GET", `${runs}/${id}`)) as { status: unknown }).status;
    await expect.poll(statusNow, { timeout: patienceMs }).toBe("succeeded");
  });
});

describe("the writes to an object", () => {
  test("of a FlowRun shorter than two seconds are at most 4, however many steps it has", async () => {
    const steps = Array.from({ length: 40 }, (_, at) => ({ name: `step${at}`, value: at }));
    await publish("forty", steps);
    const { apiVersion, kind } = kinds.flowRun;
    const run = { apiVersion, kind, metadata: { name: "forty" }, spec: { flow: "forty" } };
    let progress = 0;
    const writes = await writesDuring("flowruns", async () => {
      await cluster.apply(namespace, run);
      const ended = await letGo(kinds.flowRun, "forty");
      expect(ended.status).toMatchObject({ state: "Succeeded", progress: "40/40" });
      progress = progressOf(ended); // none, but on a machine that is slow
    });
    expect(writes).toBeLessThanOrEqual(4 + progress);
  });

  test("of a FunctionRun are at most 5: its origin, its place in the queue, its pod, its end, its release", async () => {
    const writes = await writesDuring("functionruns", async () => {
      await functions.start("counted", code);
      await letGo(kinds.functionRun, "counted");
    });
    expect(writes).toBeLessThanOrEqual(5);
  });

  test("are none that Kubernetes refuses: what has been written is not written again", async () => {
    const before = await refusedWritesTo("functionruns");
    const names = Array.from({ length: 5 }, (_, at) => `once${at}`);
    await Promise.all(names.map((name) => functions.start(name, code)));
    await Promise.all(names.map((name) => letGo(kinds.functionRun, name)));
    expect((await refusedWritesTo("functionruns")) - before).toBe(0);
  });
});
