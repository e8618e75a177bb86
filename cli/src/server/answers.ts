import { exitCodes, type ExitCode } from "../exit-codes.js";
import { ServerProblem } from "./server-problem.js";

/** What openapi-fetch gives for a call. */
export interface Called<Data> {
  readonly data?: Data;
  readonly error?: unknown;
  readonly response: Response;
}

/** The answer of a call; a refusal is thrown as `ServerProblem`. */
export async function answerOf<Data>(call: Promise<Called<Data>>): Promise<Data> {
  return (await acceptedBy(call)).data as Data;
}

/** The same; null: there is nothing of that name. */
export async function foundBy<Data>(call: Promise<Called<Data>>): Promise<Data | null> {
  const called = await call;
  return called.response.status === 404 ? null : answerOf(Promise.resolve(called));
}

/** A call that was not refused, with its headers; a refusal is thrown as `ServerProblem`. */
export async function acceptedBy<Data>(call: Promise<Called<Data>>): Promise<Called<Data>> {
  const called = await call;
  if (called.response.ok) return called;
  throw problemOf(called.error, called.response);
}

/** A refusal as the server told it; `error` is its problem document, or the text of something in between. */
export function problemOf(error: unknown, { status, statusText, headers, url }: Response): ServerProblem {
  const { code, detail, details } = (error ?? {}) as Partial<Problem>;
  if (typeof code !== "string" || typeof detail !== "string") {
    return new ServerProblem(`${new URL(url).origin} answered ${`${status} ${statusText}`.trim()}`, {
      exitCode: exitCodeOf(status),
      code: "NoProblemDocument",
      help: "is this the address of a FlowRunner server? --server names another",
    });
  }
  return new ServerProblem(detail, {
    exitCode: exitCodeOf(status),
    code,
    help: helpFor(status, headers.get("retry-after")),
    details,
  });
}

interface Problem {
  readonly code: string;
  readonly detail: string;
  readonly details: { readonly [name: string]: unknown };
}

function exitCodeOf(status: number): ExitCode {
  if (status === 401 || status === 403) return exitCodes.refused;
  if (status === 404 || status === 410) return exitCodes.notFound;
  if (status === 409 || status === 412) return exitCodes.conflict;
  if (status === 408 || status === 429 || status >= 500) return exitCodes.unavailable;
  return exitCodes.invalid;
}

function helpFor(status: number, retryAfter: string | null): string | undefined {
  if (status === 401) return "'flow login' signs you in; tokens expire and can be revoked";
  if (status === 429 && retryAfter) return `try again in ${retryAfter} s`;
  if (status >= 500) return "try again; the server's log says more";
  return undefined;
}
