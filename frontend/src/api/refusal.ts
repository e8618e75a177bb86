/** What the server has refused, as its problem document says (RFC 9457). */
export class Refusal extends Error {
  override readonly name = "Refusal";

  constructor(
    message: string,
    /** HTTP status; 0 where there was no answer. */
    readonly status: number,
    /** The problem document's `code`; `Unreachable` where there was no answer. */
    readonly code: string,
    readonly details: { readonly [name: string]: unknown } = {},
  ) {
    super(message);
  }
}

/** What openapi-fetch gives for a call. */
export interface Called<Data> {
  readonly data?: Data;
  readonly error?: unknown;
  readonly response: Response;
}

/** The answer of a call. Throws `Refusal`. */
export async function answerOf<Data>(call: Promise<Called<Data>>): Promise<Data> {
  return (await acceptedBy(call)).data as Data;
}

/** The same with the answer's head, for what is in its `ETag` or `Location`. Throws `Refusal`. */
export async function acceptedBy<Data>(call: Promise<Called<Data>>): Promise<Called<Data>> {
  const called = await call.catch((failure: unknown) => {
    if (failure instanceof DOMException && failure.name === "AbortError") throw failure;
    throw new Refusal("The server does not answer.", 0, "Unreachable");
  });
  if (called.response.ok) return called;
  throw refusalOf(called.error, called.response);
}

function refusalOf(error: unknown, { status, statusText }: Response): Refusal {
  const { code, detail, details } = (error ?? {}) as { code?: unknown; detail?: unknown; details?: object };
  if (typeof code === "string" && typeof detail === "string")
    return new Refusal(detail, status, code, { ...details });
  return new Refusal(`The server answered ${`${status} ${statusText}`.trim()}.`, status, "NoProblemDocument");
}
