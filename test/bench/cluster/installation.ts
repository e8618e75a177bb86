import { setTimeout as pause } from "node:timers/promises";
import { Cluster, kinds } from "../../cluster/harness/cluster.js";
import { ServerApi } from "../../cluster/harness/server-api.js";
import { metricsIn, type Metrics } from "../../cluster/harness/metrics.js";

const release = "flowrunner";

/** How a run went. Epoch ms. */
export interface Ran<Output> {
  /** When the API was called. */
  readonly enqueuedAt: number;
  /** By the server's clock, as is its end. */
  readonly createdAt: number;
  readonly endedAt: number;
  readonly output: Output;
}

interface ShownRun {
  readonly createdAt: number;
  readonly endedAt: number | null;
  /** Null: it has not succeeded. */
  readonly output: { readonly json: unknown } | null;
}

/** Between looks at a run whose steps tell the time themselves. */
const lookMs = 25;

/** FlowRunner on the cluster, as one project's users have it. Its services are reached by their addresses. */
export class Installation implements Disposable {
  private constructor(
    readonly cluster: Cluster,
    readonly namespace: string,
    private readonly api: ServerApi,
    private readonly project: string,
    private readonly controller: string,
  ) {}

  static async open(namespace: string): Promise<Installation> {
    const cluster = new Cluster();
    const api = await ServerApi.open(cluster, `http://${await serviceAddress(cluster, release)}:7400`);
    const selector = ["--selector", "app.kubernetes.io/component=controller"];
    const template = "{{(index .items 0).status.podIP}}";
    const controller = await cluster.kubectl(
      ...["get", "pods", "--namespace", release, ...selector, "--output", `go-template=${template}`],
    );
    return new Installation(cluster, namespace, api, await api.project(namespace), controller);
  }

  [Symbol.dispose](): void {
    this.api[Symbol.dispose]();
  }

  /** Publishes a flow whose document is this spec. */
  async publish(name: string, spec: object): Promise<void> {
    const { apiVersion, kind } = kinds.flow;
    const { code, stderr } = await this.cluster.apply(this.namespace, {
      ...{ apiVersion, kind, metadata: { name }, spec },
    });
    if (code !== 0) throw new Error(stderr);
    await this.cluster.untilObject(
      `${name} is published`,
      kinds.flow,
      this.namespace,
      name,
      ({ metadata, status }) =>
        status?.["version"] !== undefined && status["observedGeneration"] === metadata?.generation,
    );
  }

  /** Runs a flow to its end. Throws where it does not succeed. */
  async run<Output>(flow: string): Promise<Ran<Output>> {
    const enqueuedAt = Date.now();
    const { id } = JSON.parse(await this.api.call("POST", `${this.project}/runs`, { flow })) as {
      id: string;
    };
    for (;;) {
      const path = `${this.project}/runs/${id}`;
      const text = await this.api.call("GET", path);
      const { createdAt, endedAt, output } = JSON.parse(text) as ShownRun;
      if (endedAt !== null && !output) throw new Error(`${flow} did not succeed: ${text}`);
      if (endedAt !== null) return { enqueuedAt, createdAt, endedAt, output: output!.json as Output };
      await pause(lookMs);
    }
  }

  /** What the controller counts. */
  async controllerMetrics(): Promise<Metrics> {
    return metricsIn(await (await fetch(`http://${this.controller}:7410/metrics`)).text());
  }
}

export async function serviceAddress({ kubectl }: Cluster, service: string): Promise<string> {
  const address = ["--output", "jsonpath={.spec.clusterIP}"];
  return kubectl("get", "service", service, "--namespace", release, ...address);
}
