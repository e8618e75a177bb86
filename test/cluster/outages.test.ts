import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Cluster, kinds, type Found } from "./harness/cluster.js";
import { Functions } from "./harness/functions.js";
import { NodeRedis } from "./harness/node-redis.js";
import { isLocalNode, onNode } from "./harness/node.js";
import { patience, patienceMs } from "./harness/patience.js";
import { projectOf } from "./harness/projects.js";

const release = "flowrunner";
const cluster = new Cluster();
const { kubectl } = cluster;
const functions = new Functions(cluster, projectOf(import.meta.url));
const { namespace } = functions;
/** In seconds. */
const longOutage = process.env["FLOWRUNNER_SOAK"] === "1" ? 60 : 20;

beforeAll(() => functions.clear());

/** Code that leaves a line in a file of its own when it starts, and gives the number of them at its end. */
function counting(seconds: number) {
  const path = `"$FLOW_FILES/${randomUUID()}"`;
  const run = `echo started >>${path}; sleep ${seconds}; echo "starts=$(wc -l <${path})" >"$FLOW_OUTPUT"`;
  return { runtime: "bash", files: "write", run } as const;
}

function podsOf(component: string): (pod: Found) => boolean {
  return ({ metadata }) => metadata?.labels?.["app.kubernetes.io/component"] === component;
}

async function scale(component: string, replicas: number): Promise<void> {
  const deployment = `deployment/${release}-${component}`;
  await kubectl("scale", deployment, "--namespace", release, `--replicas=${replicas}`);
  if (replicas > 0) return void (await kubectl("rollout", "status", deployment, "--namespace", release));
  await cluster.until(`${component} is away`, kinds.pod, release, (pods) => !pods.some(podsOf(component)));
}

async function killPods(component: string): Promise<void> {
  await kubectl(
    ...["delete", "pods", "--namespace", release, "--selector", `app.kubernetes.io/component=${component}`],
    ...["--grace-period=0", "--force"],
  );
}

/** The pod that holds the lease. */
async function leadingPod(): Promise<string> {
  const lease = ["get", "lease", `flowrunner-${release}`, "--namespace", release];
  const holder = await kubectl(...lease, "--output=jsonpath={.spec.holderIdentity}");
  return holder.split("_")[0]!;
}

async function answers(): Promise<boolean> {
  return (await cluster.tryKubectl(["get", "--raw", "/readyz"])).code === 0;
}

/** Waits until the code in a pod has ended, whatever the platform knows of it. */
function codeHasEnded(name: string): Promise<Found> {
  return cluster.untilObject("its runtime has ended", kinds.pod, functions.namespace, name, ({ status }) => {
    const containers = (status?.["containerStatuses"] ?? []) as { name: string; state: object }[];
    return containers.some((container) => container.name === "runtime" && "terminated" in container.state);
  });
}

describe("code that runs", () => {
  test("runs on while there is no backend, and its result is taken when there is one again", async () => {
    await functions.start("backend-away", counting(longOutage));
    const pod = await functions.pod("backend-away");
    await scale("backend", 0);
    await codeHasEnded(pod);
    await scale("backend", 1);
    expect(await functions.ended("backend-away")).toMatchObject({
      ...{ state: "Succeeded", attempt: 1, pod, output: { starts: "1" } },
    });
    await functions.podIsGone(pod);
  });

  test("runs on while PostgreSQL is killed, and its result is taken when that is back", async () => {
    await functions.start("database-killed", counting(5));
    const pod = await functions.pod("database-killed");
    await killPods("database");
    await codeHasEnded(pod);
    expect(await functions.ended("database-killed")).toMatchObject({
      ...{ state: "Succeeded", attempt: 1, pod, output: { starts: "1" } },
    });
    await functions.podIsGone(pod);
  });

  test("runs on while its controller is killed, and once only", async () => {
    await functions.start("controller-killed", counting(15));
    const pod = await functions.pod("controller-killed");
    await killPods("controller");
    expect(await functions.ended("controller-killed")).toMatchObject({
      ...{ state: "Succeeded", attempt: 1, pod, output: { starts: "1" } },
    });
    await functions.podIsGone(pod);
  });

  test.runIf(isLocalNode)("runs on while the API server is killed, and once only", async () => {
    await functions.start("api-killed", counting(15));
    const pod = await functions.pod("api-killed");
    await onNode("kill -9 $(cat /run/kube-apiserver.pid)");
    await expect.poll(() => answers(), { timeout: patienceMs }).toBe(true);
    expect(await functions.ended("api-killed")).toMatchObject({
      ...{ state: "Succeeded", attempt: 1, pod, output: { starts: "1" } },
    });
  });
});

