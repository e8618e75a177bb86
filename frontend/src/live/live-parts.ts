/** Opens one connection. */
export interface Ticket {
  readonly ticket: string;
  /** Of the connection, on the same server. */
  readonly path: string;
}

/** What a connection tells. Nothing more is heard of it after `closed`. */
export interface Heard {
  opened(): void;
  message(text: string): void;
  /** With the WebSocket's close code. */
  closed(code: number): void;
}

export interface Channel {
  send(text: string): void;
  close(): void;
}

/** What a live client is made with. */
export interface LiveParts {
  /** Throws `Refusal`. */
  ticket(signal: AbortSignal): Promise<Ticket>;
  open(ticket: Ticket, heard: Heard): Channel;
  readonly clock: {
    /** Epoch milliseconds. */
    now(): number;
    /** Returns what cancels it. */
    after(delayMs: number, run: () => void): () => void;
  };
  /** From 0 to below 1. */
  random(): number;
}

/** What is seen of the connection. */
export type LiveState =
  /** Nobody follows anything. */
  | { readonly kind: "idle" }
  | { readonly kind: "connecting" }
  /** What was there already is still coming. */
  | { readonly kind: "catchingUp" }
  /** All that has happened is here. */
  | { readonly kind: "connected" }
  /** The connection was lost; the next try is at `until`, in epoch milliseconds. */
  | { readonly kind: "waiting"; readonly until: number }
  | { readonly kind: "signedOut" }
  /** Trying again would end the same. */
  | { readonly kind: "refused"; readonly message: string };
