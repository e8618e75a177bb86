import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { FunctionRunSpec, FunctionRunStatus } from "@flowrunner/kube";
import { Cluster, kinds } from "./harness/cluster.js";
import { Functions } from "./harness/functions.js";
import { Intruder } from "./harness/intruder.js";
import { isLocalNode, onNode } from "./harness/node.js";
import { patience } from "./harness/patience.js";
import { projectOf } from "./harness/projects.js";
import { Registry } from "./harness/registry.js";
import { ServerApi } from "./harness/server-api.js";

const cluster = new Cluster();
const functions = new Functions(cluster, projectOf(import.meta.url));
const { namespace } = functions;

/** As the harness's installation has it: for so long work waits whose pods do not come. */
const startTroubleMs = 60_000;

const unreachable = "node.kubernetes.io/unreachable";

/** That a run's condition says so. */
function waitsFor(code: string): (status: FunctionRunStatus) => boolean {
  return ({ conditions = [] }) =>
    conditions.some(({ type, message }) => type === "Scheduled" && message.includes(code));
}

beforeAll(() => functions.clear());

describe("a FunctionRun that fails in its pod", () => {
  const rows: { name: string; given: FunctionRunSpec; expect: object }[] = [
    {
      name: "code that exits with another code than 0",
      given: { runtime: "bash", run: "exit 3" },
      expect: { error: { code: "CodeError" }, exit: { code: 3 } },
    },
    {
      name: "code that throws",
      given: { runtime: "node", run: "export default () => { throw new Error('broken'); }" },
      expect: { error: { code: "CodeError", message: expect.stringContaining("broken") } },
    },
    {
      name: "code that takes more memory than it may",
      given: {
        runtime: "node",
        resources: { memory: "64Mi" },
        run: "export default () => { const all = []; for (;;) all.push(Buffer.alloc(1e6, 1)); }",
      },
      expect: { error: { code: "OutOfMemory" }, exit: { reason: "OutOfMemory" } },
    },
    {
      name: "code that takes longer than it may",
      given: { runtime: "bash", timeout: "2s", run: "sleep 600" },
      expect: { error: { code: "Timeout" } },
    },
  ];
  test.each(rows.map((row, number) => ({ ...row, number })))(
    "is told apart: $name",
    async ({ number, given, expect: status }) => {
      const ended = await functions.run(`fails-${number}`, given);
      expect(ended).toMatchObject({ state: "Failed", attempt: 1, ...status });
      const code = ended.error!.code;
      expect(ended.conditions).toContainEqual(
        expect.objectContaining({ type: "Succeeded", status: "False", reason: code }),
      );
      await functions.podIsGone(ended.pod!);
    },
  );
});

