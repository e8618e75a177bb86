import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { poolAudience, type ClaimAnswer } from "../../runners/protocol/index.js";
import { Cluster, kinds } from "./harness/cluster.js";
import { Functions } from "./harness/functions.js";
import { holdPod, releasePods, tokenOf, type HeldPod } from "./harness/held-pods.js";
import { projectOf } from "./harness/projects.js";
import { RunnerListener } from "./harness/runner-listener.js";

const install = "flowrunner";
const cluster = new Cluster();
const functions = new Functions(cluster, projectOf(import.meta.url));
const { namespace } = functions;
const otherNamespace = projectOf("isolation.test.ts");

let listener: RunnerListener;
let pool: string;
let audience: string;

/** Starts a FunctionRun whose own pods cannot start, so that a test has its attempt to itself. */
async function queue(name: string): Promise<void> {
  const image = "registry.test/allowed/never:1";
  await functions.start(name, { runtime: "bash", image, run: "exit 0" });
}

async function claimed(name: string): Promise<{ pod: HeldPod; token: string; claim: ClaimAnswer }> {
  await queue(name);
  const pod = await holdPod(cluster, namespace);
  const token = await tokenOf(cluster, pod, audience);
  const { status, body } = await listener.claim(token);
  expect(status).toBe(200);
  const claim = body as ClaimAnswer;
  expect((await listener.heartbeat(claim.attempt.id, claim.token)).status).toBe(200);
  return { pod, token, claim };
}

beforeAll(async () => {
  await functions.clear();
  listener = await RunnerListener.open(cluster);
  await queue("first");
  pool = await cluster.until("it has a pod", kinds.pod, namespace, (pods) =>
    pods.map(({ metadata }) => metadata?.labels?.["flowrunner.dev/pool"]).find(Boolean),
  );
  audience = poolAudience(install, pool);
  await functions.clear();
});

afterEach(async () => {
  await releasePods(cluster, [namespace, otherNamespace]);
  await functions.clear();
});

afterAll(() => listener[Symbol.dispose]());

describe("a pod's token", () => {
  test("claims one attempt, and none ever again: neither itself nor a second token of the pod", async () => {
    const { pod, token, claim } = await claimed("once");
    await queue("for-nobody");
    expect((await listener.claim(token)).status).toBe(409);
    expect((await listener.claim(await tokenOf(cluster, pod, audience))).status).toBe(409);
    expect((await listener.succeed(claim)).status).toBe(204);
    expect((await listener.claim(token)).status).toBe(409);
    expect(await functions.ended("once")).toMatchObject({ state: "Succeeded", pod: pod.name });
  });

  test("of a pod that has claimed from one pool claims from no other", async () => {
    const { pod, claim } = await claimed("one-pool");
    const other = await tokenOf(cluster, pod, poolAudience(install, "another-pool"));
    expect((await listener.claim(other)).status).toBe(403);
    await listener.succeed(claim);
  });

  test("says nothing any more when its pod is gone", async () => {
    const pod = await holdPod(cluster, namespace);
    const token = await tokenOf(cluster, pod, audience);
    await cluster.kubectl("delete", "pod", pod.name, "--namespace", namespace);
    expect((await listener.claim(token)).status).toBe(401);
  });

  const rows: { name: string; given: () => Promise<string>; expect: number }[] = [
    {
      name: "is of another project's pod",
      given: async () => tokenOf(cluster, await holdPod(cluster, otherNamespace), audience),
      expect: 403,
    },
    {
      name: "is of a pod of another service account",
      given: async () => tokenOf(cluster, await holdPod(cluster, namespace, "default"), audience),
      expect: 401,
    },
    {
      name: "is bound to no pod",
      given: async () => tokenOf(cluster, await holdPod(cluster, namespace), audience, false),
      expect: 401,
    },
    {
      name: "is for the API server",
      given: async () =>
        tokenOf(cluster, await holdPod(cluster, namespace), "https://kubernetes.default.svc"),
      expect: 401,
    },
    {
      name: "is for another installation",
      given: async () => tokenOf(cluster, await holdPod(cluster, namespace), poolAudience("other", pool)),
      expect: 401,
    },
    {
      name: "is as the controller's",
      given: async () =>
        tokenOf(cluster, await holdPod(cluster, namespace), `flowrunner/${install}/internal`),
      expect: 401,
    },
  ];
  test.each(rows)("claims nothing of what waits when it $name", async ({ given, expect: status }) => {
    await queue("for-nobody");
    expect((await listener.claim(await given())).status).toBe(status);
  });
});

describe("what an attempt is given", () => {
  test("opens that attempt only, and only the calls that it is for", async () => {
    const one = await claimed("one");
    const two = await claimed("two");
    const { attempt, token } = one.claim;
    expect((await listener.heartbeat(two.claim.attempt.id, token)).status, "another attempt").toBe(401);
    expect((await listener.heartbeat(attempt.id, one.token)).status, "the worker token").toBe(401);
    expect((await listener.claim(token)).status, "the callback token in a claim").toBe(401);
    const records = "/data/v1/collections/orders/records";
    expect((await listener.call(records, token, {}, "GET")).status, "the callback token on data").toBe(401);
    await listener.succeed(one.claim);
    await listener.succeed(two.claim);
  });

  test("opens nothing when the attempt has ended", async () => {
    const { claim } = await claimed("ends");
    const { attempt, token } = claim;
    expect((await listener.succeed(claim)).status).toBe(204);
    expect((await listener.heartbeat(attempt.id, token)).status).toBe(409);
    const again = await listener.call(`/runner/v1/attempts/${attempt.id}/logs`, token, {});
    expect(again.status).toBeGreaterThanOrEqual(400);
    expect(await functions.ended("ends")).toMatchObject({ state: "Succeeded", attempt: 1 });
  });
});
