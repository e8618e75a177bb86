import type { WorkerView } from "@flowrunner/protocol";
import { labels } from "../../pod/names.js";
import type { Pod } from "../../pod/pod.js";

export const install = "demo";

interface Told {
  readonly pool: string;
  readonly namespace?: string;
  /** Null: it has none. */
  readonly node?: string | null;
  readonly memory?: string;
  /** Seconds. */
  readonly age?: number;
  readonly isLeaving?: boolean;
}

const now = Date.parse("2026-01-05T10:00:00Z");

/** A pod of a pool. Without a node it lacks memory. */
export function podOf(
  name: string,
  { pool, namespace = "shop", node = "n", memory = "100Mi", age = 60, isLeaving = false }: Told,
): Pod {
  const lack = { type: "PodScheduled", status: "False", message: "0/1 nodes: 1 Insufficient memory." };
  return {
    metadata: {
      ...{ name, namespace, uid: name, resourceVersion: "1" },
      creationTimestamp: new Date(now - age * 1_000).toISOString(),
      labels: { [labels.install]: install, [labels.pool]: pool },
      ...(isLeaving && { deletionTimestamp: new Date(now).toISOString() }),
    },
    spec: {
      containers: [{ name: "agent", resources: { requests: { cpu: "25m", memory } } }],
      ...(node !== null && { nodeName: node }),
    },
    status: node === null ? { conditions: [lack] } : {},
  };
}

export function workerOf(uid: string, state: WorkerView["state"]): WorkerView {
  const attempt = state === "claimed" ? `of ${uid}` : null;
  return { uid, state, attempt, isEnded: false, cancelAskedAt: null, deadline: null };
}