describe("work that waits", () => {
  test("is done once, though the controller is killed when it comes", async () => {
    await functions.start("killed-at-once", counting(1));
    await killPods("controller");
    expect(await functions.ended("killed-at-once")).toMatchObject({
      ...{ state: "Succeeded", attempt: 1, output: { starts: "1" } },
    });
  });

  test("is done once there is a backend again", async () => {
    await scale("backend", 0);
    await functions.start("no-backend", counting(1));
    await scale("backend", 1);
    expect(await functions.ended("no-backend")).toMatchObject({
      ...{ state: "Succeeded", attempt: 1, output: { starts: "1" } },
    });
  });
});

describe("two controllers", () => {
  beforeAll(() => scale("controller", 2));
  afterAll(() => scale("controller", 1));

  test("do work once, though the one that leads is killed when it comes", async () => {
    const leader = await leadingPod();
    await functions.start("leader-killed", counting(1));
    await kubectl("delete", "pod", leader, "--namespace", release, "--grace-period=0", "--force");
    expect(await functions.ended("leader-killed")).toMatchObject({
      ...{ state: "Succeeded", attempt: 1, output: { starts: "1" } },
    });
    expect(await leadingPod()).not.toBe(leader);
  });
});

describe.runIf(isLocalNode)("two backends that wake each other by Redis", () => {
  const deployment = ["deployment/flowrunner-backend", "--namespace", release];
  let redis: NodeRedis;
  beforeAll(async () => {
    redis = await NodeRedis.start();
    await kubectl("set", "env", ...deployment, `FLOWRUNNER_REDIS_URL=${redis.url}`);
    await scale("backend", 2);
  });
  afterAll(async () => {
    await kubectl("set", "env", ...deployment, "FLOWRUNNER_REDIS_URL-");
    await scale("backend", 1);
    await redis[Symbol.asyncDispose]();
  });

  const areConnected = (): Promise<void> =>
    expect.poll(() => redis.connections, { timeout: patienceMs }).toBeGreaterThanOrEqual(2);

  test("lose nothing when that is killed while code runs and more work comes", async () => {
    const succeeds = async (name: string): Promise<void> => {
      const once = { state: "Succeeded", attempt: 1, output: { starts: "1" } };
      expect(await functions.ended(name)).toMatchObject(once);
    };
    await areConnected();
    await functions.start("redis-killed", counting(10));
    await functions.pod("redis-killed");
    await redis.kill();
    const names = ["no-redis-1", "no-redis-2", "no-redis-3"];
    for (const name of names) await functions.start(name, counting(1));
    await Promise.all(["redis-killed", ...names].map(succeeds));
    await redis.restart();
    await areConnected();
    await functions.start("redis-back", counting(1));
    await succeeds("redis-back");
  });
});

describe("without a controller, and so without its webhook", () => {
  test("kubectl apply takes everything, and the conditions say later what the webhook would have said", async () => {
    await scale("controller", 0);
    const spec = { steps: [{ name: "a", value: "${ steps.none.output }" }] };
    const { apiVersion, kind } = kinds.flow;
    const applied = await cluster.apply(namespace, {
      apiVersion,
      kind,
      metadata: { name: "unjudged" },
      spec,
    });
    expect(applied.code, applied.stderr).toBe(0);
    await scale("controller", 1);
    await cluster.untilObject("it is judged", kinds.flow, namespace, "unjudged", ({ status }) => {
      const conditions = (status?.["conditions"] ?? []) as { type: string; status: string }[];
      return conditions.some(({ type, status: holds }) => type === "Valid" && holds === "False");
    });
    await kubectl("delete", "flow", "unjudged", "--namespace", namespace, ...patience);
  });
});

describe("what is left of all that", () => {
  test("goes: no finalizer holds an object", () => functions.clear());
});
