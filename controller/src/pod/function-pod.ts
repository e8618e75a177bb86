import { poolAudience } from "@flowrunner/protocol";
import type { ContainerSize, PodSettings } from "./pod-settings.js";
import type { FilesMount } from "./volumes.js";
import type { FileWorkerPod, FunctionPod } from "./pod-object.js";
import type { PodTemplate } from "./template.js";
import { agentContainer, runtimeContainer } from "./containers.js";
import { chooseImage } from "./image.js";
import { functionName } from "./names.js";
import { podOf, type Network, type PodIdentity } from "./pod-frame.js";
import { podVolumes } from "./volumes.js";

/** `refused`: no pod may be made of it; the message is for people. */
export type BuiltPod<Pod = FunctionPod | FileWorkerPod> =
  | { readonly outcome: "pod"; readonly pod: Pod }
  | { readonly outcome: "refused"; readonly reason: "ImageForbidden"; readonly message: string };

/**
 * The one place where function pods are made. A pod is written from the fields named here and nothing that a user
 * wrote is merged into it: a step chooses its image, sizes, access to files and network profile, each by a rule.
 * Nothing in it is secret: it holds names, and what it may claim is in the audience of its token.
 */
export function functionPod(
  template: PodTemplate,
  identity: PodIdentity,
  settings: PodSettings,
): BuiltPod<FunctionPod> {
  const { runtime, requirements, pool } = template;
  const choice = chooseImage(runtime, requirements.image, settings.images);
  if (choice.outcome === "refused") {
    return { outcome: "refused", reason: "ImageForbidden", message: choice.message };
  }
  const { image, isOwn: isOwnImage } = choice;
  const size = sizeOf(requirements.resources, settings.runtime);
  const files = filesOf(requirements.files);
  const runtimeSide = runtimeContainer({ runtime, image, isOwnImage, size, files });
  const pod: FunctionPod = podOf(template, identity, settings, {
    app: functionName,
    network: networkOf(requirements.network),
    containers: [agentContainer(settings), runtimeSide],
    volumes: podVolumes(poolAudience(settings.install, pool), files, size.memoryBytes),
    lifeMs: lifeMs(template, settings),
    graceMs: settings.graceMs,
  });
  return { outcome: "pod", pod };
}

/** Counted from the pod's start: its wait, its attempt, and the order to stop. */
function lifeMs({ attempt, timeoutMs }: PodTemplate, settings: PodSettings): number {
  const { longestWaitMs, longestPooledMs, graceMs } = settings;
  const attemptMs = attempt === null ? longestPooledMs : Math.max(timeoutMs, longestPooledMs);
  return longestWaitMs + attemptMs + graceMs;
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
