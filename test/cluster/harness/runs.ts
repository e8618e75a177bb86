import type { FlowRunSpec, FlowRunStatus } from "@flowrunner/kube";
import { kinds, type Cluster, type Found, type Kind } from "./cluster.js";
import { patience } from "./patience.js";

const ended: readonly string[] = ["Succeeded", "Failed", "Cancelled", "Refused"];

export function hasEnded({ state = "" }: { readonly state?: string }): boolean {
  return ended.includes(state);
}

/** FlowRuns or FunctionRuns in one namespace. */
export abstract class Runs<Spec extends object, Status extends { readonly state?: string }> {
  protected abstract readonly kind: Kind;

  constructor(
    readonly cluster: Cluster,
    readonly namespace: string,
  ) {}

  /** The manifest of one. */
  manifest(name: string, spec: Spec, metadata: object = {}): object {
    const { apiVersion, kind } = this.kind;
    return { apiVersion, kind, metadata: { name, ...metadata }, spec };
  }

  /** As `kubectl apply`. Throws with what it says when it refuses. */
  async start(name: string, spec: Spec, metadata?: object): Promise<void> {
    const { code, stderr } = await this.cluster.apply(this.namespace, this.manifest(name, spec, metadata));
    if (code !== 0) throw new Error(stderr);
  }

  /** Waits until it has ended. */
  ended(name: string): Promise<Status> {
    return this.until("it ends", name, hasEnded);
  }

  async run(name: string, spec: Spec): Promise<Status> {
    await this.start(name, spec);
    return this.ended(name);
  }

  /** Changes fields of its spec. */
  async change(name: string, spec: Partial<Spec>): Promise<void> {
    const { namespace, kind } = this;
    const patch = JSON.stringify({ spec });
    await this.cluster.kubectl(
      ...["patch", kind.plural, name, "--namespace", namespace, "--type", "merge", "--patch", patch],
    );
  }

  async until(what: string, name: string, wanted: (status: Status) => boolean): Promise<Status> {
    const found = await this.cluster.untilObject(
      `${name}: ${what}`,
      this.kind,
      this.namespace,
      name,
      (object) => wanted(this.#statusOf(object)),
    );
    return this.#statusOf(found);
  }

  /** Its line of `kubectl get`, with the headings. */
  columns(name: string): Promise<string> {
    return this.cluster.kubectl("get", this.kind.plural, name, "--namespace", this.namespace);
  }

  /** Deletes it, or them all, which ends when their finalizers are gone. */
  async delete(name: string): Promise<void> {
    await this.#delete(name);
  }

  async clear(): Promise<void> {
    await this.#delete("--all");
  }

  async #delete(which: string): Promise<void> {
    await this.cluster.kubectl(
      ...["delete", this.kind.plural, which, "--namespace", this.namespace, ...patience],
    );
  }

  #statusOf({ status }: Found): Status {
    return (status ?? {}) as Status;
  }
}

export class FlowRuns extends Runs<FlowRunSpec, FlowRunStatus> {
  protected readonly kind = kinds.flowRun;
}
