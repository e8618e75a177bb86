import { quantityOf } from "../kube/quantity.js";
import type { Pod } from "../pod/pod.js";

/** What a node has only so much of: in the words of its API, CPU in thousandths of a core, the others in bytes; and places for pods. */
const goods = ["cpu", "memory", "ephemeral-storage", "pods"] as const;

export type Good = (typeof goods)[number];

export type Amounts = Readonly<Record<Good, number>>;

/** What a pod takes of its node. */
export function amountsOf({ spec }: Pod): Amounts {
  const requested = (good: Good): number =>
    (spec?.containers ?? []).reduce(
      (sum, { resources }) => sum + (quantityOf(resources?.requests?.[good] ?? "") ?? 0),
      0,
    );
  return {
    cpu: Math.round(requested("cpu") * 1_000),
    memory: requested("memory"),
    "ephemeral-storage": requested("ephemeral-storage"),
    pods: 1,
  };
}

/**
 * What nodes have too little of for a pod, as the scheduler says; none: it has a node, or what keeps it from one is not
 * that others are there.
 */
export function lackedBy({ status }: Pod): readonly Good[] {
  const scheduled = status?.conditions?.find(({ type }) => type === "PodScheduled");
  if (scheduled?.status !== "False") return [];
  const message = scheduled.message ?? "";
  return goods.filter((good) => message.includes(good === "pods" ? "Too many pods" : `Insufficient ${good}`));
}
