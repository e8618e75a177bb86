import type { Pod, Trouble } from "./pod.js";
import { claimName } from "./names.js";
import { endOfPod } from "./observe-end.js";
import { trouble } from "./trouble.js";

const pullReasons = [
  "ErrImagePull",
  "ImagePullBackOff",
  "ErrImageNeverPull",
  "InvalidImageName",
  "RegistryUnavailable",
];
const createReasons = [
  "CreateContainerConfigError",
  "CreateContainerError",
  "RunContainerError",
  "CrashLoopBackOff",
];

/** What registries and the runtime say when they know the image's asker and refuse it, or do not know them. */
const forbidden =
  /\b(?:401|403)\b|unauthorized|forbidden|denied|authorization failed|authentication required/i;

/** What the kubelet says when it will not have a pod that was sent to it. */
const rejections = /^(?:OutOf|NodeAffinity|NodePorts|UnexpectedAdmissionError|TaintToleration)/;

/** What Kubernetes says that a pod lacks to begin; null: so far nothing is wrong. */
export function startTrouble(pod: Pod): Trouble | null {
  return unscheduled(pod) ?? rejected(pod) ?? heldBack(pod) ?? endedEarly(pod) ?? endOfPod(pod);
}

/** Of a pod that ought to have asked for work by now: what it lacks, as far as anybody can tell. */
export function startFailure(pod: Pod): Trouble {
  return startTrouble(pod) ?? silence(pod);
}

function unscheduled({ status }: Pod): Trouble | null {
  const condition = status?.conditions?.find(({ type }) => type === "PodScheduled");
  if (condition?.status !== "False") return null;
  const message = condition.message ?? condition.reason ?? "";
  return trouble(
    message.toLowerCase().includes("persistentvolumeclaim") ? "VolumeMissing" : "Unschedulable",
    message,
    null,
  );
}

function rejected({ status }: Pod): Trouble | null {
  if (status?.phase !== "Failed" || !rejections.test(status.reason ?? "")) return null;
  return trouble("Unschedulable", `${status.reason}: ${status.message ?? ""}`, null);
}

function heldBack({ status }: Pod): Trouble | null {
  for (const { name, state } of status?.containerStatuses ?? []) {
    const { reason = "", message = "" } = state?.waiting ?? {};
    const said = `container ${name}: ${reason}: ${message}`;
    if (createReasons.includes(reason)) return trouble("ContainerFailed", said, null);
    if (!pullReasons.includes(reason)) continue;
    return trouble(forbidden.test(message) ? "ImageForbidden" : "ImagePullFailed", said, null);
  }
  return null;
}

/** Before work was asked for, neither container has a reason to end. */
function endedEarly({ status }: Pod): Trouble | null {
  for (const { name, state } of status?.containerStatuses ?? []) {
    const end = state?.terminated;
    if (!end || end.reason === "OOMKilled") continue;
    const said = [end.reason, end.message].filter(Boolean).join(": ");
    return trouble(
      "ContainerFailed",
      `container ${name} ended before it asked for work: ${said}`,
      end.exitCode,
    );
  }
  return null;
}

/** Volumes are mounted before anything of a pod runs; what hinders that is in events, which the controller does not read. */
function silence({ spec, status, metadata }: Pod): Trouble {
  const hasFiles = spec?.volumes?.some((volume) => volume.persistentVolumeClaim?.claimName === claimName);
  const isPrepared = status?.conditions?.some(
    ({ type, status }) => type === "PodReadyToStartContainers" && status === "True",
  );
  const isRunning = status?.containerStatuses?.some(({ state }) => state?.running);
  const more = `See: kubectl describe pod -n ${metadata.namespace} ${metadata.name}`;
  if (isRunning)
    return trouble("ContainerFailed", `its agent runs but has not asked for work. ${more}`, null);
  if (hasFiles && !isPrepared)
    return trouble("VolumeMissing", `its volumes are not mounted yet. ${more}`, null);
  return trouble("ContainerFailed", `its containers have not been started yet. ${more}`, null);
}
