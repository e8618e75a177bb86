import { output } from "../../cluster/harness/commands.js";

/** Projects and their namespaces, of one name. */
export const projects = {
  /** Its steps run in pods. */
  pods: "bench",
  /** It may have no pods: its steps are claimed by scripted agents. */
  agents: "bench-agents",
} as const;

/** Pods that wait in advance in a pool that has had work. */
export const warmPods = 15;
/** Those at work or leaving, and as many that wait. */
export const mostPods = 2 * warmPods;

/** What a launcher shows at the internal listener of this installation, which nobody else uses. */
export const launcherToken = "of-scripted-agents";

const unlimited = 10_000_000;

/** Arguments of `test/cluster/install`. */
export const installed: readonly string[] = [
  ...["--set-json", `projects=${JSON.stringify(Object.values(projects).map(projectOf))}`],
  ...["--set", `functions.maxPods=${mostPods},functions.project.maxPods=${mostPods}`],
  ...settings("controller", {
    FLOWRUNNER_MIN_READY: warmPods,
    FLOWRUNNER_MAX_READY: warmPods,
    // A busy machine is to slow it down, and not to end it.
    FLOWRUNNER_LEASE_MS: 60_000,
    FLOWRUNNER_RENEW_WITHIN_MS: 45_000,
  }),
  ...settings("backend", {
    FLOWRUNNER_INTERNAL_TOKEN: launcherToken,
    FLOWRUNNER_ADDRESS_REQUESTS_PER_MINUTE: unlimited,
    FLOWRUNNER_CREDENTIAL_REQUESTS_PER_MINUTE: unlimited,
    FLOWRUNNER_TENANT_REQUESTS_PER_MINUTE: unlimited,
  }),
];

/** Variables that say where the cluster and its programs are. */
export async function places(): Promise<Readonly<Record<string, string>>> {
  const script =
    '. test/cluster/place.sh && . "$state/env" && echo "$state" "$KUBECONFIG" "$KUBECTL" "$HELM"';
  const [state, KUBECONFIG, KUBECTL, HELM] = (await output("bash", ["-c", script])).trim().split(" ") as [
    string,
    string,
    string,
    string,
  ];
  return { KUBECONFIG, KUBECTL, HELM, FLOWRUNNER_AUDIT_LOG: `${state}/node/log/audit.log` };
}

function projectOf(name: string): object {
  return { name, namespace: name, create: true };
}

function settings(of: "backend" | "controller", values: Readonly<Record<string, string | number>>): string[] {
  return ["--set-json", `${of}.settings=${JSON.stringify(values)}`];
}
