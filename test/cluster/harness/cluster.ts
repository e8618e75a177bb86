import { KubeConfig, KubernetesObjectApi, type KubernetesObject } from "@kubernetes/client-node";
import { output, run, type Ended } from "./commands.js";
import { ObjectWatch } from "./object-watch.js";
import { patienceMs } from "./patience.js";

/** An object of whatever kind, as the API server has it. */
export interface Found extends KubernetesObject {
  readonly spec?: Record<string, unknown>;
  readonly status?: Record<string, unknown>;
}

/** A kind as paths and manifests name it. */
export interface Kind {
  readonly apiVersion: string;
  readonly kind: string;
  readonly plural: string;
}

export const kinds = {
  flow: { apiVersion: "flowrunner.dev/v1alpha1", kind: "Flow", plural: "flows" },
  flowRun: { apiVersion: "flowrunner.dev/v1alpha1", kind: "FlowRun", plural: "flowruns" },
  functionRun: { apiVersion: "flowrunner.dev/v1alpha1", kind: "FunctionRun", plural: "functionruns" },
  pod: { apiVersion: "v1", kind: "Pod", plural: "pods" },
  secret: { apiVersion: "v1", kind: "Secret", plural: "secrets" },
  claim: { apiVersion: "v1", kind: "PersistentVolumeClaim", plural: "persistentvolumeclaims" },
  networkPolicy: { apiVersion: "networking.k8s.io/v1", kind: "NetworkPolicy", plural: "networkpolicies" },
} as const satisfies Readonly<Record<string, Kind>>;

/** The cluster that `test/cluster/up` started: its programs, and what is in it. */
export class Cluster {
  readonly #config = new KubeConfig();
  readonly #objects: KubernetesObjectApi;

  constructor(readonly env: NodeJS.ProcessEnv = process.env) {
    this.#config.loadFromFile(needed(env, "KUBECONFIG"));
    this.#objects = KubernetesObjectApi.makeApiClient(this.#config);
  }

  readonly kubectl = (...args: string[]): Promise<string> => output(needed(this.env, "KUBECTL"), args);
  readonly helm = (...args: string[]): Promise<string> => output(needed(this.env, "HELM"), args);

  /** Also one that may fail. */
  readonly tryKubectl = (args: readonly string[], input?: string): Promise<Ended> =>
    run(needed(this.env, "KUBECTL"), args, input);
  readonly tryHelm = (args: readonly string[]): Promise<Ended> => run(needed(this.env, "HELM"), args);

  /** As `kubectl apply`, of a manifest as text or as data. */
  apply(namespace: string, manifest: string | object): Promise<Ended> {
    const text = typeof manifest === "string" ? manifest : JSON.stringify(manifest);
    return this.tryKubectl(["apply", "--namespace", namespace, "--filename", "-"], text);
  }

  async read(kind: Kind, namespace: string, name: string): Promise<Found | null> {
    const found = await this.list(kind, namespace);
    return found.find(({ metadata }) => metadata?.name === name) ?? null;
  }

  async list(kind: Kind, namespace: string, labels?: string): Promise<readonly Found[]> {
    const unused = undefined;
    const place = [kind.apiVersion, kind.kind, namespace, unused, unused, unused, unused, labels] as const;
    const { items } = await this.#objects.list<Found>(...place);
    return items;
  }

  /**
   * Waits until the objects of a kind in a namespace are as wanted. `wanted` is given all of them at each change, and
   * gives what it waited for, or nothing yet.
   */
  until<T>(
    what: string,
    kind: Kind,
    namespace: string,
    wanted: (objects: readonly Found[]) => T | undefined | null | false,
    withinMs = patienceMs,
  ): Promise<T> {
    return new ObjectWatch(this.#config, kind, namespace).until(what, wanted, withinMs);
  }

  /** Waits until an object is as wanted, and gives it. */
  untilObject(
    what: string,
    kind: Kind,
    namespace: string,
    name: string,
    wanted: (object: Found) => boolean,
    withinMs?: number,
  ): Promise<Found> {
    const named = (objects: readonly Found[]): Found | undefined =>
      objects.find((object) => object.metadata?.name === name && wanted(object));
    return this.until(what, kind, namespace, named, withinMs);
  }
}

function needed(env: NodeJS.ProcessEnv, name: string): string {
  const value = env[name];
  if (value) return value;
  throw new Error(`${name} is not set: run test/cluster/run, or source the env file of a running cluster`);
}
