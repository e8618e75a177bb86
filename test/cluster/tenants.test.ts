import { KubeConfig } from "@kubernetes/client-node";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Cluster, kinds, type Found, type Kind } from "./harness/cluster.js";
import { KeptController } from "./harness/controller/kept-controller.js";
import { Place } from "./harness/controller/place.js";
import { settled } from "./harness/controller/settled.js";
import { Stage } from "./harness/controller/stage.js";
import { isLocalNode } from "./harness/node.js";
import { patienceMs } from "./harness/patience.js";
import { projectOf } from "./harness/projects.js";

const cluster = new Cluster();
const { kubectl } = cluster;
const namespace = projectOf(import.meta.url);
const stage = new Stage(cluster, namespace, Math.floor(Date.now() / 1_000));
const { flow, functionRun, pod, networkPolicy } = kinds;
const settings = {
  FLOWRUNNER_MIN_READY: "0",
  FLOWRUNNER_START_LIMIT_MS: "30000",
  FLOWRUNNER_PASS_MS: "10000",
};

const keptKinds: readonly Kind[] = [
  networkPolicy,
  { apiVersion: "v1", kind: "ResourceQuota", plural: "resourcequotas" },
  { apiVersion: "v1", kind: "LimitRange", plural: "limitranges" },
];

let place: Place;
let kept: KeptController;

/** What the controller keeps in the namespace, as the API server has it. */
async function keptSpecs(): Promise<unknown> {
  const lists = await Promise.all(keptKinds.map((kind) => cluster.list(kind, namespace)));
  return lists.map((objects) => objects.map(({ metadata, spec }) => [metadata?.name, spec]));
}

function inNamespace(...args: string[]): Promise<string> {
  return kubectl(...args, "--namespace", namespace);
}

async function podOf(base: string): Promise<string> {
  const name = stage.name(base);
  const found = await cluster.untilObject(
    "a pod has it",
    functionRun,
    namespace,
    name,
    ({ status }) => status?.["pod"] !== undefined,
  );
  return String(found.status?.["pod"]);
}

