import { describe, expect, it } from "vitest";
import type { WorkerView } from "@flowrunner/protocol";
import type { ObjectKey, Preconditions, Resource } from "@flowrunner/kube";
import { silentLog } from "../log.js";
import type { Pod } from "../pod/pod.js";
import { demandOf } from "../pool/testing/views.js";
import { ManualClock } from "../testing/manual-clock.js";
import { RoomMaker } from "./room-maker.js";
import { install, podOf, workerOf } from "./testing/pods.js";

/** A node that is full of a project's idle pods, and work of another one. */
class FullNode {
  readonly clock = new ManualClock();
  readonly calls: string[] = [];
  /** Claims before it can be drained. */
  claims: string | null = null;
  overCap = 0;
  pods: readonly Pod[] = [
    podOf("a", { pool: "p", namespace: "other", age: 9 }),
    podOf("b", { pool: "p", namespace: "other", age: 8 }),
  ];

  readonly maker = new RoomMaker({
    demand: { latest: { ...noChange, pools: [demandOf({ pool: "q", queued: 1 })] } },
    pods: { list: () => this.pods },
    kube: {
      delete: async (_: Resource, { name }: ObjectKey, { uid }: Preconditions = {}) => {
        this.calls.push(`delete ${name} if it is ${uid}`);
        this.pods = this.pods.filter(({ metadata }) => metadata.uid !== uid);
      },
    },
    backend: {
      lookAtWorkers: async (uids) => uids.filter((uid) => uid.length === 1).map(waiting),
      drainWorkers: async ({ pods }) => {
        this.calls.push(`drain ${pods.join()}; sought: ${this.maker.isSought}`);
        return pods.filter((uid) => uid !== this.claims);
      },
    },
    budget: { overCap: () => this.overCap },
    ...{ install, clock: this.clock, log: silentLog },
  });

  homeless(name: string): void {
    this.pods = [...this.pods, podOf(name, { pool: "q", node: null })];
  }
}

const noChange = { revision: 1, ended: [], cancelled: [], runs: [] };
const waiting = (uid: string): WorkerView => workerOf(uid, "waiting");

describe("a maker of room", () => {
  it("drains an idle pod, deletes it then, and lets nobody make pods in advance meanwhile", async () => {
    const node = new FullNode();
    node.homeless("wanting");
    await node.maker.reconcile();
    expect(node.calls).toEqual(["drain a; sought: true", "delete a if it is a"]);
    node.pods = node.pods.filter(({ metadata }) => metadata.uid !== "wanting");
    await node.maker.reconcile();
    expect(node.maker.isSought).toBe(false);
  });

  it("makes room for a pod once, and for its successor again", async () => {
    const node = new FullNode();
    node.homeless("wanting");
    await node.maker.reconcile();
    await node.clock.advance(60_000);
    await node.maker.reconcile();
    expect(node.calls).toHaveLength(2);
    node.pods = node.pods.filter(({ metadata }) => metadata.uid !== "wanting");
    node.homeless("successor");
    await node.maker.reconcile();
    expect(node.calls.at(-1)).toBe("delete b if it is b");
  });

  it("deletes none that claims before it is drained, and takes the next one a little later", async () => {
    const node = new FullNode();
    node.claims = "a";
    node.homeless("wanting");
    await node.maker.reconcile();
    expect(node.calls).toEqual(["drain a; sought: true"]);
    node.pods = node.pods.filter(({ metadata }) => metadata.uid !== "a");
    expect(await node.maker.reconcile()).toEqual({ kind: "requeueAfter", ms: 5_000 });
    await node.clock.advance(5_000);
    await node.maker.reconcile();
    expect(node.calls.at(-1)).toBe("delete b if it is b");
  });

  it("lets as many go as are over the cap, and waits until that has had its effect", async () => {
    const node = new FullNode();
    node.overCap = 1;
    await node.maker.reconcile();
    await node.maker.reconcile();
    expect(node.calls).toEqual(["drain a; sought: true", "delete a if it is a"]);
  });

  it("asks nobody for anything where nothing lacks room", async () => {
    const node = new FullNode();
    expect(await node.maker.reconcile()).toEqual({ kind: "done" });
    expect(node.maker.isSought).toBe(false);
  });
});
