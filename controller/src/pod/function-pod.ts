import type { FilesMount } from "./volumes.js";
import type { ContainerSize, PodSettings } from "./pod-settings.js";
import type { FunctionPod, FunctionPodSpec } from "./function-pod-object.js";
import type { PodTemplate } from "./template.js";
import { agentContainer, runtimeContainer, volumeGroup, type RuntimeChoice } from "./containers.js";
import { chooseImage } from "./image.js";
import { functionName, labels, managerName, serviceAccountName } from "./names.js";
import { podVolumes } from "./volumes.js";

/** `refused`: no pod may be made of it; the message is for people. */
export type BuiltPod =
  | { readonly outcome: "pod"; readonly pod: FunctionPod }
  | { readonly outcome: "refused"; readonly reason: "ImageForbidden"; readonly message: string };

/** Which pod it is to be. */
export interface PodIdentity {
  readonly name: string;
  /** Of the project's service account, which owns the pod. */
  readonly serviceAccountUid: string;
}

type Network = "none" | "project" | "internet";

/**
 * The one place where function pods are made. A pod is written from the fields named here and nothing that a user
 * wrote is merged into it: a step chooses its image, sizes, access to files and network profile, each by a rule.
 * Nothing in it is secret: it holds names, and what it may claim is in the audience of its token.
 */
export function functionPod(template: PodTemplate, identity: PodIdentity, settings: PodSettings): BuiltPod {
  const { runtime, requirements } = template;
  const choice = chooseImage(runtime, requirements.image, settings.images);
  if (choice.outcome === "refused") {
    return { outcome: "refused", reason: "ImageForbidden", message: choice.message };
  }
  const { image, isOwn: isOwnImage } = choice;
  const size = sizeOf(requirements.resources, settings.runtime);
  const files = filesOf(requirements.files);
  const spec = podSpec(template, { runtime, image, isOwnImage, size, files }, settings);
  return {
    outcome: "pod",
    pod: { apiVersion: "v1", kind: "Pod", metadata: metadataOf(template, identity, settings), spec },
  };
}

/** What may be claimed with the token of a pod of this pool. */
export function poolAudience(install: string, pool: string): string {
  return `flowrunner/${install}/pool/${pool}`;
}

function metadataOf(
  template: PodTemplate,
  identity: PodIdentity,
  { install }: PodSettings,
): FunctionPod["metadata"] {
  const { namespace, project, pool, attempt, requirements } = template;
  return {
    name: identity.name,
    namespace,
    labels: {
      [labels.name]: functionName,
      [labels.managedBy]: managerName,
      [labels.install]: install,
      [labels.project]: project,
      [labels.pool]: pool,
      [labels.network]: networkOf(requirements.network),
      ...(attempt === null ? {} : { [labels.attempt]: attempt }),
    },
    ownerReferences: [
      { apiVersion: "v1", kind: "ServiceAccount", name: serviceAccountName, uid: identity.serviceAccountUid },
    ],
  };
}

function podSpec(template: PodTemplate, choice: RuntimeChoice, settings: PodSettings): FunctionPodSpec {
  const { runner, install, runtimeClass, graceMs } = settings;
  return {
    activeDeadlineSeconds: lifeSeconds(template, settings),
    automountServiceAccountToken: false,
    containers: [agentContainer(settings), runtimeContainer(choice)],
    ...dnsOf(networkOf(template.requirements.network)),
    enableServiceLinks: false,
    hostAliases: [{ ip: runner.address, hostnames: [new URL(runner.url).hostname] }],
    restartPolicy: "Never",
    ...(runtimeClass === null ? {} : { runtimeClassName: runtimeClass }),
    securityContext: {
      fsGroup: volumeGroup,
      fsGroupChangePolicy: "OnRootMismatch",
      runAsNonRoot: true,
      seccompProfile: { type: "RuntimeDefault" },
    },
    serviceAccountName,
    shareProcessNamespace: false,
    terminationGracePeriodSeconds: Math.ceil(graceMs / 1000) + 2,
    volumes: podVolumes(poolAudience(install, template.pool), choice.files, choice.size.memoryBytes),
  };
}

/** Counted from the pod's start: its wait, its attempt, and the order to stop. */
function lifeSeconds({ attempt, timeoutMs }: PodTemplate, settings: PodSettings): number {
  const { longestWaitMs, longestPooledMs, graceMs } = settings;
  const attemptMs = attempt === null ? longestPooledMs : Math.max(timeoutMs, longestPooledMs);
  return Math.ceil((longestWaitMs + attemptMs + graceMs) / 1000);
}

/** Names can carry data out of a pod that reaches nothing else, so only the profile with the internet asks a server. */
function dnsOf(network: Network): Pick<FunctionPodSpec, "dnsPolicy" | "dnsConfig"> {
  if (network === "internet") return { dnsPolicy: "ClusterFirst" };
  return { dnsPolicy: "None", dnsConfig: { nameservers: ["127.0.0.1"] } };
}

function sizeOf(asked: PodTemplate["requirements"]["resources"], standard: ContainerSize): ContainerSize {
  return {
    ...standard,
    cpuMillis: asked.cpuMillis ?? standard.cpuMillis,
    memoryBytes: asked.memoryBytes ?? standard.memoryBytes,
  };
}

/** Anything but the two words gives nothing. */
function filesOf(files: string): FilesMount {
  return files === "write" || files === "read" ? files : "none";
}

function networkOf(network: string): Network {
  return network === "project" || network === "internet" ? network : "none";
}