describe.runIf(isLocalNode)("a tenant with all rights in a project's namespace", () => {
  beforeAll(async () => {
    place = await Place.open(cluster, {});
    kept = await KeptController.start(place, namespace, settings);
    await kept.now.leads();
    await stage.call("first", {});
    await stage.until(functionRun, "first", "Succeeded");
  });
  afterAll(async () => {
    await kept[Symbol.asyncDispose]();
    await place[Symbol.asyncDispose]();
  });

  test("finds set back what was deleted and edited, and functions run on", async () => {
    const before = await keptSpecs();
    const [policy] = await cluster.list(networkPolicy, namespace);
    const open = JSON.stringify({ spec: { podSelector: {}, policyTypes: ["Ingress"], ingress: [{}] } });
    await inNamespace("patch", "networkpolicy", policy!.metadata!.name!, "--type", "merge", "--patch", open);
    await inNamespace("delete", "limitranges", "--all");
    const none = JSON.stringify({ spec: { hard: { pods: "0" } } });
    for (const { metadata } of await cluster.list(keptKinds[1]!, namespace))
      await inNamespace("patch", "resourcequota", metadata!.name!, "--type", "merge", "--patch", none);
    await inNamespace("delete", "serviceaccount", "flowrunner-function");
    await expect.poll(keptSpecs, { timeout: patienceMs, interval: 1_000 }).toEqual(before);
    await stage.call("after", {});
    await stage.until(functionRun, "after", "Succeeded");
  });

  test("makes a pod that looks like one of a pool: work is done all the same, and the pod goes", async () => {
    const labels = (await cluster.list(pod, namespace))[0]?.metadata?.labels ?? (await labelsOfAPod());
    const limits = { cpu: "10m", memory: "16Mi", "ephemeral-storage": "1Mi" };
    const securityContext = {
      ...{ allowPrivilegeEscalation: false, capabilities: { drop: ["ALL"] }, runAsNonRoot: true },
      seccompProfile: { type: "RuntimeDefault" },
    };
    const containers = ["agent", "runtime"].map((name) => {
      return { name, image: "none", resources: { limits }, securityContext };
    });
    const spec = { schedulingGates: [{ name: "flowrunner.dev/held-by-a-test" }], containers };
    await cluster.apply(namespace, {
      ...{ apiVersion: "v1", kind: "Pod", metadata: { name: "imitation", labels }, spec },
    });
    await stage.call("imitated", {});
    await stage.until(functionRun, "imitated", "Succeeded");
    await cluster.until("the imitation goes", pod, namespace, (pods) =>
      pods.every(({ metadata }) => metadata?.name !== "imitation"),
    );
  });

  test("keeps a pod by a finalizer, and nothing else waits for it", async () => {
    await stage.call("held", { run: "sleep 5" });
    const name = await podOf("held");
    const put = (finalizers: string): Promise<string> =>
      inNamespace(
        "patch",
        "pod",
        name,
        "--type",
        "merge",
        "--patch",
        `{"metadata":{"finalizers":${finalizers}}}`,
      );
    await put('["test.flowrunner.dev/mine"]');
    await stage.until(functionRun, "held", "Succeeded");
    await stage.call("unheld", {});
    await stage.until(functionRun, "unheld", "Succeeded");
    const isLeaving = ({ metadata }: Found): boolean => metadata?.deletionTimestamp !== undefined;
    await cluster.untilObject("it is deleted", pod, namespace, name, isLeaving);
    await put("null");
    await settled(cluster, namespace, kept.now);
  });

  test("has a pod deleted by an owner of their own: the attempt says so", async () => {
    await stage.call("owned", { run: "sleep 300" });
    const name = await podOf("owned");
    await inNamespace("create", "configmap", "owner");
    const uid = await inNamespace("get", "configmap", "owner", "--output=jsonpath={.metadata.uid}");
    const owner = { apiVersion: "v1", kind: "ConfigMap", name: "owner", uid };
    const patch = JSON.stringify({ metadata: { ownerReferences: [owner] } });
    await inNamespace("patch", "pod", name, "--type", "merge", "--patch", patch);
    await inNamespace("delete", "configmap", "owner");
    const { status } = await stage.until(functionRun, "owned", "Failed");
    expect(["PodDeleted", "Evicted"]).toContain((status?.["error"] as { code: string }).code);
  });

  test("changes a Flow 1,000 times: it is published as often as its status may be written", async () => {
    const steps = [{ name: "a", value: 0 }];
    await stage.apply(flow, "restless", { steps });
    const name = stage.name("restless");
    const published = ({ metadata, status }: Found): boolean =>
      status?.["observedGeneration"] === metadata?.generation;
    await cluster.untilObject("it is published", flow, namespace, name, published);
    const writes = 'flowrunner_kube_requests_total{verb="update",resource="flows"';
    const looks = 'flowrunner_reconcile_seconds_count{controller="flow"';
    const before = [await kept.now.metric(writes), await kept.now.metric(looks)] as const;
    const began = Date.now();
    await changeOften(name, 1_000);
    await cluster.untilObject("its last change is published", flow, namespace, name, published);
    const seconds = (Date.now() - began) / 1_000;
    expect((await kept.now.metric(writes)) - before[0]).toBeLessThanOrEqual(seconds / 2 + 2);
    expect((await kept.now.metric(looks)) - before[1]).toBeLessThanOrEqual(1_000 + seconds);
    expect(await kept.now.metric('flowrunner_queue_depth{controller="flow"')).toBe(0);
    expect(await kept.now.metric('flowrunner_queue_retries_total{controller="flow"')).toBe(0);
  });
});

/** Of a pod that a function gets now. */
async function labelsOfAPod(): Promise<Record<string, string>> {
  await stage.call("looked-at", { run: "sleep 3" });
  const found = await cluster.read(pod, namespace, await podOf("looked-at"));
  await stage.until(functionRun, "looked-at", "Succeeded");
  return found!.metadata!.labels!;
}

/** By merge patches of a step's value, eight at a time, with the controller's own rights. */
async function changeOften(name: string, times: number): Promise<void> {
  const config = new KubeConfig();
  config.loadFromFile(join(place.folder, "kubeconfig"));
  const { token } = config.getCurrentUser()!;
  const url = `${place.kubernetes.url}/apis/${flow.apiVersion}/namespaces/${namespace}/flows/${name}`;
  const headers = { authorization: `Bearer ${token}`, "content-type": "application/merge-patch+json" };
  let next = 1;
  const work = async (): Promise<void> => {
    for (let value = next++; value <= times; value = next++) {
      const body = JSON.stringify({ spec: { steps: [{ name: "a", value }] } });
      const { ok, status } = await fetch(url, { method: "PATCH", headers, body });
      if (!ok) throw new Error(`HTTP ${status}`);
    }
  };
  await Promise.all(Array.from({ length: 8 }, work));
}
