import { once } from "node:events";
import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Metrics } from "./metrics.js";

interface HealthParts {
  readonly metrics: Pick<Metrics, "registry">;
  /** Why this process is not to be counted on; null: it is. */
  readonly unready: () => string | null;
}

/**
 * `/healthz`: this process answers; one that does not is to be replaced. `/readyz`: it watches the cluster and could
 * lead, or leads. `/metrics`: for Prometheus.
 */
export class HealthServer implements AsyncDisposable {
  private constructor(private readonly server: Server) {}

  /** Resolves when the port is open; 0: any free one. */
  static async open(parts: HealthParts, port: number): Promise<HealthServer> {
    const server = createServer((request, response) => void answer(parts, request.url ?? "", response));
    server.listen(port);
    await once(server, "listening");
    return new HealthServer(server);
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}

async function answer(
  { metrics, unready }: HealthParts,
  path: string,
  response: ServerResponse,
): Promise<void> {
  if (path === "/healthz") return say(response, 200, "ok");
  if (path === "/readyz") return say(response, unready() === null ? 200 : 503, unready() ?? "ok");
  if (path !== "/metrics") return say(response, 404, "there is /healthz, /readyz and /metrics");
  const text = await metrics.registry.metrics();
  response.writeHead(200, { "content-type": metrics.registry.contentType }).end(text);
}

function say(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { "content-type": "text/plain; charset=utf-8" }).end(`${text}\n`);
}
