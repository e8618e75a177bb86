import { containerNames } from "./names.js";
import { isOver, type Pod, type Trouble, type TroubleReason } from "./pod.js";
import { cut, endOf, trouble } from "./trouble.js";

/** Who disrupts a pod, by the reason of its condition `DisruptionTarget`. Default: an eviction. */
const disruptions = new Map<string, TroubleReason>([
  ["DeletionByTaintManager", "NodeLost"],
  ["DeletionByPodGC", "NodeLost"],
]);

/** Why the kubelet ends a pod, by the reason of its status. */
const podReasons = new Map<string, TroubleReason>([
  ["Evicted", "Evicted"],
  ["Preempting", "Evicted"],
  ["Terminated", "Evicted"],
  ["NodeShutdown", "Evicted"],
  ["NodeLost", "NodeLost"],
]);

/**
 * Why a pod that has started can report no result any more; null: it can. It says nothing of guilt: the pod of an
 * attempt that has ended comes to an end too, and so does one that was deleted because it was not needed. Whoever asks
 * knows whether its attempt is open.
 *
 * E1  A pod that is to go is let be until its agent has ended: what its code has returned may be on its way.
 * E2  Of a lost node nobody tells that the agent has ended; and a container that was killed for want of memory reports
 *     nothing more.
 */
export function endOfPod(pod: Pod): Trouble | null {
  return outOfMemory(pod) ?? nodeLost(pod) ?? (hasEnded(pod) ? causeOfEnd(pod) : null); // E1, E2
}

/**
 * Of a pod that has ended or is gone. The cause that came first is told: an out-of-memory kill before the exit it leads
 * to, an eviction before the deletion that it is done by.
 */
export function causeOfEnd(pod: Pod): Trouble {
  return outOfMemory(pod) ?? disrupted(pod) ?? endedByKubelet(pod) ?? failedByItself(pod) ?? deleted(pod);
}

function hasEnded(pod: Pod): boolean {
  return isOver(pod) || endOfPlatform(pod) !== undefined;
}

/** How the container ended that reports. */
function endOfPlatform(pod: Pod) {
  return endOf(pod, containerNames.agent) ?? endOf(pod, containerNames.files);
}

/** The agent lives in the other container and sees its pipes end, never why. */
function outOfMemory(pod: Pod): Trouble | null {
  for (const name of [containerNames.runtime, containerNames.agent, containerNames.files]) {
    const end = endOf(pod, name);
    if (end?.reason !== "OOMKilled") continue;
    return trouble(
      "OutOfMemory",
      `container ${name} was killed: it used more memory than its limit`,
      end.exitCode,
    );
  }
  return null;
}

function nodeLost(pod: Pod): Trouble | null {
  const cause = disrupted(pod) ?? endedByKubelet(pod);
  return cause?.reason === "NodeLost" ? cause : null;
}

function disrupted({ status }: Pod): Trouble | null {
  const condition = status?.conditions?.find(
    ({ type, status }) => type === "DisruptionTarget" && status === "True",
  );
  if (!condition) return null;
  const { reason = "", message = "" } = condition;
  return trouble(disruptions.get(reason) ?? "Evicted", `${reason}: ${message}`, null);
}

function endedByKubelet({ status }: Pod): Trouble | null {
  const reason = podReasons.get(status?.reason ?? "");
  return reason === undefined ? null : trouble(reason, status?.message ?? status?.reason ?? "", null);
}

/** Nobody asked for its end. */
function failedByItself(pod: Pod): Trouble | null {
  if (!hasEnded(pod) || pod.metadata.deletionTimestamp !== undefined) return null;
  const end = endOfPlatform(pod);
  const said = [pod.status?.reason, pod.status?.message, end?.reason, end?.message]
    .filter(Boolean)
    .join(": ");
  return trouble("ContainerFailed", cut(`the agent ended without a result. ${said}`), end?.exitCode ?? null);
}

function deleted({ metadata }: Pod): Trouble {
  return trouble("PodDeleted", `pod ${metadata.name} was deleted while it was in use`, null);
}
