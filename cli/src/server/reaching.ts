import { exitCodes } from "../exit-codes.js";
import { ServerProblem } from "./server-problem.js";

/** How long a server may take to begin its answer. */
const answerTimeoutMs = 30_000;

/** `fetch` that says what to do when there is no answer. Files may take as long as they take, on both ways. */
export async function reach(request: Request): Promise<Response> {
  const patience = new AbortController();
  const giveUp = (): void => patience.abort(new DOMException("no answer", "TimeoutError"));
  const timer = isUpload(request) ? undefined : setTimeout(giveUp, answerTimeoutMs);
  try {
    return await fetch(request, { signal: patience.signal });
  } catch (failure) {
    throw unreachable(new URL(request.url).origin, failure);
  } finally {
    clearTimeout(timer);
  }
}

function isUpload({ headers }: Request): boolean {
  return headers.get("content-type") === "application/octet-stream";
}

export function unreachable(server: string, failure: unknown): ServerProblem {
  return new ServerProblem(`cannot reach ${server}: ${reasonOf(failure)}`, {
    exitCode: exitCodes.unavailable,
    code: "Unreachable",
    help: helpFor(server, failure),
    cause: failure,
  });
}

function codeOf(failure: unknown): string | undefined {
  const { code, cause, errors } = (failure ?? {}) as { code?: string; cause?: unknown; errors?: unknown[] };
  return code ?? (cause === undefined ? errors && codeOf(errors[0]) : codeOf(cause));
}

/** Why a connection did not come about, in a few words. */
export function reasonOf(failure: unknown): string {
  const code = codeOf(failure);
  if (failure instanceof Error && failure.name === "TimeoutError") return "it does not answer";
  return reasons[code ?? ""] ?? (code || (failure instanceof Error ? failure.message : String(failure)));
}

const reasons: { readonly [code: string]: string } = {
  ECONNREFUSED: "nothing listens there",
  ECONNRESET: "the connection was cut",
  UND_ERR_SOCKET: "the connection was cut",
  ENOTFOUND: "there is no host of this name",
  EAI_AGAIN: "the name cannot be looked up now",
  EHOSTUNREACH: "the host cannot be reached",
  ENETUNREACH: "the network cannot be reached",
  ETIMEDOUT: "it does not answer",
  UND_ERR_CONNECT_TIMEOUT: "it does not answer",
  CERT_HAS_EXPIRED: "its certificate has expired",
  DEPTH_ZERO_SELF_SIGNED_CERT: "its certificate is signed by itself (NODE_EXTRA_CA_CERTS adds one to trust)",
  UNABLE_TO_VERIFY_LEAF_SIGNATURE:
    "its certificate comes from an unknown authority (NODE_EXTRA_CA_CERTS adds one)",
  ERR_TLS_CERT_ALTNAME_INVALID: "its certificate is for another name",
  ERR_SSL_WRONG_VERSION_NUMBER: "it does not speak TLS (is it http://?)",
};

function helpFor(server: string, failure: unknown): string {
  const isHere = ["127.0.0.1", "localhost", "[::1]"].includes(new URL(server).hostname);
  if (isHere && codeOf(failure) === "ECONNREFUSED")
    return "'flow up' starts a server here; --server or FLOWRUNNER_SERVER name another";
  return "check the address ('flow context show'), or name another with --server";
}
