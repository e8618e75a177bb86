import { once } from "node:events";
import { connect, createServer, type AddressInfo, type Server, type Socket } from "node:net";
import { RedisServer } from "../../../backend/src/testing/redis/server.js";
import { hostAddress } from "./node.js";

/** A Redis of this machine, for servers on the local node. */
export class NodeRedis implements AsyncDisposable {
  private constructor(
    private readonly redis: RedisServer,
    private readonly entrance: Server,
    private readonly clients: Set<Socket>,
  ) {}

  static async start(): Promise<NodeRedis> {
    const redis = await RedisServer.start();
    const clients = new Set<Socket>();
    const entrance = createServer((client) => {
      clients.add(client);
      const server = connect(redis.url);
      const end = (): void => {
        clients.delete(client);
        client.destroy();
        server.destroy();
      };
      for (const socket of [client, server]) socket.on("error", end).on("close", end);
      client.pipe(server).pipe(client);
    });
    await once(entrance.listen(0, hostAddress()), "listening");
    return new NodeRedis(redis, entrance, clients);
  }

  get url(): string {
    const { address, port } = this.entrance.address() as AddressInfo;
    return `redis://${address}:${port}`;
  }

  /** Connections that are open. */
  get connections(): number {
    return this.clients.size;
  }

  /** With SIGKILL; what it held is gone. */
  kill(): Promise<void> {
    return this.redis.kill();
  }

  /** Serves again. */
  restart(): Promise<void> {
    return this.redis.start();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.entrance.close();
    await this.redis[Symbol.asyncDispose]();
  }
}
