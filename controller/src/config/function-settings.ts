import { z } from "zod";
import manifest from "../../package.json" with { type: "json" };
import { bytesSetting, cpuSetting } from "./quantity-setting.js";
import {
  choiceSetting,
  countSetting,
  jsonListSetting,
  jsonTextsSetting,
  msSetting,
  notes,
  textSetting,
} from "./setting.js";

const minute = 60_000;

/** What function pods are made of. */
const images = {
  imagePrefix: textSetting("What the names of the platform's images begin with, registry included.").default(
    "flowrunner/",
  ),
  imageTag: textSetting("Tag of the platform's images.").default(manifest.version),
  agentImage: textSetting("Image of the agent, where it is not the platform's `agent`.").optional(),
  runtimeImages: jsonTextsSetting(
    "Images by runtime, beside or instead of the platform's `runner-node`, `runner-python` and `runner-bash`.",
  ),
  functionPullSecrets: jsonListSetting(
    z.string().min(1),
    "Names of Secrets in each project's namespace with registries' credentials for its pods.",
  ),
  allowedImagePrefixes: jsonListSetting(
    z.string().min(1),
    "What a step's own image must begin with: `registry.example/team`. Without any, no step has its own image.",
  ),
  runtimeClass: textSetting("RuntimeClass of function pods. By default the cluster's.").optional(),
};

const runner = {
  runnerUrl: z.url({ protocol: /^https?$/ }).register(notes, {
    description:
      "The backend's runner listener, by the name in its certificate: `https://flowrunner-runner:7401`. The controller " +
      "asks for its address, and gives pods both.",
  }),
  runnerAuthorityFile: textSetting(
    "PEM file of the authorities that the certificate of the runner listener may come from. Every pod is given its text.",
  ),
};

const sizes = {
  agentCpu: cpuSetting("250m", "Most CPU of a pod's agent."),
  agentMemory: bytesSetting("128Mi", "Memory of a pod's agent."),
  functionCpu: cpuSetting("500m", "Most CPU of a step that asks for nothing else."),
  functionMemory: bytesSetting("256Mi", "Memory of a step that asks for nothing else."),
  functionStorage: bytesSetting("64Mi", "What a step may write besides its files."),
  largestFunctionCpu: cpuSetting("4", "Most CPU that a step may ask for."),
  largestFunctionMemory: bytesSetting("4Gi", "Most memory that a step may ask for."),
};

const pools = {
  maxPods: countSetting(500, "Function pods of all projects that may be there at a time."),
  maxPodsPerProject: countSetting(50, "Function pods of one project that may be there at a time."),
  minReady: z.coerce.number().int().min(0).default(1).register(notes, {
    description: "Pods that wait in advance in a pool that had work in the last ten minutes.",
    unit: "count",
  }),
  maxReady: countSetting(4, "Never more pods in advance in a pool, however fast work arrives."),
  longestWaitMs: msSetting(60 * minute, "A pod that has waited for work so long is replaced."),
  startLimitMs: msSetting(2 * minute, "A pod that has not asked for work by then has failed."),
  startTroubleMs: msSetting(
    10 * minute,
    "Work ends with the trouble of its pool's pods when they could not be started for so long.",
  ),
  probeFirstMs: msSetting(10_000, "Between one pod and the next where pods fail, at first."),
  probeMostMs: msSetting(2 * minute, "Between one pod and the next where pods fail, at most."),
};

const projects = {
  projectCpu: cpuSetting("40", "Most CPU of all pods of a project together."),
  projectMemory: bytesSetting("20Gi", "Memory of all pods of a project together."),
  projectStorage: bytesSetting("5Gi", "What all pods of a project may write besides files."),
  filesSize: bytesSetting("1Gi", "Size of the volume of a project's files, when it is made."),
  filesStorageClass: textSetting("Its StorageClass. By default the cluster's.").optional(),
  filesAccessMode: choiceSetting(
    ["ReadWriteOnce", "ReadWriteMany"],
    "ReadWriteOnce",
    "Whether its class lets pods on several nodes have it.",
  ),
  filesIdleMs: msSetting(
    5 * minute,
    "The pod that serves a project's files to the API leaves when it has had nothing to do for so long.",
  ),
  blockedCidrs: jsonListSetting(
    z.union([z.cidrv4(), z.cidrv6()]),
    "Addresses that no function reaches, beside private and link-local ones: of the cluster and its machines.",
  ),
};

/** The settings of function pods, pools and projects' namespaces. */
export const functionSettings = { ...images, ...runner, ...sizes, ...pools, ...projects };
