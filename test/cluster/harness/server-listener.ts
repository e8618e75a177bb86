import { request } from "node:https";
import { text } from "node:stream/consumers";
import type { Answer, SceneRequest } from "../../identities/identity-scene.js";
import type { Cluster } from "./cluster.js";
import { forward, type Forwarded } from "./forward.js";

const release = "flowrunner";
const ports = { runner: 7401, internal: 7402 } as const;

/** A listener that is for pods of the cluster, called as a test says. */
export class ServerListener implements Disposable {
  private constructor(
    private readonly forwarded: Forwarded,
    private readonly tls: { readonly servername: string; readonly ca: string },
  ) {}

  static async open({ kubectl }: Cluster, name: keyof typeof ports): Promise<ServerListener> {
    const ca = await kubectl(
      ...["get", "secret", `${release}-tls`, "--namespace", release],
      ...["--output", 'go-template={{index .data "ca.crt" | base64decode}}'],
    );
    const service = `${release}-${name}`;
    const servername = `${service}.${release}.svc`;
    return new ServerListener(await forward(release, service, ports[name]), { servername, ca });
  }

  call({ method, path, token, body }: SceneRequest): Promise<Answer> {
    const { port } = this.forwarded;
    const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
    return new Promise((resolve, reject) => {
      const options = { host: "127.0.0.1", port, path, method, headers, ...this.tls };
      request(options, (response) => {
        text(response).then(
          (read) => resolve({ status: response.statusCode!, body: read === "" ? null : JSON.parse(read) }),
          reject,
        );
      })
        .on("error", reject)
        .end(body);
    });
  }

  [Symbol.dispose](): void {
    this.forwarded[Symbol.dispose]();
  }
}
