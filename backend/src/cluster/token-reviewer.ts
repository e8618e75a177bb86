import { readFile } from "node:fs/promises";
import { Agent, request } from "undici";
import { readServiceAccountToken } from "./service-account-token.js";

/** Where the API server is, and what this process shows it. */
export interface KubernetesAccess {
  /** Without a slash at its end. */
  readonly apiUrl: string;
  /** File of this process's own token, which is replaced from time to time. */
  readonly tokenFile: string;
  /** File of the certificates that the API server's is checked against; null: the system's. */
  readonly caFile: string | null;
}

/** What the API server says of a token. */
export type Review =
  | {
      readonly isAuthenticated: true;
      /** Those that were asked about and that the token is for. */
      readonly audiences: readonly string[];
      readonly username: string;
      /** Of the service account. */
      readonly uid: string;
      /** That the token is bound to; null: to none. */
      readonly pod: { readonly name: string; readonly uid: string } | null;
    }
  | { readonly isAuthenticated: false };

/** The API server gave no answer that can be used. */
export class KubernetesUnavailable extends Error {
  override readonly name = "KubernetesUnavailable";
}

interface TokenReviewStatus {
  readonly authenticated?: boolean;
  readonly audiences?: readonly string[];
  readonly user?: {
    readonly username?: string;
    readonly uid?: string;
    readonly extra?: { readonly [name: string]: readonly string[] };
  };
}

const patienceMs = 5_000;

/** All that a server asks of Kubernetes. */
export class TokenReviewer implements AsyncDisposable {
  private constructor(
    private readonly access: KubernetesAccess,
    private readonly agent: Agent,
    /** Of the cluster's tokens. */
    readonly issuer: string,
  ) {}

  /** Throws where this process has no token of a service account. */
  static async open(access: KubernetesAccess): Promise<TokenReviewer> {
    const own = readServiceAccountToken(await readToken(access));
    if (!own) throw new Error(`${access.tokenFile} holds no token of a service account`);
    const ca = access.caFile === null ? undefined : await readFile(access.caFile, "utf8");
    const agent = new Agent({ connect: { ca }, headersTimeout: patienceMs, bodyTimeout: patienceMs });
    return new TokenReviewer(access, agent, own.issuer);
  }

  /** Throws `KubernetesUnavailable`. */
  async review(token: string, audience: string): Promise<Review> {
    try {
      return reviewOf(await this.#ask(token, audience));
    } catch (cause) {
      throw new KubernetesUnavailable("the API server does not review tokens", { cause });
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.agent.destroy();
  }

  async #ask(token: string, audience: string): Promise<TokenReviewStatus> {
    const own = await readToken(this.access);
    const review = {
      ...{ apiVersion: "authentication.k8s.io/v1", kind: "TokenReview" },
      spec: { token, audiences: [audience] },
    };
    const { statusCode, body } = await request(
      `${this.access.apiUrl}/apis/authentication.k8s.io/v1/tokenreviews`,
      {
        method: "POST",
        dispatcher: this.agent,
        headers: { authorization: `Bearer ${own}`, "content-type": "application/json" },
        body: JSON.stringify(review),
        signal: AbortSignal.timeout(patienceMs),
      },
    );
    const text = await body.text();
    if (statusCode !== 201 && statusCode !== 200) throw new Error(`it answers ${statusCode}`);
    return (JSON.parse(text) as { readonly status?: TokenReviewStatus }).status ?? {};
  }
}

async function readToken({ tokenFile }: KubernetesAccess): Promise<string> {
  return (await readFile(tokenFile, "utf8")).trim();
}

function reviewOf({ authenticated, audiences = [], user }: TokenReviewStatus): Review {
  if (authenticated !== true || !user) return { isAuthenticated: false };
  const { username = "", uid = "", extra = {} } = user;
  const [name] = extra["authentication.kubernetes.io/pod-name"] ?? [];
  const [podUid] = extra["authentication.kubernetes.io/pod-uid"] ?? [];
  const pod = name !== undefined && podUid !== undefined ? { name, uid: podUid } : null;
  return { isAuthenticated: true, audiences, username, uid, pod };
}
