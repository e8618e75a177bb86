import { once } from "node:events";
import { connect, createServer, type AddressInfo, type Server, type Socket } from "node:net";

/** A port that leads to one of several servers that may come and go: to the next that takes the connection. */
export class Balancer implements AsyncDisposable {
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  #turn = 0;

  private constructor(private readonly ports: readonly number[]) {
    this.#server = createServer({ pauseOnConnect: true }, (caller) => void this.#lead(caller));
  }

  /** `urls`: of the servers; only their ports count. */
  static async open(urls: readonly string[]): Promise<Balancer> {
    const balancer = new Balancer(urls.map((url) => Number(new URL(url).port)));
    balancer.#server.listen(0, "127.0.0.1");
    await once(balancer.#server, "listening");
    return balancer;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const closed = once(this.#server, "close");
    this.#server.close();
    for (const socket of this.#sockets) socket.destroy();
    await closed;
  }

  async #lead(caller: Socket): Promise<void> {
    this.#keep(caller);
    const first = this.#turn++;
    for (let tried = 0; tried < this.ports.length; tried++) {
      const server = await this.#reach(this.ports[(first + tried) % this.ports.length]!);
      if (!server) continue;
      server.once("close", () => caller.destroy());
      caller.once("close", () => server.destroy());
      caller.pipe(server).pipe(caller);
      return;
    }
    caller.destroy();
  }

  #reach(port: number): Promise<Socket | null> {
    const socket = this.#keep(connect(port, "127.0.0.1"));
    return new Promise((resolve) => {
      socket.once("connect", () => resolve(socket)).once("error", () => resolve(null));
    });
  }

  #keep(socket: Socket): Socket {
    this.#sockets.add(socket);
    socket.on("error", () => socket.destroy()).once("close", () => this.#sockets.delete(socket));
    return socket;
  }
}
