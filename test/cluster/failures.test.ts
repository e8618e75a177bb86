import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { FunctionRunSpec, FunctionRunStatus } from "@flowrunner/kube";
import { Cluster, kinds } from "./harness/cluster.js";
import { Functions } from "./harness/functions.js";
import { holdPod, releasePods } from "./harness/held-pods.js";
import { Intruder } from "./harness/intruder.js";
import { isLocalNode, onNode } from "./harness/node.js";
import { patience, patienceMs } from "./harness/patience.js";
import { ProjectApi } from "./harness/project-api.js";
import { projectOf } from "./harness/projects.js";
import { Registry } from "./harness/registry.js";

const cluster = new Cluster();
const functions = new Functions(cluster, projectOf(import.meta.url));
const { namespace } = functions;
const project = new ProjectApi(cluster, namespace);

/** As the harness's installation has it: for so long work waits whose pods do not come. */
const startTroubleMs = 60_000;

interface Row {
  readonly name: string;
  readonly given: FunctionRunSpec;
  readonly before?: () => Promise<void>;
  readonly expect: { readonly code: string; readonly message: RegExp };
}

const unreachable = "node.kubernetes.io/unreachable";

beforeAll(async () => {
  await functions.clear();
});

/** A status that says why, as `kubectl flow why` repeats it. */
function failed(code: string, message = /\S/): object {
  const reason = { message: expect.stringMatching(message) as string };
  const condition = { type: "Succeeded", status: "False", reason: code, ...reason };
  const conditions = expect.arrayContaining([expect.objectContaining(condition)]) as object;
  return { state: "Failed", error: { code, ...reason }, conditions };
}

/** Waits until a run that no pod has says why: in its object, and by the API. */
async function saysWhatItLacks(name: string, code: string, message: RegExp): Promise<void> {
  const names = ({ conditions = [] }: FunctionRunStatus): boolean =>
    conditions.some(({ type, reason, message: text }) => {
      return type === "Scheduled" && reason === "Waiting" && text.includes(code);
    });
  const { run } = await functions.until(`it says ${code}`, name, names);
  const trouble = { code, message: expect.stringMatching(message) as string };
  const path = `/runs/${run}`;
  const answer =
    (of: string): (() => Promise<unknown>) =>
    () =>
      project.read(path + of);
  const soon = { timeout: patienceMs }; // one pod goes, and another is not seen to fail yet
  await expect.poll(answer("/why"), soon).toMatchObject({ waiting: [{ cause: { kind: "queue", trouble } }] });
  const waitingFor = expect.stringContaining(`${code} since`) as string;
  await expect.poll(answer(""), soon).toMatchObject({ waitingFor });
}

/** In the place of the project's volume claim stands one that nothing ever fulfils. */
async function loseFiles(): Promise<void> {
  await cluster.kubectl("delete", "pvc", "flowrunner-files", "--namespace", namespace, ...patience);
  const claim = {
    ...{ apiVersion: "v1", kind: "PersistentVolumeClaim", metadata: { name: "flowrunner-files" } },
    spec: {
      ...{ storageClassName: "absent", accessModes: ["ReadWriteOnce"] },
      resources: { requests: { storage: "1Mi" } },
    },
  };
  expect(await cluster.apply(namespace, claim)).toMatchObject({ code: 0 });
}

describe("a FunctionRun that fails in its pod", () => {
  const rows: { name: string; given: FunctionRunSpec; expect: object }[] = [
    {
      name: "code that exits with another code than 0",
      given: { runtime: "bash", run: "exit 3" },
      expect: { ...failed("CodeError", /exit code 3/), exit: { code: 3 } },
    },
    {
      name: "code that throws",
      given: { runtime: "node", run: "export default () => { throw new Error('broken'); }" },
      expect: failed("CodeError", /broken/),
    },
    {
      name: "code that takes more memory than it may",
      given: {
        runtime: "node",
        resources: { memory: "64Mi" },
        run: "export default () => { const all = []; for (;;) all.push(Buffer.alloc(1e6, 1)); }",
      },
      expect: { ...failed("OutOfMemory", /64 MiB|memory/), exit: { reason: "OutOfMemory" } },
    },
    {
      name: "code that takes longer than it may",
      given: { runtime: "bash", timeout: "2s", run: "sleep 600" },
      expect: failed("Timeout"),
    },
  ];
  test.concurrent.each(rows.map((row, number) => ({ ...row, number })))(
    "is told apart: $name",
    async ({ number, given, expect: status }) => {
      const ended = await functions.run(`fails-${number}`, given);
      expect(ended).toMatchObject({ attempt: 1, ...status });
      await functions.podIsGone(ended.pod!);
    },
  );
});

