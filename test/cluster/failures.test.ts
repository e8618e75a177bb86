import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { FunctionRunSpec } from "../../controller/src/generated/custom-resources.js";
import { Cluster, kinds } from "./harness/cluster.js";
import { Functions } from "./harness/functions.js";
import { projectOf } from "./harness/projects.js";
import { Registry } from "./harness/registry.js";

const cluster = new Cluster();
const functions = new Functions(cluster, projectOf(import.meta.url));
const { namespace } = functions;

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
      name: "its image is not one that this installation allows",
      given: { ...run, image: "registry.test/another/image:1" },
      expect: { code: "ImageForbidden", message: /not below an allowed prefix/ },
    },
    {
      name: "no node is large enough for it",
      given: { ...run, resources: { memory: "3Ti" } },
      expect: { code: "Unschedulable", message: /Insufficient memory/ },
    },
    {
      name: "it asks for more than its project may have",
      given: { ...run, resources: { memory: "5Ti" } },
      expect: { code: "QuotaExceeded", message: /exceeded quota/ },
    },
    {
      name: "it asks for more than any step may have",
      given: { ...run, resources: { memory: "9Ti" } },
      expect: { code: "QuotaExceeded", message: /maximum memory usage per Container/ },
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

  test("says what it waits for until then", async () => {
    await functions.start("waits", { ...run, image: "registry.test/allowed/missing:2" });
    const { conditions } = await functions.until("it says why", "waits", ({ conditions = [] }) =>
      conditions.some(({ type, message }) => type === "Scheduled" && message.includes("ImagePullFailed")),
    );
    expect(conditions).toContainEqual(expect.objectContaining({ type: "Scheduled", reason: "Waiting" }));
  });
});

describe("a FunctionRun whose project's files are not there", () => {
  test("says so", async () => {
    await cluster.kubectl("delete", "pvc", "flowrunner-files", "--namespace", namespace, "--timeout", "60s");
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

describe("a pod that goes while code runs in it", () => {
  const running = { runtime: "bash", run: "sleep 600" } as const;

  test("by hand, at once", async () => {
    await functions.start("deleted", running);
    const pod = await functions.pod("deleted");
    await cluster.kubectl("delete", "pod", pod, "--namespace", namespace, "--grace-period=0", "--force");
    expect(await functions.ended("deleted")).toMatchObject({ attempt: 1, error: { code: "PodDeleted" } });
  });

  /** Its agent is told to stop, not why: what it says and what is seen of the pod may come in either order. */
  test("by hand, with its time to end", async () => {
    await functions.start("asked", running);
    const pod = await functions.pod("asked");
    await cluster.kubectl("delete", "pod", pod, "--namespace", namespace);
    const { attempt, error } = await functions.ended("asked");
    expect(attempt).toBe(1);
    expect(["PodDeleted", "Evicted"]).toContain(error?.code);
  });

  test("by an eviction", async () => {
    await functions.start("evicted", running);
    const pod = await functions.pod("evicted");
    const eviction = { apiVersion: "policy/v1", kind: "Eviction", metadata: { name: pod, namespace } };
    const path = `/api/v1/namespaces/${namespace}/pods/${pod}/eviction`;
    await cluster.tryKubectl(["create", "--raw", path, "--filename", "-"], JSON.stringify(eviction));
    expect(await functions.ended("evicted")).toMatchObject({ attempt: 1, error: { code: "Evicted" } });
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
