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
