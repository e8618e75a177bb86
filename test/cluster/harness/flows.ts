import type { FlowStatus } from "@flowrunner/kube";
import { kinds, type Cluster, type Found } from "./cluster.js";
import type { Ended } from "./commands.js";

const { apiVersion, kind } = kinds.flow;

/** Flows in one namespace. */
export class Flows {
  constructor(
    readonly cluster: Cluster,
    readonly namespace: string,
  ) {}

  /** As `kubectl apply`, which may be refused. */
  apply(name: string, spec: object): Promise<Ended> {
    return this.cluster.apply(this.namespace, { apiVersion, kind, metadata: { name }, spec });
  }

  /** Applies it and waits until what it says now is published. Throws where it is refused. */
  async publish(name: string, spec: object): Promise<FlowStatus> {
    const { code, stderr } = await this.apply(name, spec);
    if (code !== 0) throw new Error(stderr);
    return this.until("it is published", name, isPublished);
  }

  /** Waits, and gives its status once that is about the spec as it is. */
  async until(what: string, name: string, wanted: (status: FlowStatus) => boolean): Promise<FlowStatus> {
    const { status } = await this.cluster.untilObject(
      `${name}: ${what}`,
      kinds.flow,
      this.namespace,
      name,
      (flow) => isObserved(flow) && wanted(flow.status as FlowStatus),
    );
    return status as FlowStatus;
  }
}

function isObserved({ metadata, status }: Found): boolean {
  const { generation } = metadata as { readonly generation?: number };
  return status?.["observedGeneration"] === generation;
}

function isPublished({ conditions = [] }: FlowStatus): boolean {
  return conditions.some(({ type, status }) => type === "Published" && status === "True");
}