describe("a FunctionRun whose pod cannot start", () => {
  let registry: Registry;
  beforeAll(async () => (registry = await Registry.start("registry.test")));
  afterAll(() => registry.stop());

  const run = { runtime: "bash", run: "exit 0" } as const;
  const rows: { name: string; given: FunctionRunSpec; expect: { code: string; message: RegExp } }[] = [
    {
      name: "its image does not exist",
      given: { ...run, image: "registry.test/allowed/missing:1" },
      expect: { code: "ImagePullFailed", message: /registry\.test\/allowed\/missing:1/ },
    },
    {
      name: "the registry does not let it have its image",
      given: { ...run, image: "registry.test/allowed/private:1" },
      expect: { code: "ImageForbidden", message: /registry\.test\/allowed\/private:1/ },
    },
    {
      name: "no node is large enough for it",
      given: { ...run, resources: { memory: "3Ti" } },
      expect: { code: "Unschedulable", message: /Insufficient memory/ },
    },
  ];
  test.concurrent.each(rows.map((row, number) => ({ ...row, number })))(
    "says so: $name",
    async ({ number, given, expect: { code, message } }) => {
      const name = `starts-${number}`;
      const { state, error, conditions } = await functions.run(name, given);
      expect({ state, code: error?.code }).toEqual({ state: "Failed", code });
      expect(error?.message).toMatch(message);
      expect(conditions).toContainEqual(
        expect.objectContaining({ type: "Scheduled", reason: "NeverClaimed" }),
      );
    },
  );

  const hopeless: typeof rows = [
    {
      name: "its image is not one that this installation allows",
      given: { ...run, image: "registry.test/another/image:1" },
      expect: { code: "ImageForbidden", message: /not below an allowed prefix/ },
    },
    {
      name: "it asks for more than its whole project may have",
      given: { ...run, resources: { memory: "5Ti" } },
      expect: { code: "ResourcesTooLarge", message: /exceeded quota/ },
    },
    {
      name: "it asks for more than any step may have",
      given: { ...run, resources: { memory: "9Ti" } },
      expect: { code: "ResourcesTooLarge", message: /maximum memory usage per Container/ },
    },
  ];
  test.each(hopeless.map((row, number) => ({ ...row, number })))(
    "says so at once, and tries it no more: $name",
    async ({ number, given, expect: { code, message } }) => {
      const ended = await functions.run(`hopeless-${number}`, { ...given, retry: { maxAttempts: 3 } });
      expect(ended).toMatchObject({ state: "Failed", attempt: 1, error: { code } });
      expect(ended.error?.message).toMatch(message);
      const tookMs = Date.parse(ended.finishedAt!) - Date.parse(ended.startedAt!);
      expect(tookMs).toBeLessThan(startTroubleMs);
    },
  );

  test("says so where others of its project have what it needs", async () => {
    await functions.start("holds", { ...run, resources: { memory: "500Gi" } });
    await functions.until("its pod is there", "holds", waitsFor("Unschedulable"));
    const { error } = await functions.run("lacks", { ...run, resources: { memory: "3600Gi" } });
    expect(error).toMatchObject({ code: "QuotaExceeded", message: expect.stringMatching(/exceeded quota/) });
  });

  test("says what it waits for until then, also to the API, and begins when that is mended", async () => {
    const { kubectl } = cluster;
    using api = await ServerApi.open(cluster);
    const project = await api.project(namespace);
    const node = (await kubectl("get", "nodes", "--output", "name")).trim();
    await kubectl("cordon", node);
    try {
      await functions.start("waits", { ...run, resources: { memory: "65Mi" } });
      const { conditions, run: id } = await functions.until(
        "it says why",
        "waits",
        waitsFor("Unschedulable"),
      );
      expect(conditions).toContainEqual(expect.objectContaining({ type: "Scheduled", reason: "Waiting" }));
      const path = `${project}/runs/${id}`;
      const message = expect.stringMatching(/unschedulable/) as string;
      expect(JSON.parse(await api.call("GET", `${path}/why`))).toMatchObject({
        waiting: [{ cause: { kind: "queue", trouble: { code: "Unschedulable", message } } }],
      });
      expect(JSON.parse(await api.call("GET", path))).toMatchObject({
        waitingFor: expect.stringContaining("Unschedulable since"),
      });
    } finally {
      await kubectl("uncordon", node);
    }
    expect(await functions.ended("waits")).toMatchObject({ state: "Succeeded", attempt: 1 });
  });
});

