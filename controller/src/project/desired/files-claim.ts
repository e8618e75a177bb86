import type { ProjectSettings } from "../project-settings.js";
import { claimName } from "../../pod/names.js";
import { managedLabels } from "./managed-labels.js";

/** A project's files. Made once: what a claim asks for cannot be changed, and the controller deletes none. */
export function filesClaim({ install, files }: ProjectSettings) {
  const { sizeBytes, storageClass, isShared } = files;
  return {
    apiVersion: "v1",
    kind: "PersistentVolumeClaim",
    metadata: { name: claimName, labels: managedLabels(install) },
    spec: {
      accessModes: [isShared ? "ReadWriteMany" : "ReadWriteOnce"],
      resources: { requests: { storage: String(sizeBytes) } },
      ...(storageClass === null ? {} : { storageClassName: storageClass }),
    },
  };
}
