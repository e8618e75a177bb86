import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Observation, WorkerView } from "@flowrunner/protocol";
import type { Pod } from "./pod.js";
import { GonePods, PodReconciler } from "./pod-reconciler.js";

function podOf(status: string): Pod {
  const file = new URL(`statuses/${status}.json`, import.meta.url);
  return (JSON.parse(readFileSync(file, "utf8")) as { pod: Pod }).pod;
}

const open: WorkerView = {
  uid: "",
  state: "claimed",
  attempt: "4c1f",
  isEnded: false,
  cancelAskedAt: null,
  deadline: null,
};

/** What the backend is told of a pod with this worker; it is looked at twice. */
async function toldOf(pod: Pod, worker: WorkerView | null, isGone = false): Promise<Observation[]> {
  const told: Observation[] = [];
  const gone = new GonePods();
  if (isGone) gone.add(pod);
  const reconciler = new PodReconciler({
    pods: { get: () => (isGone ? undefined : pod) },
    gone,
    backend: {
      lookAtWorkers: async () =>
        worker === null ? [] : [told.length > 0 ? { ...worker, isEnded: true } : worker],
      observe: async (observations) => void told.push(...observations),
    },
  });
  const key = { namespace: "shop", name: pod.metadata.name };
  await reconciler.reconcile(key);
  await reconciler.reconcile(key);
  return told;
}

describe("of a pod the backend is told", () => {
  it("why its open attempt can report nothing, once", async () => {
    expect(await toldOf(podOf("out-of-memory"), open)).toEqual([
      {
        kind: "pod",
        pod: { namespace: "shop", name: "fn-b7c3d1e4f5-x2k9q", uid: "3f2b8c1e-6d6c-4b7e-9f0a-2f4f1c0a9d11" },
        pool: "b7c3d1e4f5a60718293a4b5c6d7e8f90",
        reason: "OutOfMemory",
        message: "container runtime was killed: it used more memory than its limit",
        exitCode: 137,
      },
    ]);
  });

  it("that one is gone which was waiting", async () => {
    const waiting = { ...open, state: "waiting", attempt: null } as const;
    expect((await toldOf(podOf("deleted-and-over"), waiting))[0]).toMatchObject({ reason: "PodDeleted" });
  });

  it("that one has vanished between two looks", async () => {
    expect(await toldOf(podOf("running"), open, true)).toMatchObject([{ reason: "PodDeleted" }]);
  });

  it("why one had ended that has vanished", async () => {
    expect(await toldOf(podOf("node-gone"), open, true)).toMatchObject([{ reason: "NodeLost" }]);
  });

  const silent: { name: string; status: string; worker: WorkerView | null }[] = [
    { name: "one that runs", status: "running", worker: open },
    { name: "one whose attempt has ended", status: "succeeded", worker: { ...open, isEnded: true } },
    {
      name: "one that was drained, and deleted by us",
      status: "deleted",
      worker: { ...open, state: "drained" },
    },
    {
      name: "one whose cancellation was asked for",
      status: "deleted",
      worker: { ...open, cancelAskedAt: 1 },
    },
    { name: "one that has been told of", status: "evicted", worker: { ...open, state: "gone" } },
    { name: "one that never asked for work", status: "evicted", worker: null },
  ];
  it.each(silent)("nothing of $name", async ({ status, worker }) => {
    expect(await toldOf(podOf(status), worker)).toEqual([]);
  });
});
