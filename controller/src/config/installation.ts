import { defaultPodSettings, type PodSettings } from "../pod/pod-settings.js";
import { defaultPoolSettings, type PoolSettings } from "../pool/pool-settings.js";
import type { ProjectSettings } from "../project/project-settings.js";
import type { Config } from "./config.js";

/** Runtimes that the platform has an image of. */
const ownRuntimes = ["node", "python", "bash"];

/** All that function pods are made of but where they find the runner listener, which may change. */
export function podSettingsOf(config: Config): Omit<PodSettings, "runner"> {
  const { install, runtimeClass = null, longestWaitMs } = config;
  const { agentCpu, agentMemory, functionCpu, functionMemory, functionStorage } = config;
  const { storageBytes } = defaultPodSettings.agent;
  return {
    ...defaultPodSettings,
    install,
    runtimeClass,
    longestWaitMs,
    filesAreShared: areFilesShared(config),
    filesIdleMs: config.filesIdleMs,
    images: imagesOf(config),
    agent: { cpuMillis: agentCpu, memoryBytes: agentMemory, storageBytes },
    runtime: { cpuMillis: functionCpu, memoryBytes: functionMemory, storageBytes: functionStorage },
  };
}

export function poolSettingsOf(config: Config): PoolSettings {
  const { longestWaitMs, startLimitMs, probeFirstMs, probeMostMs } = config;
  return {
    ...defaultPoolSettings,
    leastReady: config.minReady,
    mostReady: config.maxReady,
    mostPods: config.maxPods,
    mostPodsOfProject: config.maxPodsPerProject,
    startLimitMs,
    longestWaitMs,
    probing: { firstMs: probeFirstMs, mostMs: probeMostMs },
    finalAfterMs: config.startTroubleMs,
  };
}

export function projectSettingsOf(config: Config): ProjectSettings {
  const { install, namespace, blockedCidrs, functionPullSecrets: pullSecrets } = config;
  const { filesStorageClass: storageClass = null } = config;
  return {
    install,
    quota: {
      pods: config.maxPodsPerProject,
      cpuMillis: config.projectCpu,
      memoryBytes: config.projectMemory,
      storageBytes: config.projectStorage,
    },
    largest: { cpuMillis: config.largestFunctionCpu, memoryBytes: config.largestFunctionMemory },
    files: {
      sizeBytes: config.filesSize,
      storageClass,
      isShared: areFilesShared(config),
    },
    runner: { namespace, podLabels: backendLabels(install), port: portOf(new URL(config.runnerUrl)) },
    pullSecrets,
    blockedCidrs,
  };
}

function areFilesShared({ filesAccessMode }: Config): boolean {
  return filesAccessMode === "ReadWriteMany";
}

function imagesOf(config: Config): PodSettings["images"] {
  const { imagePrefix, imageTag, agentImage, runtimeImages, allowedImagePrefixes: allowedPrefixes } = config;
  const own = (name: string): string => `${imagePrefix}${name}:${imageTag}`;
  return {
    agent: agentImage ?? own("agent"),
    runtimes: new Map([
      ...ownRuntimes.map((runtime) => [runtime, own(`runner-${runtime}`)] as const),
      ...Object.entries(runtimeImages),
    ]),
    allowedPrefixes,
  };
}

/** As the chart labels the backend's pods, which are in the controller's namespace. */
function backendLabels(install: string): Readonly<Record<string, string>> {
  return {
    "app.kubernetes.io/name": "flowrunner",
    "app.kubernetes.io/instance": install,
    "app.kubernetes.io/component": "backend",
  };
}

/** Its service has the port of its pods, which is what network policies see. */
function portOf({ port, protocol }: URL): number {
  return port === "" ? (protocol === "https:" ? 443 : 80) : Number(port);
}
