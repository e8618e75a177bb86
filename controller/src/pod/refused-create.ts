import type { KubeError } from "@flowrunner/kube";
import { quantityOf } from "../kube/quantity.js";
import type { Trouble } from "./pod.js";
import { trouble } from "./trouble.js";

/** Why a pod cannot be made. `isLasting`: time alone will not change it. */
export interface Refusal {
  readonly trouble: Trouble;
  readonly isLasting: boolean;
}

/** What a LimitRange says of a pod, which is about the pod alone. */
const outOfRange = /(?:maximum|minimum) (?:cpu|memory|ephemeral-storage) usage|limit to request ratio/;

const overQuota = /exceeded quota|failed quota/;

/** Why the API server will not have a pod; null: it may have it another time, and the call is to be made again. */
export function refusedCreate({ status, message }: KubeError): Refusal | null {
  if (status !== 403 && status !== 422 && status !== 400 && status !== 404) return null;
  if (outOfRange.test(message) || isOverWholeQuota(message))
    return { trouble: trouble("ResourcesTooLarge", message, null), isLasting: true };
  const reason = overQuota.test(message) ? "QuotaExceeded" : "Unschedulable";
  return { trouble: trouble(reason, message, null), isLasting: false };
}

/** Whether the pod alone asks for more than the quota has in all, so that nobody's end makes room for it. */
function isOverWholeQuota(message: string): boolean {
  const [, requested = "", limited = ""] = /requested: (.+), used: .+, limited: (.+)$/.exec(message) ?? [];
  const limits = amountsOf(limited);
  return [...amountsOf(requested)].some(([resource, amount]) => amount > (limits.get(resource) ?? Infinity));
}

/** `limits.cpu=1,limits.memory=4Ti` */
function amountsOf(text: string): ReadonlyMap<string, number> {
  const pairs = text.split(",").map((pair) => pair.split("="));
  return new Map(pairs.map(([resource = "", amount = ""]) => [resource, quantityOf(amount) ?? 0]));
}
