import { describe, expect, it } from "vitest";
import type { Pod } from "../pod/pod.js";
import { amountsOf, lackedBy } from "./goods.js";

const metadata: Pod["metadata"] = {
  ...{ name: "fn", namespace: "shop", uid: "u", resourceVersion: "1" },
  creationTimestamp: "2026-01-05T10:00:00Z",
};

describe("what a pod lacks, as the scheduler says", () => {
  const before = "0/3 nodes are available:";
  const after = "preemption: 0/3 nodes are available: 3 No preemption victims found for incoming pod.";
  const rows: { name: string; status: string; message: string; expect: readonly string[] }[] = [
    { name: "CPU", status: "False", message: `${before} 3 Insufficient cpu. ${after}`, expect: ["cpu"] },
    {
      name: "several things, on one node or another",
      status: "False",
      message: `${before} 1 Insufficient memory, 2 Insufficient ephemeral-storage, 1 Too many pods. ${after}`,
      expect: ["memory", "ephemeral-storage", "pods"],
    },
    {
      name: "nothing of what others hold, where no node is the right one",
      status: "False",
      message: `${before} 3 node(s) didn't match Pod's node affinity/selector. ${after}`,
      expect: [],
    },
    { name: "nothing, where it has a node", status: "True", message: "", expect: [] },
  ];
  it.each(rows)("$name", ({ status, message, expect: expected }) => {
    const condition = { type: "PodScheduled", status, reason: "Unschedulable", message };
    expect(lackedBy({ metadata, status: { conditions: [condition] } })).toEqual(expected);
  });
});

describe("what a pod holds", () => {
  it("is what all its containers request, and one place", () => {
    const container = (requests: Record<string, string>) => ({ name: "c", resources: { requests } });
    const containers = [
      container({ cpu: "25m", memory: "134217728" }),
      container({ cpu: "50m", memory: "256Mi", "ephemeral-storage": "64Mi" }),
    ];
    expect(amountsOf({ metadata, spec: { containers } })).toEqual({
      ...{ cpu: 75, memory: 384 * 2 ** 20, "ephemeral-storage": 64 * 2 ** 20, pods: 1 },
    });
  });
});
