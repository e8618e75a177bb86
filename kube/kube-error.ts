/** What the API server's `Status` says of a refusal. */
interface Refusal {
  /** The HTTP status; 0: no answer came. */
  readonly status: number;
  /** Kubernetes' own word: `Conflict`, `Forbidden`, `Invalid`, `Expired`…; `NoAnswer` when none came. */
  readonly reason: string;
  readonly message: string;
  /** Reasons below the reason, e.g. `NamespaceTerminating`. */
  readonly causes?: readonly string[];
  /** The server asks not to be asked again before. */
  readonly retryAfterMs?: number;
  readonly cause?: unknown;
}

/** A call that the API server did not do, or may not have done (`status` 0 and 5xx). */
export class KubeError extends Error {
  override readonly name = "KubeError";
  readonly status: number;
  readonly reason: string;
  readonly causes: readonly string[];
  readonly retryAfterMs: number | null;

  constructor({ status, reason, message, causes = [], retryAfterMs, cause }: Refusal) {
    super(message, { cause });
    this.status = status;
    this.reason = reason;
    this.causes = causes;
    this.retryAfterMs = retryAfterMs ?? null;
  }
}

/** The part of Kubernetes' `Status` object that is read. */
export interface Status {
  readonly code?: number;
  readonly reason?: string;
  readonly message?: string;
  readonly details?: {
    readonly causes?: readonly { readonly reason?: string }[];
    readonly retryAfterSeconds?: number;
  };
}

/** What an answer that is no success says. `retryAfterMs`: from its header. */
export function refusalOf(status: number, body: Status, retryAfterMs?: number): KubeError {
  const { reason = "Unknown", message = `HTTP ${status}`, details } = body;
  const causes = (details?.causes ?? []).flatMap(({ reason: cause }) => (cause ? [cause] : []));
  const asked = details?.retryAfterSeconds;
  return new KubeError({
    status,
    reason,
    message,
    causes,
    ...(retryAfterMs === undefined
      ? asked !== undefined && { retryAfterMs: asked * 1_000 }
      : { retryAfterMs }),
  });
}
