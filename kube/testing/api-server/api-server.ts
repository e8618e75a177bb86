import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import type { Credentials } from "../../credentials.js";
import type { KubeObject } from "../../kube-object.js";
import { History, type Given } from "./history.js";
import { OpenWatch, type Wire } from "./open-watch.js";

/** An answer in place of the true one. `isDone`: the call takes effect all the same. */
export interface Fault {
  readonly status: number;
  readonly reason?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly isDone?: boolean;
  /** Only calls that this accepts meet the fault. Default: all. */
  readonly meets?: (method: string, path: string) => boolean;
}

interface Target {
  readonly plural: string;
  readonly namespace: string;
  readonly name: string;
}

/** An API server over real HTTP that does as a test says, and keeps count. */
export class ApiServer implements AsyncDisposable {
  readonly history = new History();
  readonly wire: Wire = { pieces: 1 };
  readonly faults: Fault[] = [];
  /** `METHOD path?query` of all calls. */
  readonly calls: string[] = [];
  readonly watches = new Set<OpenWatch>();
  /** How a version that is forgotten is refused. */
  goneAs: "status" | "event" = "status";
  connections = 0;
  readonly #pages = new Map<string, readonly KubeObject[]>();

  private constructor(private readonly server: Server) {
    server.on("request", (request, response) => void this.#answer(request, response));
    server.on("connection", () => this.connections++);
    this.history.changed = (change) => {
      for (const watch of this.watches) watch.tell(change);
    };
  }

  static async open(): Promise<ApiServer> {
    const server = createServer({ keepAliveTimeout: 60_000 });
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    return new ApiServer(server);
  }

  get credentials(): Credentials {
    const { port } = this.server.address() as AddressInfo;
    return { server: new URL(`http://127.0.0.1:${port}`), tls: {}, headers: async () => ({}) };
  }

  /** Tells all watches that nothing has changed until now. */
  bookmark(): void {
    const metadata = { resourceVersion: String(this.history.version) };
    for (const watch of this.watches) watch.event("BOOKMARK", { metadata });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = "", url = "" } = request;
    this.calls.push(`${method} ${url}`);
    const body = await text(request);
    const { pathname, searchParams } = new URL(url, "http://server");
    const fault = this.faults.find(({ meets = () => true }) => meets(method, url));
    if (fault) this.faults.splice(this.faults.indexOf(fault), 1);
    if (fault && !fault.isDone) return refuse(response, fault.status, fault.reason, fault.headers);
    const target = targetOf(pathname);
    if (searchParams.get("watch") === "true") return this.#watch(target, searchParams, response);
    const [status, answer] = this.#do(method, target, searchParams, body ? JSON.parse(body) : {});
    if (fault) return refuse(response, fault.status, fault.reason, fault.headers);
    if (status >= 400) return refuse(response, status, answer as string);
    response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(answer));
  }

  #do(method: string, target: Target, query: URLSearchParams, body: Body): [number, unknown] {
    if (method === "GET" && target.name === "") return this.#list(target, query);
    if (method === "POST") return this.#create(target, body as Given);
    const found = this.history.get(target.plural, target.namespace, target.name);
    if (!found && method === "PATCH" && query.has("force")) return this.#create(target, body as Given); // server-side apply
    if (!found) return [404, "NotFound"];
    if (method === "PATCH") return this.#patch(target, found, body);
    if (method === "GET") return [200, found];
    const uid = body.preconditions?.uid;
    if (uid && uid !== found.metadata.uid) return [409, "Conflict"];
    this.history.remove(target.plural, target.namespace, target.name);
    return [200, { kind: "Status", status: "Success" }];
  }

  #create({ plural, namespace }: Target, object: Given): [number, unknown] {
    if (this.history.get(plural, namespace, object.metadata.name)) return [409, "AlreadyExists"];
    return [201, this.history.put(plural, namespace, object)];
  }

  /** As deep as `metadata` and one level of `spec` or `status`. */
  #patch({ plural, namespace }: Target, found: KubeObject, patch: Body): [number, unknown] {
    const expected = patch.metadata?.resourceVersion;
    if (expected && expected !== found.metadata.resourceVersion) return [409, "Conflict"];
    const merged: Record<string, unknown> = { ...found };
    for (const [name, value] of Object.entries(patch))
      merged[name] = { ...(merged[name] as object), ...(value as object) };
    return [200, this.history.put(plural, namespace, merged as Given)];
  }

  #list({ plural, namespace }: Target, query: URLSearchParams): [number, unknown] {
    const [from, version] = (query.get("continue") ?? `0 ${this.history.version}`).split(" ").map(Number);
    if (!this.history.remembers(version!)) return [410, "Expired"];
    const key = `${plural} ${namespace} ${version}`;
    const all = this.#pages.get(key) ?? this.history.list(plural, namespace);
    this.#pages.set(key, all);
    const end = from! + (Number(query.get("limit")) || all.length);
    const next = end < all.length ? { continue: `${end} ${version}` } : {};
    return [200, { metadata: { resourceVersion: String(version), ...next }, items: all.slice(from, end) }];
  }

  #watch({ plural, namespace }: Target, query: URLSearchParams, response: ServerResponse): void {
    const version = Number(query.get("resourceVersion"));
    const isForgotten = !this.history.remembers(version);
    if (isForgotten && this.goneAs === "status") return refuse(response, 410, "Expired");
    response.writeHead(200, { "content-type": "application/json" }).flushHeaders();
    const watch = new OpenWatch(response, this.wire, plural, namespace);
    if (isForgotten) {
      watch.event("ERROR", { kind: "Status", code: 410, reason: "Expired", message: "too old" });
      return watch.end();
    }
    this.watches.add(watch);
    response.on("close", () => this.watches.delete(watch));
    for (const change of this.history.since(version)) watch.tell(change);
  }
}

interface Body {
  readonly metadata?: { readonly resourceVersion?: string };
  readonly preconditions?: { readonly uid?: string };
}

/** `/api/v1/namespaces/shop/pods/a` and the like. */
function targetOf(path: string): Target {
  const parts = path.split("/").slice(path.startsWith("/api/") ? 3 : 4);
  const isNamespaced = parts[0] === "namespaces" && parts.length > 2;
  const [plural = "", name = ""] = isNamespaced ? parts.slice(2) : parts;
  return { plural, namespace: isNamespaced ? parts[1]! : "", name };
}

function refuse(
  response: ServerResponse,
  status: number,
  reason = "InternalError",
  headers: Readonly<Record<string, string>> = {},
): void {
  const body = { kind: "Status", status: "Failure", code: status, reason, message: `refused: ${reason}` };
  response.writeHead(status, { "content-type": "application/json", ...headers }).end(JSON.stringify(body));
}
