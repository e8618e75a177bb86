import * as http from "node:http";
import * as https from "node:https";

/** Connections to the backend, kept between calls. */
export class Connections implements Disposable {
  readonly #plain = new http.Agent({ keepAlive: true });
  readonly #secured: https.Agent;

  /**
   * `authorities`: the only certificates (PEM) that a server's own may come from; those of Node's own list by default.
   * `servername`: the name that they have to be for, whichever address is called; by default that of the URL.
   */
  constructor(authorities?: string, servername?: string) {
    this.#secured = new https.Agent({
      keepAlive: true,
      ...(authorities === undefined ? {} : { ca: authorities }),
      ...(servername === undefined ? {} : { servername }),
    });
  }

  request(url: URL, options: http.RequestOptions): http.ClientRequest {
    return url.protocol === "https:"
      ? https.request(url, { ...options, agent: this.#secured })
      : http.request(url, { ...options, agent: this.#plain });
  }

  [Symbol.dispose](): void {
    this.#plain.destroy();
    this.#secured.destroy();
  }
}