describe("a FunctionRun whose pod cannot start", () => {
  let registry: Registry;
  beforeAll(async () => (registry = await Registry.start("registry.test")));
  afterAll(() => registry.stop());

  const run = { runtime: "bash", run: "exit 0" } as const;
  const rows: Row[] = [
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
    {
      name: "others of its project have what it needs",
      given: { ...run, resources: { memory: "3600Gi" } },
      before: async () => void (await holdPod(cluster, namespace, { memory: "500Gi" })),
      expect: { code: "QuotaExceeded", message: /exceeded quota/ },
    },
    {
      name: "its project's files are not there",
      given: { ...run, files: "write" },
      before: loseFiles,
      expect: { code: "VolumeMissing", message: /PersistentVolumeClaim/i },
    },
  ];
  afterAll(async () => {
    await releasePods(cluster, [namespace]);
    await cluster.kubectl("delete", "pvc", "flowrunner-files", "--namespace", namespace, "--wait=false");
  });

  /** All at once: each waits as long as work without a pod does. */
  test.concurrent.each(rows.map((row, number) => ({ ...row, number })))(
    "says so, from then on and at its end: $name",
    async ({ number, given, before, expect: { code, message } }) => {
      await before?.();
      const name = `starts-${number}`;
      await functions.start(name, given);
      await saysWhatItLacks(name, code, message);
      const ended = await functions.ended(name);
      expect(ended).toMatchObject(failed(code, message));
      expect(ended.conditions).toContainEqual(
        expect.objectContaining({ type: "Scheduled", reason: "NeverClaimed" }),
      );
    },
  );

  const hopeless: Row[] = [
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
  test.concurrent.each(hopeless.map((row, number) => ({ ...row, number })))(
    "says so at once, and tries it no more: $name",
    async ({ number, given, expect: { code, message } }) => {
      const ended = await functions.run(`hopeless-${number}`, { ...given, retry: { maxAttempts: 3 } });
      expect(ended).toMatchObject({ attempt: 1, ...failed(code, message) });
      const tookMs = Date.parse(ended.finishedAt!) - Date.parse(ended.startedAt!);
      expect(tookMs).toBeLessThan(startTroubleMs);
    },
  );

  test("begins when what it waits for is there", async () => {
    const { kubectl } = cluster;
    const node = (await kubectl("get", "nodes", "--output", "name")).trim();
    await kubectl("cordon", node);
    try {
      await functions.start("waits", { ...run, resources: { memory: "65Mi" } });
      await saysWhatItLacks("waits", "Unschedulable", /unschedulable/);
    } finally {
      await kubectl("uncordon", node);
    }
    expect(await functions.ended("waits")).toMatchObject({ state: "Succeeded", attempt: 1 });
  });
});

describe("a pod that goes while code runs in it", () => {
  const running = { runtime: "bash", run: "sleep 600" } as const;

  test.concurrent("by hand, at once", async () => {
    await functions.start("deleted", running);
    const pod = await functions.pod("deleted");
    await cluster.kubectl("delete", "pod", pod, "--namespace", namespace, "--grace-period=0", "--force");
    expect(await functions.ended("deleted")).toMatchObject({ attempt: 1, ...failed("PodDeleted") });
  });

  test.concurrent("by hand, with its time to end", async () => {
    await functions.start("asked", running);
    const pod = await functions.pod("asked");
    await cluster.kubectl("delete", "pod", pod, "--namespace", namespace);
    expect(await functions.ended("asked")).toMatchObject({ attempt: 1, ...failed("PodDeleted") });
  });

  test.concurrent("by hand, and is run again where it asks for that", async () => {
    const run = `[ "$FLOW_ATTEMPT" = 2 ] || sleep 600; echo "attempt=$FLOW_ATTEMPT" >"$FLOW_OUTPUT"`;
    await functions.start("again", { runtime: "bash", run, retry: { maxAttempts: 2 } });
    const pod = await functions.pod("again");
    await cluster.kubectl("delete", "pod", pod, "--namespace", namespace);
    const ended = await functions.ended("again");
    expect(ended).toMatchObject({ state: "Succeeded", attempt: 2, output: { attempt: "2" } });
    expect(ended.pod).not.toBe(pod);
  });

  test.concurrent("by an eviction", async () => {
    await functions.start("evicted", running);
    const pod = await functions.pod("evicted");
    const eviction = { apiVersion: "policy/v1", kind: "Eviction", metadata: { name: pod, namespace } };
    const path = `/api/v1/namespaces/${namespace}/pods/${pod}/eviction`;
    await cluster.tryKubectl(["create", "--raw", path, "--filename", "-"], JSON.stringify(eviction));
    expect(await functions.ended("evicted")).toMatchObject({ attempt: 1, ...failed("Evicted") });
  });

  test("by a pod that goes before it", async () => {
    await functions.start("preempted", { ...running, resources: { memory: "1Gi" } });
    await functions.pod("preempted");
    await using _ = await Intruder.takingFrom(cluster, namespace);
    const ended = await functions.ended("preempted");
    expect(ended).toMatchObject({ attempt: 1, ...failed("Evicted", /PreemptionByScheduler: /) });
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
      expect(await functions.ended("lost")).toMatchObject({ attempt: 1, ...failed("NodeLost") });
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
