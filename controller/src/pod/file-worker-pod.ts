import { filesAudience } from "@flowrunner/protocol";
import type { FileWorkerPod } from "./pod-object.js";
import type { PodSettings } from "./pod-settings.js";
import type { PodTemplate } from "./template.js";
import { fileWorkerContainer } from "./containers.js";
import { fileWorkerName } from "./names.js";
import { podOf, type PodIdentity } from "./pod-frame.js";
import { fileWorkerVolumes } from "./volumes.js";

/** A file may take so long to be sent to its end when the worker is to go. */
const graceMs = 60_000;

/**
 * The one place where pods of file workers are made. Nothing that a user chose is in one: it has the project's volume, a
 * token that opens requests of files only, and the way to the runner listener.
 */
export function fileWorkerPod(
  place: Pick<PodTemplate, "namespace" | "project" | "pool">,
  identity: PodIdentity,
  settings: PodSettings,
): FileWorkerPod {
  return podOf({ ...place, attempt: null }, identity, settings, {
    app: fileWorkerName,
    network: "none",
    containers: [fileWorkerContainer(settings)],
    volumes: fileWorkerVolumes(filesAudience(settings.install)),
    lifeMs: 2 * settings.longestWaitMs + graceMs,
    graceMs,
  });
}
