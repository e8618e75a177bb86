import { afterEach, describe, expect, it } from "vitest";
import { demandOf } from "./pool/testing/views.js";
import { projectId } from "./testing/process/backend-server.js";
import { Process } from "./testing/process/process.js";
import { eventually } from "./testing/eventually.js";

const labelled = { "flowrunner.dev/project": "shop", "pod-security.kubernetes.io/enforce": "restricted" };
const wanted = demandOf({ project: projectId, queued: 1, arrivals: 1 });
const claimed = demandOf({ project: projectId, claimed: 1, arrivals: 1 });

describe("a controller between a cluster and a backend", () => {
  let process: Process;
  afterEach(() => process[Symbol.asyncDispose]());

  it("makes a pod of what the backend wants, in a namespace that holds all that shuts it in", async () => {
    process = await Process.start(labelled);
    process.backend.want([wanted]);
    const [pod] = await process.pods(1);
    expect(pod).toMatchObject({
      metadata: { labels: { "flowrunner.dev/pool": wanted.pool, "flowrunner.dev/project": projectId } },
      spec: {
        containers: [{ image: "flowrunner/agent:0.1.0" }, { image: "flowrunner/runner-node:0.1.0" }],
        hostAliases: [{ hostnames: ["localhost"] }],
      },
    });
    expect(process.writes).toEqual([
      ...Array.from({ length: 5 }, () => "PATCH networkpolicies"),
      "PATCH resourcequotas",
      "PATCH limitranges",
      "POST persistentvolumeclaims",
      "PATCH serviceaccounts",
      "POST pods",
    ]);
  });

  it("writes twice in a pod's life: when work comes, and when it has been done", async () => {
    process = await Process.start(labelled);
    process.backend.want([wanted]);
    const [pod] = await process.pods(1);
    const { uid } = pod!.metadata;
    process.backend.work(uid, { state: "claimed", attempt: "a" });
    const { looks } = process.backend;
    process.backend.want([claimed]);
    await eventually(() => process.backend.looks > looks, "the pool is looked at");
    process.backend.work(uid, { state: "claimed", attempt: "a", isEnded: true });
    process.backend.want([demandOf({ project: projectId, arrivals: 1 })]);
    await process.pods(0);
    expect(process.writes.filter((write) => write.endsWith(" pods"))).toEqual(["POST pods", "DELETE pods"]);
    expect(process.backend.troubles).toEqual([]);
  });

  it("tells of a pod that went with its attempt open", async () => {
    process = await Process.start(labelled);
    process.backend.want([wanted]);
    const [pod] = await process.pods(1);
    const { uid, name } = pod!.metadata;
    process.backend.work(uid, { state: "claimed", attempt: "a" });
    process.backend.want([claimed]);
    process.api.history.remove("pods", "shop", name);
    const { troubles } = process.backend;
    await eventually(() => troubles.length > 0, "the backend is told");
    expect(troubles).toMatchObject([{ kind: "pod", pod: { uid }, reason: "PodDeleted" }]);
  });

  it("makes no pod in a namespace without its labels, and says so where people look", async () => {
    process = await Process.start({});
    process.backend.want([wanted]);
    const { troubles } = process.backend;
    await eventually(() => troubles.length > 0, "the backend is told");
    const message = expect.stringContaining("kubectl label --overwrite namespace shop");
    expect(troubles).toMatchObject([{ kind: "pool", reason: "Unschedulable", message, final: false }]);
    expect(process.writes).toContain("POST events");
    expect(process.writes).not.toContain("POST pods");
  });
});
