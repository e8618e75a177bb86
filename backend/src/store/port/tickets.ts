import type { Json } from "@flowrunner/engine";

/** One-time tickets, until they are used or too old. Each call is a statement of its own. */
export interface TicketRows {
  /** `secretHash`: SHA-256 of the ticket. `holder`: who it was given to. */
  put(secretHash: string, holder: Json, lifeMs: number): Promise<void>;
  /** Gives what was put, once; null: there is none, or not any more. */
  take(secretHash: string): Promise<Json | null>;
}