describe("a pod that goes while code runs in it", () => {
  const running = { runtime: "bash", run: "sleep 600" } as const;

  test("by hand, at once", async () => {
    await functions.start("deleted", running);
    const pod = await functions.pod("deleted");
    await cluster.kubectl("delete", "pod", pod, "--namespace", namespace, "--grace-period=0", "--force");
    expect(await functions.ended("deleted")).toMatchObject({ attempt: 1, error: { code: "PodDeleted" } });
  });

  test("by hand, with its time to end", async () => {
    await functions.start("asked", running);
    const pod = await functions.pod("asked");
    await cluster.kubectl("delete", "pod", pod, "--namespace", namespace);
    expect(await functions.ended("asked")).toMatchObject({ attempt: 1, error: { code: "PodDeleted" } });
  });

  test("by hand, and is run again where it asks for that", async () => {
    const run = `[ "$FLOW_ATTEMPT" = 2 ] || sleep 600; echo "attempt=$FLOW_ATTEMPT" >"$FLOW_OUTPUT"`;
    await functions.start("again", { runtime: "bash", run, retry: { maxAttempts: 2 } });
    const pod = await functions.pod("again");
    await cluster.kubectl("delete", "pod", pod, "--namespace", namespace);
    const ended = await functions.ended("again");
    expect(ended).toMatchObject({ state: "Succeeded", attempt: 2, output: { attempt: "2" } });
    expect(ended.pod).not.toBe(pod);
  });

  test("by an eviction", async () => {
    await functions.start("evicted", running);
    const pod = await functions.pod("evicted");
    const eviction = { apiVersion: "policy/v1", kind: "Eviction", metadata: { name: pod, namespace } };
    const path = `/api/v1/namespaces/${namespace}/pods/${pod}/eviction`;
    await cluster.tryKubectl(["create", "--raw", path, "--filename", "-"], JSON.stringify(eviction));
    expect(await functions.ended("evicted")).toMatchObject({ attempt: 1, error: { code: "Evicted" } });
  });

  test("by a pod that goes before it", async () => {
    await functions.start("preempted", { ...running, resources: { memory: "1Gi" } });
    await functions.pod("preempted");
    await using _ = await Intruder.takingFrom(cluster, namespace);
    const { attempt, error } = await functions.ended("preempted");
    expect({ attempt, code: error?.code }).toEqual({ attempt: 1, code: "Evicted" });
    expect(error?.message).toMatch(/^PreemptionByScheduler: /);
  });

  /** Where all nodes are silent at once Kubernetes gives up no pod, so that here the mark is set by hand. */
  test("by the loss of its node", async () => {
    const node = (
      await cluster.kubectl("get", "nodes", "--output=jsonpath={.items[0].metadata.name}")
    ).trim();
    await functions.start("lost", { ...running, resources: { memory: "65Mi" } });
    const pod = await functions.pod("lost");
    await giveNoTime(pod);
    await cluster.kubectl("taint", "nodes", node, `${unreachable}=:NoExecute`, "--overwrite");
    try {
      expect(await functions.ended("lost")).toMatchObject({ attempt: 1, error: { code: "NodeLost" } });
    } finally {
      await cluster.tryKubectl(["taint", "nodes", node, `${unreachable}:NoExecute-`]); // Kubernetes takes it off by itself too
    }
    await functions.podIsGone(pod);
  });

  /** Has a pod go as soon as its node is marked as not heard of; all others have five minutes. */
  async function giveNoTime(pod: string): Promise<void> {
    const tolerations = ["node.kubernetes.io/not-ready", unreachable].map((key) => ({
      ...{ key, operator: "Exists", effect: "NoExecute", tolerationSeconds: 0 },
    }));
    const patch = JSON.stringify([{ op: "replace", path: "/spec/tolerations", value: tolerations }]);
    await cluster.kubectl(
      ...["patch", "pod", pod, "--namespace", namespace, "--type", "json", "--patch", patch],
    );
  }
});

describe("a node that is silent for a while", () => {
  /** Here the servers are on it too, and out of reach as long as it is taken for lost. */
  test.runIf(isLocalNode)("harms nothing that runs on it", async () => {
    await functions.start("silent", { runtime: "bash", run: "sleep 20" });
    const pod = await functions.pod("silent");
    const node = (await cluster.kubectl("get", "nodes", "--output", "name")).trim();
    await onNode("kill -STOP $(cat /run/kubelet.pid)");
    try {
      await cluster.kubectl("wait", node, "--for", "condition=Ready=Unknown", ...patience);
    } finally {
      await onNode("kill -CONT $(cat /run/kubelet.pid)");
    }
    expect(await functions.ended("silent")).toMatchObject({ state: "Succeeded", attempt: 1, pod });
    await functions.podIsGone(pod);
  });
});

describe("a FunctionRun whose project's files are not there", () => {
  test("says so", async () => {
    await cluster.kubectl("delete", "pvc", "flowrunner-files", "--namespace", namespace, ...patience);
    const claim = {
      ...{ apiVersion: "v1", kind: "PersistentVolumeClaim", metadata: { name: "flowrunner-files" } },
      spec: {
        ...{ storageClassName: "absent", accessModes: ["ReadWriteOnce"] },
        resources: { requests: { storage: "1Mi" } },
      },
    };
    expect(await cluster.apply(namespace, claim)).toMatchObject({ code: 0 });
    const { error } = await functions.run("files", { runtime: "bash", files: "write", run: "exit 0" });
    expect(error).toMatchObject({ code: "VolumeMissing" });
    await cluster.kubectl("delete", "pvc", "flowrunner-files", "--namespace", namespace, "--wait=false");
  });
});

describe("what is left of all that", () => {
  test("goes: no finalizer holds an object, and no pod is left to an attempt that has ended", async () => {
    const runs = await cluster.list(kinds.functionRun, namespace);
    const pods = new Set(runs.map(({ status }) => status?.["pod"]).filter(Boolean));
    await cluster.until("their pods are gone", kinds.pod, namespace, (found) =>
      found.every(({ metadata }) => !pods.has(metadata?.name)),
    );
    await functions.clear();
  });
});
