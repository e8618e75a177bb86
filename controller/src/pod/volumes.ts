import type { Volume, VolumeMount } from "./pod-object.js";
import { claimName } from "./names.js";

const mib = 1024 * 1024;

/** How long a worker token lives: the least that Kubernetes gives. The kubelet renews it, the agent reads it anew. */
const tokenSeconds = 600;

export type FilesMount = "none" | "read" | "write";

/** Where the agent and the runtime meet: named pipes, in memory. */
export const pipesMount: VolumeMount = { name: "pipes", mountPath: "/flowrunner" };

export const tokenMount: VolumeMount = {
  name: "token",
  mountPath: "/var/run/flowrunner/token",
  readOnly: true,
};

/** The project's files, to be written too. */
export const workspaceMount: VolumeMount = { name: "files", mountPath: "/workspace" };

const temporaryMount: VolumeMount = { name: "tmp", mountPath: "/tmp" };

export function runtimeMounts(files: FilesMount): readonly VolumeMount[] {
  // Pipes can be written to all the same: what the agent made is there, and nothing beside it.
  const pipes = { ...pipesMount, readOnly: true } as const;
  if (files === "none") return [pipes, temporaryMount];
  const workspace: VolumeMount = files === "write" ? workspaceMount : { ...workspaceMount, readOnly: true };
  return [pipes, temporaryMount, workspace];
}

/** What a pod mounts. `/tmp` is memory, and counts as the runtime's. */
export function podVolumes(audience: string, files: FilesMount, memoryBytes: number): readonly Volume[] {
  const always: readonly Volume[] = [
    { name: "pipes", emptyDir: { medium: "Memory", sizeLimit: String(mib) } },
    { name: "tmp", emptyDir: { medium: "Memory", sizeLimit: String(Math.ceil(memoryBytes / 2)) } },
    tokenVolume(audience),
  ];
  if (files === "none") return always;
  const claim = files === "write" ? { claimName } : ({ claimName, readOnly: true } as const);
  return [...always, { name: "files", persistentVolumeClaim: claim }];
}

/** What the pod of a file worker mounts. */
export function fileWorkerVolumes(audience: string): readonly Volume[] {
  return [tokenVolume(audience), { name: "files", persistentVolumeClaim: { claimName } }];
}

function tokenVolume(audience: string): Volume {
  const serviceAccountToken = { audience, expirationSeconds: tokenSeconds, path: "token" };
  return { name: "token", projected: { sources: [{ serviceAccountToken }] } };
}
