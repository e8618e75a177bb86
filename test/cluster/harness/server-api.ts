import type { Cluster } from "./cluster.js";
import { forward, type Forwarded } from "./forward.js";

const release = "flowrunner";
const port = 7400;
const administrator = { email: "admin@flowrunner.local", secret: `${release}-administrator` };

/** The public API, as the installation's administrator. */
export class ServerApi implements Disposable {
  #cookie = "";

  private constructor(
    readonly origin: string,
    private readonly forwarded: Forwarded | null,
  ) {}

  /** `origin`: where it is reached without a detour, e.g. `http://10.96.0.7:7400`. */
  static async open({ kubectl }: Cluster, origin?: string): Promise<ServerApi> {
    const password = await kubectl(
      ...["get", "secret", administrator.secret, "--namespace", release],
      ...["--output", "go-template={{.data.password | base64decode}}"],
    );
    const forwarded = origin === undefined ? await forward(release, release, port) : null;
    const api = new ServerApi(origin ?? `http://127.0.0.1:${forwarded!.port}`, forwarded);
    await api.call("POST", "/sessions", { email: administrator.email, password });
    return api;
  }

  /** The path of a project, by its name. */
  async project(name: string): Promise<string> {
    const { items } = (await this.read("/projects?limit=200")) as {
      items: { id: string; name: string }[];
    };
    const found = items.find((project) => project.name === name);
    if (!found) throw new Error(`there is no project ${name}`);
    return `/projects/${found.id}`;
  }

  /** What is there, as data. */
  async read(path: string): Promise<unknown> {
    return JSON.parse(await this.call("GET", path));
  }

  /** Gives whatever is answered. */
  send(method: string, path: string, { headers, ...init }: RequestInit = {}): Promise<Response> {
    return fetch(`${this.origin}/api/v1${path}`, {
      ...init,
      method,
      headers: { cookie: this.#cookie, ...headers },
    });
  }

  /** Gives the body of the answer. Throws where it is a refusal. */
  async call(method: string, path: string, body?: object): Promise<string> {
    const json = { headers: { "content-type": "application/json" }, body: JSON.stringify(body) };
    const response = await this.send(method, path, body && json);
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
    this.#cookie = response.headers.getSetCookie()[0]?.split(";")[0] ?? this.#cookie;
    return text;
  }

  [Symbol.dispose](): void {
    this.forwarded?.[Symbol.dispose]();
  }
}
