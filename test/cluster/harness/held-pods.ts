import type { PlayedPod } from "../../identities/identity-scene.js";
import { kinds, type Cluster } from "./cluster.js";

const serviceAccountName = "flowrunner-function";
const labels = { "flowrunner.dev/held": "true" };

interface HeldPodOptions {
  /** Its service account; default: that of functions. */
  readonly account?: string;
  /** What it takes of the project's quota. Default 16Mi. */
  readonly memory?: string;
}

/** Makes a pod that never starts, so that a test can be its agent. */
export async function holdPod(
  cluster: Cluster,
  namespace: string,
  { account = serviceAccountName, memory = "16Mi" }: HeldPodOptions = {},
): Promise<PlayedPod> {
  const name = `held-${crypto.randomUUID().slice(0, 8)}`;
  const made = await cluster.apply(namespace, podOf(name, account, memory));
  if (made.code !== 0) throw new Error(made.stderr);
  const pod = await cluster.read(kinds.pod, namespace, name);
  return { namespace, name, uid: pod!.metadata!.uid!, serviceAccountName: account };
}

/** Deletes those that were made. */
export async function releasePods({ kubectl }: Cluster, namespaces: readonly string[]): Promise<void> {
  const held = ["pods", "--selector", "flowrunner.dev/held=true"];
  for (const namespace of namespaces) await kubectl("delete", ...held, "--namespace", namespace);
}

/** A token as the kubelet gives it to a pod; `isBound` false: bound to no pod. */
export async function tokenOf(
  { kubectl }: Cluster,
  { namespace, name, uid, serviceAccountName: account }: PlayedPod,
  audience: string,
  isBound = true,
): Promise<string> {
  const bound = [
    ...["--bound-object-kind", "Pod", "--bound-object-name", name],
    ...["--bound-object-uid", uid],
  ];
  const token = await kubectl(
    ...["create", "token", account, "--namespace", namespace, "--audience", audience],
    ...(isBound ? bound : []),
  );
  return token.trim();
}

function podOf(name: string, account: string, memory: string): object {
  const limits = { cpu: "10m", memory, "ephemeral-storage": "1Mi" };
  const securityContext = {
    ...{ allowPrivilegeEscalation: false, capabilities: { drop: ["ALL"] }, runAsNonRoot: true },
    seccompProfile: { type: "RuntimeDefault" },
  };
  return {
    ...{ apiVersion: "v1", kind: "Pod", metadata: { name, labels } },
    spec: {
      serviceAccountName: account,
      schedulingGates: [{ name: "flowrunner.dev/held-by-a-test" }],
      containers: [{ name: "none", image: "none", resources: { limits }, securityContext }],
    },
  };
}
