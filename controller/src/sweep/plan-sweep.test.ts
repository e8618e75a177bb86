import { describe, expect, it } from "vitest";
import type { WorkerView } from "@flowrunner/protocol";
import type { Pod } from "../pod/pod.js";
import { planSweep } from "./plan-sweep.js";

const now = Date.parse("2026-01-05T10:02:00Z");
const pooled = { "flowrunner.dev/pool": "b7c3" };

function podOf(metadata: Partial<Pod["metadata"]> = {}): Pod {
  const creationTimestamp = "2026-01-05T10:00:00Z";
  return {
    metadata: {
      name: "fn",
      namespace: "shop",
      uid: "u",
      resourceVersion: "1",
      creationTimestamp,
      labels: pooled,
      ...metadata,
    },
  };
}

function workerOf(some: Partial<WorkerView>): WorkerView {
  return {
    uid: "u",
    state: "waiting",
    attempt: null,
    isEnded: false,
    cancelAskedAt: null,
    deadline: null,
    ...some,
  };
}

describe("a sweep", () => {
  const rows: {
    name: string;
    pod: Pod;
    worker?: WorkerView;
    isManaged: boolean;
    expect: "delete" | "drain" | "keep";
  }[] = [
    {
      name: "leaves a waiting pod to its pool",
      pod: podOf(),
      worker: workerOf({}),
      isManaged: true,
      expect: "keep",
    },
    { name: "drains a pod without a pool", pod: podOf({ labels: {} }), isManaged: true, expect: "drain" },
    {
      name: "drains a pod of a namespace without a project",
      pod: podOf(),
      isManaged: false,
      expect: "drain",
    },
    {
      name: "leaves a pod whose attempt is open, wherever it is",
      pod: podOf({ labels: {} }),
      worker: workerOf({ state: "claimed" }),
      isManaged: false,
      expect: "keep",
    },
    {
      name: "deletes a pod whose attempt has ended",
      pod: podOf(),
      worker: workerOf({ state: "claimed", isEnded: true }),
      isManaged: true,
      expect: "delete",
    },
    {
      name: "leaves a pod that has just been made",
      pod: podOf({ labels: {}, creationTimestamp: "2026-01-05T10:00:01Z" }),
      isManaged: false,
      expect: "keep",
    },
    {
      name: "leaves a pod that is going already",
      pod: podOf({ labels: {}, deletionTimestamp: "2026-01-05T10:01:00Z" }),
      isManaged: false,
      expect: "keep",
    },
  ];
  it.each(rows)("$name", ({ pod, worker, isManaged, expect: expected }) => {
    const plan = planSweep([pod], worker ? [worker] : [], now, () => isManaged);
    const done = plan.delete.length > 0 ? "delete" : plan.drain.length > 0 ? "drain" : "keep";
    expect(done).toBe(expected);
  });
});
