import { once } from "node:events";
import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Log } from "./log.js";
import type { Probe } from "./probes.js";

export interface HealthAddress {
  readonly host: string;
  /** 0: any free one. */
  readonly port: number;
}

/** Who keeps servers running needs few, and does not keep them. */
const mostConnections = 64;
const requestMs = 5_000;

/**
 * The probes, on a port where nobody else comes: however many callers crowd the public listener, a server that is well is
 * not taken for a dead one.
 */
export class HealthListener implements AsyncDisposable {
  private constructor(private readonly server: Server) {}

  static async open(
    probes: readonly Probe[],
    log: Log,
    { host, port }: HealthAddress,
  ): Promise<HealthListener> {
    const timeouts = { headersTimeout: requestMs, requestTimeout: requestMs };
    const server = createServer(timeouts, (request, response) => {
      const probe = probes.find(({ path }) => path === request.url);
      answer(probe, response).catch((failure: unknown) => {
        log.warn("a probe failed", { failure });
        response.destroy();
      });
    });
    server.maxConnections = mostConnections;
    await once(server.listen(port, host), "listening");
    return new HealthListener(server);
  }

  get url(): string {
    const { address, family, port } = this.server.address() as AddressInfo;
    return `http://${family === "IPv6" ? `[${address}]` : address}:${port}`;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const closed = new Promise((resolve) => this.server.close(resolve));
    this.server.closeAllConnections();
    await closed;
  }
}

async function answer(probe: Probe | undefined, response: ServerResponse): Promise<void> {
  response.setHeader("connection", "close");
  if (!probe) return void response.writeHead(404).end();
  const { status, type, text } = await probe.answer();
  response.writeHead(status, { "content-type": type }).end(text);
}
