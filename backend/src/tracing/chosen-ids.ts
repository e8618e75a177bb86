import { randomBytes } from "node:crypto";

/** Ids of one span that are not to be random. */
export interface SpanIds {
  /** 32 hex digits; asked for only where a trace begins. */
  readonly traceId: string;
  /** 16 hex digits. */
  readonly spanId: string;
}

/** Ids of spans: random, unless the span that is being made is one that others know already. */
export class ChosenIds {
  #chosen: SpanIds | null = null;

  /** `make` makes one span, at once. */
  with<T>(ids: SpanIds, make: () => T): T {
    this.#chosen = ids;
    try {
      return make();
    } finally {
      this.#chosen = null;
    }
  }

  readonly generateTraceId = (): string => this.#chosen?.traceId ?? randomBytes(16).toString("hex");
  readonly generateSpanId = (): string => this.#chosen?.spanId ?? randomBytes(8).toString("hex");
}
