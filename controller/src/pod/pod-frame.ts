import type { Affinity, Container, ProjectPod, ProjectPodSpec, Volume } from "./pod-object.js";
import type { PodSettings } from "./pod-settings.js";
import type { PodTemplate } from "./template.js";
import { labels, managerName, serviceAccountName } from "./names.js";
import { volumeGroup } from "./containers.js";

/** Which pod it is to be. */
export interface PodIdentity {
  readonly name: string;
  /** Of the project's service account, which owns the pod. */
  readonly serviceAccountUid: string;
}

export type Network = "none" | "project" | "internet";

/** What pods of different kinds have of their own. */
export interface PodContent<Containers extends readonly Container[]> {
  /** What it is called in `app.kubernetes.io/name`. */
  readonly app: string;
  readonly network: Network;
  readonly containers: Containers;
  readonly volumes: readonly Volume[];
  /** It is ended so long after its start. */
  readonly lifeMs: number;
  /** What it may take to end what it holds. */
  readonly graceMs: number;
}

type Place = Pick<PodTemplate, "namespace" | "project" | "pool" | "attempt">;

/** What all pods in projects' namespaces have: their labels, their owner, and the walls around them. */
export function podOf<Containers extends readonly Container[]>(
  place: Place,
  identity: PodIdentity,
  settings: PodSettings,
  content: PodContent<Containers>,
): ProjectPod<Containers> {
  return {
    apiVersion: "v1",
    kind: "Pod",
    metadata: metadataOf(place, identity, settings, content),
    spec: specOf(settings, content),
  };
}

function metadataOf(
  { namespace, project, pool, attempt }: Place,
  { name, serviceAccountUid: uid }: PodIdentity,
  { install }: PodSettings,
  { app, network, volumes }: PodContent<readonly Container[]>,
): ProjectPod["metadata"] {
  return {
    name,
    namespace,
    labels: {
      [labels.name]: app,
      [labels.managedBy]: managerName,
      [labels.install]: install,
      [labels.project]: project,
      [labels.pool]: pool,
      [labels.network]: network,
      ...(attempt === null ? {} : { [labels.attempt]: attempt }),
      ...(mountsFiles(volumes) ? filesLabel : {}),
    },
    ownerReferences: [{ apiVersion: "v1", kind: "ServiceAccount", name: serviceAccountName, uid }],
  };
}

function specOf<Containers extends readonly Container[]>(
  { runner, runtimeClass, filesAreShared }: PodSettings,
  { containers, volumes, network, lifeMs, graceMs }: PodContent<Containers>,
): ProjectPodSpec<Containers> {
  return {
    activeDeadlineSeconds: Math.ceil(lifeMs / 1000),
    ...(mountsFiles(volumes) && !filesAreShared ? { affinity: withOtherFiles } : {}),
    automountServiceAccountToken: false,
    containers,
    ...dnsOf(network),
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
    volumes,
  };
}

const filesLabel = { [labels.files]: "mounted" };

/** A volume that one node has at a time is where the project's other pods are that have it: the first is free to choose. */
const withOtherFiles: Affinity = {
  podAffinity: {
    requiredDuringSchedulingIgnoredDuringExecution: [
      { labelSelector: { matchLabels: filesLabel }, topologyKey: "kubernetes.io/hostname" },
    ],
  },
};

function mountsFiles(volumes: readonly Volume[]): boolean {
  return volumes.some((volume) => "persistentVolumeClaim" in volume);
}

/** Names can carry data out of a pod that reaches nothing else, so only the profile with the internet asks a server. */
function dnsOf(network: Network): Pick<ProjectPodSpec<readonly Container[]>, "dnsPolicy" | "dnsConfig"> {
  if (network === "internet") return { dnsPolicy: "ClusterFirst" };
  return { dnsPolicy: "None", dnsConfig: { nameservers: ["127.0.0.1"] } };
}
