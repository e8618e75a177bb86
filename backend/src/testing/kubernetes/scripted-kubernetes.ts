import { randomUUID } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer, type Server } from "node:https";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { json } from "node:stream/consumers";
import { filesAudience, internalAudience, poolAudience } from "@flowrunner/protocol";
import { risks } from "../../cluster/safety/risks.js";
import type { ClusterOptions } from "../../cluster/kubernetes-identities.js";
import { makeCertificate } from "./certificate.js";

/** Whose token it is, and what it says. */
export interface Minted {
  readonly audience: string;
  readonly namespace: string;
  readonly serviceAccount: { readonly name: string; readonly uid: string };
  readonly pod: { readonly name: string; readonly uid: string } | null;
  /** Epoch ms. */
  readonly expiresAt: number;
}

interface Reviewing {
  readonly spec: { readonly token: string; readonly audiences: readonly string[] };
}

export const issuer = "https://kubernetes.default.svc.cluster.local";
export const install = "test";
export const controllerAccount = { namespace: "flowrunner", name: "controller" };
const hour = 3_600_000;

/** An API server that reviews the tokens that it has made, over HTTPS, and does nothing else. */
export class ScriptedKubernetes implements AsyncDisposable {
  /** How often it was asked. */
  reviews = 0;
  /** Whether it fails whoever asks. */
  isDown = false;
  /** Held back until this settles. */
  delay: Promise<void> = Promise.resolve();
  readonly #minted = new Map<string, Minted>();
  readonly #own = jwt({ iss: issuer, aud: ["api"], exp: 4_000_000_000, jti: randomUUID() });

  private constructor(
    private readonly server: Server,
    private readonly folder: string,
  ) {
    server.on("request", (request, response) => void this.#answer(request, response));
  }

  static async open(): Promise<ScriptedKubernetes> {
    const { key, cert } = await makeCertificate();
    const folder = await mkdtemp(join(tmpdir(), "flowrunner-kubernetes-"));
    const kubernetes = new ScriptedKubernetes(createServer({ key, cert }), folder);
    await writeFile(join(folder, "ca.crt"), cert);
    await writeFile(join(folder, "token"), kubernetes.#own);
    await new Promise<void>((resolve) => kubernetes.server.listen(0, "127.0.0.1", resolve));
    return kubernetes;
  }

  /** For a server that works in this cluster. */
  get options(): ClusterOptions {
    const { port } = this.server.address() as AddressInfo;
    const [tokenFile, caFile] = [join(this.folder, "token"), join(this.folder, "ca.crt")];
    const access = { apiUrl: `https://127.0.0.1:${port}`, tokenFile, caFile };
    return { install, access, controller: controllerAccount, acceptedRisks: risks, probeTargets: [] };
  }

  /** Makes a token that it will vouch for. */
  mint(minted: Minted): string {
    const { audience, expiresAt } = minted;
    const exp = Math.floor(expiresAt / 1_000);
    const token = jwt({ iss: issuer, aud: [audience], exp, jti: randomUUID() });
    this.#minted.set(token, minted);
    return token;
  }

  /** A pod's token for a pool. */
  podToken(pool: string, changes: Partial<Minted> = {}): string {
    return this.mint({ ...aPod(), audience: poolAudience(install, pool), ...changes });
  }

  fileWorkerToken(changes: Partial<Minted> = {}): string {
    return this.mint({ ...aPod(), audience: filesAudience(install), ...changes });
  }

  controllerToken(changes: Partial<Minted> = {}): string {
    const serviceAccount = { name: controllerAccount.name, uid: "uid-of-the-controller" };
    const own = {
      namespace: controllerAccount.namespace,
      serviceAccount,
      audience: internalAudience(install),
    };
    return this.mint({ ...aPod(), ...own, ...changes });
  }

  /** Its pod is deleted. */
  revoke(token: string): void {
    this.#minted.delete(token);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
    await rm(this.folder, { recursive: true, force: true });
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { spec } = (await json(request)) as Reviewing;
    this.reviews++;
    await this.delay;
    const isAllowed = request.headers.authorization === `Bearer ${this.#own}`;
    const isRoute = request.url === "/apis/authentication.k8s.io/v1/tokenreviews";
    const status = this.isDown ? 503 : !isAllowed ? 401 : !isRoute ? 404 : 201;
    response.writeHead(status, { "content-type": "application/json" });
    response.end(JSON.stringify({ status: status === 201 ? this.#review(spec) : {} }));
  }

  #review({ token, audiences }: Reviewing["spec"]): object {
    const minted = this.#minted.get(token);
    if (!minted || !audiences.includes(minted.audience)) return { error: "unknown" };
    const { namespace, serviceAccount, pod, audience } = minted;
    const extra = pod && {
      "authentication.kubernetes.io/pod-name": [pod.name],
      "authentication.kubernetes.io/pod-uid": [pod.uid],
    };
    const username = `system:serviceaccount:${namespace}:${serviceAccount.name}`;
    return {
      authenticated: true,
      audiences: [audience],
      user: { username, uid: serviceAccount.uid, ...(extra && { extra }) },
    };
  }
}

/** A pod of the project in the namespace `shop`, but for its audience. */
function aPod(): Omit<Minted, "audience"> {
  return {
    namespace: "shop",
    serviceAccount: { name: "flowrunner-function", uid: "uid-of-shop" },
    pod: { name: "flow-1", uid: randomUUID() },
    expiresAt: Date.now() + hour,
  };
}

/** In the form of a token; its signature is none. */
export function jwt(claims: object): string {
  const encoded = [{ alg: "RS256", typ: "JWT" }, claims].map((part) =>
    Buffer.from(JSON.stringify(part)).toString("base64url"),
  );
  return [...encoded, "c2lnbmF0dXJl"].join(".");
}
