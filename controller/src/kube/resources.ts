import { customResources, type Resource } from "@flowrunner/kube";

const core = (plural: string): Resource => ({ group: "", version: "v1", plural });

/** All that the controller reads or writes. */
export const resources = {
  ...customResources,
  pods: core("pods"),
  events: core("events"),
  namespaces: core("namespaces"),
  secrets: core("secrets"),
  serviceAccounts: core("serviceaccounts"),
  persistentVolumeClaims: core("persistentvolumeclaims"),
  resourceQuotas: core("resourcequotas"),
  limitRanges: core("limitranges"),
  networkPolicies: { group: "networking.k8s.io", version: "v1", plural: "networkpolicies" },
  deployments: { group: "apps", version: "v1", plural: "deployments" },
  leases: { group: "coordination.k8s.io", version: "v1", plural: "leases" },
  webhooks: {
    group: "admissionregistration.k8s.io",
    version: "v1",
    plural: "validatingwebhookconfigurations",
  },
} as const satisfies Readonly<Record<string, Resource>>;
