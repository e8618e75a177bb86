import { functionPod } from "../pod/function-pod.js";
import type { Container, EnvVariable, FunctionPod } from "../pod/pod-object.js";
import { labels } from "../pod/names.js";
import type { PodSettings } from "../pod/pod-settings.js";
import type { PodTemplate } from "../pod/template.js";
import type { ProbeTarget } from "./probe-target.js";
import { probeScript } from "./probe-script.js";

export const probeName = "flowrunner-probe";

/** Where it is probed: in a project's namespace, as its functions. */
export interface ProbePlace {
  readonly namespace: string;
  readonly project: string;
  readonly serviceAccountUid: string;
}

/** A pod's status shows what it wrote here; the code of functions has no such place, and none of it runs in a probe. */
const lastWordsFile = "/dev/termination-log";
const lifeSeconds = 120;

/**
 * A pod as functions have it, in all that a cluster's walls go by: namespace, labels, account, user, volumes, name servers.
 * In the place of agent and user code it has a script that tries what it must not reach. It is no pool's.
 */
export function probePod(place: ProbePlace, targets: readonly ProbeTarget[], settings: PodSettings) {
  const { apiVersion, kind, metadata, spec } = builtFor(place, settings);
  const [, runtime] = spec.containers;
  const { [labels.pool]: _pool, ...kept } = metadata.labels;
  return {
    ...{ apiVersion, kind },
    metadata: { ...metadata, labels: { ...kept, [labels.managedBy]: probeName } },
    spec: {
      ...spec,
      activeDeadlineSeconds: lifeSeconds,
      containers: [containerOf(runtime, targets)],
      volumes: spec.volumes.filter(({ name }) => name === "tmp"),
    },
  };
}

/** What the namespace must refuse. */
export function privilegedPod(place: ProbePlace, settings: PodSettings) {
  const pod = probePod(place, [], settings);
  const [container] = pod.spec.containers;
  const securityContext = { privileged: true };
  return {
    ...pod,
    metadata: { ...pod.metadata, name: `${probeName}-privileged` },
    spec: { ...pod.spec, containers: [{ ...container, securityContext, command: ["true"] }] },
  };
}

function containerOf(runtime: Container, targets: readonly ProbeTarget[]) {
  const lines = targets.map(({ check, address, port }) => `${check} ${address} ${port}`);
  const env: readonly EnvVariable[] = [{ name: "TARGETS", value: lines.join("\n") }];
  return {
    ...runtime,
    command: ["bash", "-c", probeScript({ wordsFile: lastWordsFile, settleSeconds: 5 })],
    env,
    terminationMessagePath: lastWordsFile,
    volumeMounts: runtime.volumeMounts.filter(({ name }) => name === "tmp"),
  };
}

function builtFor({ serviceAccountUid, ...place }: ProbePlace, settings: PodSettings): FunctionPod {
  const template: PodTemplate = {
    ...{ ...place, pool: probeName, runtime: "bash", timeoutMs: lifeSeconds * 1_000, attempt: null },
    requirements: {
      ...{ image: null, files: "none", network: "none" },
      resources: { cpuMillis: null, memoryBytes: null },
    },
  };
  const built = functionPod(template, { name: probeName, serviceAccountUid }, settings);
  if (built.outcome === "refused") throw new Error(`a probe's pod cannot be made: ${built.message}`);
  return built.pod;
}
