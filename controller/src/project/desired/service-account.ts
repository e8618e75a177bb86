import type { ProjectSettings } from "../project-settings.js";
import { managedLabels } from "./managed-labels.js";
import { serviceAccountName } from "../../pod/names.js";

/** Who a project's pods are. Nothing is bound to it: it may do nothing on the Kubernetes API. */
export function serviceAccount({ install, pullSecrets }: ProjectSettings) {
  return {
    apiVersion: "v1",
    kind: "ServiceAccount",
    metadata: { name: serviceAccountName, labels: managedLabels(install) },
    automountServiceAccountToken: false,
    ...(pullSecrets.length > 0 && { imagePullSecrets: pullSecrets.map((name) => ({ name })) }),
  };
}
