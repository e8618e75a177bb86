import type { ProjectSettings } from "../project-settings.js";
import { labels, podNames } from "../../pod/names.js";
import { managedLabels } from "./managed-labels.js";

/** Never reached through the profile `internet`: this machine, private, shared, link-local (metadata) and reserved ranges. */
const notTheInternet = [
  "0.0.0.0/8",
  "10.0.0.0/8",
  "100.64.0.0/10",
  "127.0.0.0/8",
  "169.254.0.0/16",
  "172.16.0.0/12",
  "192.0.0.0/24",
  "192.168.0.0/16",
  "198.18.0.0/15",
  "224.0.0.0/4",
  "240.0.0.0/4",
];
const notTheInternet6 = ["::/128", "::1/128", "64:ff9b::/96", "fc00::/7", "fe80::/10", "ff00::/8"];

type Port = { readonly protocol: "TCP" | "UDP"; readonly port: number };
const dnsPorts: readonly Port[] = [
  { protocol: "UDP", port: 53 },
  { protocol: "TCP", port: 53 },
];

/** Who a project's function pods may speak with. Policies add up: what none allows is denied. */
export function networkPolicies(settings: ProjectSettings) {
  return [
    denyAll(settings),
    allowRunner(settings),
    allowProject(settings),
    allowFromProject(settings),
    allowInternet(settings),
  ];
}

/** For every pod of the namespace, whoever made it. */
function denyAll(settings: ProjectSettings) {
  return policy(settings, "flowrunner-deny-all", { podSelector: {}, policyTypes: ["Ingress", "Egress"] });
}

/** Agents reach the backend's pods on the runner listener's port: nothing else of theirs. */
function allowRunner(settings: ProjectSettings) {
  const { namespace, podLabels, port } = settings.runner;
  const to = [
    {
      namespaceSelector: { matchLabels: { "kubernetes.io/metadata.name": namespace } },
      podSelector: { matchLabels: podLabels },
    },
  ];
  return policy(settings, "flowrunner-allow-runner", {
    podSelector: { matchExpressions: [{ key: labels.name, operator: "In", values: podNames }] },
    policyTypes: ["Egress"],
    egress: [{ to, ports: [{ protocol: "TCP", port }] }],
  });
}

const noneOfOurs = { matchExpressions: [{ key: labels.name, operator: "NotIn", values: podNames }] };
const ofProject = { matchLabels: { [labels.network]: "project" } };

/** The profile `project`: pods of the same namespace, but never another function's or the file worker's. */
function allowProject(settings: ProjectSettings) {
  return policy(settings, "flowrunner-allow-project", {
    podSelector: ofProject,
    policyTypes: ["Egress"],
    egress: [{ to: [{ podSelector: noneOfOurs }] }],
  });
}

/** The other end of `allowProject`, which the denial of everything closes too. */
function allowFromProject(settings: ProjectSettings) {
  return policy(settings, "flowrunner-allow-from-project", {
    podSelector: noneOfOurs,
    policyTypes: ["Ingress"],
    ingress: [{ from: [{ podSelector: ofProject }] }],
  });
}

/** The profile `internet`, with the cluster's name server. */
function allowInternet(settings: ProjectSettings) {
  const isSixth = (cidr: string): boolean => cidr.includes(":");
  const blocked = settings.blockedCidrs;
  const fourth = {
    cidr: "0.0.0.0/0",
    except: [...notTheInternet, ...blocked.filter((cidr) => !isSixth(cidr))],
  };
  const sixth = { cidr: "::/0", except: [...notTheInternet6, ...blocked.filter(isSixth)] };
  const dns = { namespaceSelector: { matchLabels: { "kubernetes.io/metadata.name": "kube-system" } } };
  return policy(settings, "flowrunner-allow-internet", {
    podSelector: { matchLabels: { [labels.network]: "internet" } },
    policyTypes: ["Egress"],
    egress: [{ to: [{ ipBlock: fourth }, { ipBlock: sixth }] }, { to: [dns], ports: dnsPorts }],
  });
}

function policy({ install }: ProjectSettings, name: string, spec: object) {
  return {
    apiVersion: "networking.k8s.io/v1",
    kind: "NetworkPolicy",
    metadata: { name, labels: managedLabels(install) },
    spec,
  };
}
