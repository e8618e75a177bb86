import type { Container, EnvVariable, Quantities } from "./pod-object.js";
import type { FilesMount } from "./volumes.js";
import type { ContainerSize, PodSettings } from "./pod-settings.js";
import { containerNames } from "./names.js";
import { pipesMount, runtimeMounts, tokenMount, workspaceMount } from "./volumes.js";

/** Two users, so that neither can read the other's files or signal it. What code writes to volumes is the second's. */
const agentUser = 65_532;
const runtimeUser = 65_533;

/** Owns what is written to volumes; both containers are of this group. */
export const volumeGroup = runtimeUser;

/**
 * What is written to the file of a container's last words is kept in the pod's status, unmasked, and everybody may
 * write to it. There is no container without one: only root may enter this folder.
 */
const unreachableFile = "/root/termination-log";

export interface RuntimeChoice {
  /** Name of a runtime that the platform has an image of. */
  readonly runtime: string;
  readonly image: string;
  /** False: the image of a user, which its registry may have replaced. */
  readonly isOwnImage: boolean;
  readonly size: ContainerSize;
  readonly files: FilesMount;
}

/** The platform's side of a pod: it alone holds the token. */
export function agentContainer(settings: PodSettings): Container {
  return {
    name: containerNames.agent,
    ...platformProgram(settings, variable("FLOWRUNNER_LONGEST_WAIT_MS", String(settings.longestWaitMs))),
    securityContext: securityContextOf(agentUser),
    volumeMounts: [pipesMount, tokenMount],
  };
}

/** Of the user whose code writes the files, so that it may read, replace and delete whatever is there. */
export function fileWorkerContainer(settings: PodSettings): Container {
  return {
    name: containerNames.files,
    ...platformProgram(settings, variable("FLOWRUNNER_FILES_IDLE_MS", String(settings.filesIdleMs))),
    args: ["files"],
    securityContext: securityContextOf(runtimeUser),
    volumeMounts: [tokenMount, workspaceMount],
  };
}

/** A program of the agent's image, which finds the runner listener. */
function platformProgram({ images, runner, agent }: PodSettings, own: EnvVariable) {
  return {
    image: images.agent,
    imagePullPolicy: "IfNotPresent",
    env: [
      variable("FLOWRUNNER_RUNNER_URL", runner.url),
      variable("FLOWRUNNER_RUNNER_AUTHORITIES", runner.authorities),
      own,
    ],
    resources: resourcesOf(agent),
  } as const;
}

/** The tenant's side: user code, behind the `entry` that its image is built from, whatever the image itself would start. */
export function runtimeContainer({ runtime, image, isOwnImage, size, files }: RuntimeChoice): Container {
  return {
    name: containerNames.runtime,
    image,
    imagePullPolicy: isOwnImage ? "IfNotPresent" : "Always",
    command: [`/opt/flowrunner/${runtime}/start.sh`],
    env: [variable("FLOW_PIPES", pipesMount.mountPath)],
    resources: resourcesOf(size),
    securityContext: securityContextOf(runtimeUser),
    terminationMessagePath: unreachableFile,
    volumeMounts: runtimeMounts(files),
  };
}

function variable(name: string, value: string): EnvVariable {
  return { name, value };
}

/** Memory is promised whole, since nothing gives it back; of CPU a tenth, since a pod that waits needs none. */
function resourcesOf(size: ContainerSize) {
  const limits = quantitiesOf(size);
  const requests = quantitiesOf({ ...size, cpuMillis: Math.ceil(size.cpuMillis / 10) });
  return { requests, limits };
}

function quantitiesOf({ cpuMillis, memoryBytes, storageBytes }: ContainerSize): Quantities {
  return {
    cpu: `${cpuMillis}m`,
    memory: String(memoryBytes),
    "ephemeral-storage": String(storageBytes),
  };
}

function securityContextOf(user: number): Container["securityContext"] {
  return {
    allowPrivilegeEscalation: false,
    capabilities: { drop: ["ALL"] },
    readOnlyRootFilesystem: true,
    runAsGroup: user,
    runAsUser: user,
  };
}
