import * as http from "node:http";
import * as https from "node:https";

/** Long enough for another try of the system's. */
const standardConnectMs = 3_000;

export interface ConnectionsOptions {
  /** The only certificates (PEM) that a server's own may come from; those of Node's own list by default. */
  readonly authorities?: string | undefined;
  /** The name that they have to be for, whichever address is called; by default that of the URL. */
  readonly servername?: string;
  /** How long an address may be silent to a new connection. Default 3 s. */
  readonly connectMs?: number | undefined;
}

/**
 * Connections to the backend, kept between calls.
 *
 * N1 A call to an address that nobody has any more, as that of a backend that has just left, fails soon: its next try
 *    may find another. What a call waits for once it is connected, it limits itself.
 */
export class Connections implements Disposable {
  readonly #plain = new http.Agent({ keepAlive: true });
  readonly #secured: https.Agent;
  readonly #connectMs: number;

  constructor({ authorities, servername, connectMs = standardConnectMs }: ConnectionsOptions = {}) {
    this.#connectMs = connectMs;
    this.#secured = new https.Agent({
      keepAlive: true,
      ...(authorities === undefined ? {} : { ca: authorities }),
      ...(servername === undefined ? {} : { servername }),
    });
  }

  request(url: URL, options: http.RequestOptions): http.ClientRequest {
    const outgoing =
      url.protocol === "https:"
        ? https.request(url, { ...options, agent: this.#secured })
        : http.request(url, { ...options, agent: this.#plain });
    return this.#limited(outgoing);
  }

  [Symbol.dispose](): void {
    this.#plain.destroy();
    this.#secured.destroy();
  }

  /** N1 */
  #limited(outgoing: http.ClientRequest): http.ClientRequest {
    return outgoing.once("socket", (socket) => {
      if (!socket.connecting) return;
      const silent = new Error(`no connection within ${this.#connectMs} ms`);
      const late = setTimeout(() => outgoing.destroy(silent), this.#connectMs);
      const over = (): void => clearTimeout(late);
      socket.once("connect", over).once("close", over);
    });
  }
}
