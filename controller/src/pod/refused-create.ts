import type { KubeError } from "../kube/kube-error.js";
import type { Trouble } from "./pod.js";
import { trouble } from "./trouble.js";

/** What the server and its admission say when a ResourceQuota or a LimitRange forbids a pod. */
const overQuota =
  /exceeded quota|failed quota|(?:maximum|minimum) (?:cpu|memory|ephemeral-storage) usage|limit to request ratio/;

/** Why the API server will not have a pod; null: it may have it another time, and the call is to be made again. */
export function refusedCreate({ status, message }: KubeError): Trouble | null {
  if (status !== 403 && status !== 422 && status !== 400 && status !== 404) return null;
  return trouble(overQuota.test(message) ? "QuotaExceeded" : "Unschedulable", message, null);
}
