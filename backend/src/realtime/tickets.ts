import type { Json } from "@flowrunner/engine";
import type { Caller, Credential } from "../auth/caller.js";
import type { Scope } from "../auth/scopes.js";
import { hashOf, newToken } from "../runs/tokens.js";
import type { TicketRows } from "../store/port/tickets.js";

/** How long a ticket is good: from the answer to the next request. */
export const ticketLifeMs = 30_000;

/** A `Caller` as JSON has it. */
interface Holder {
  readonly userId: string;
  readonly email: string;
  readonly credential: Extract<Credential, { kind: "session" }> | TokenAsJson;
}

type TokenAsJson = Omit<Extract<Credential, { kind: "token" }>, "scopes"> & {
  readonly scopes: readonly Scope[];
};

/**
 * One-time tickets: a browser cannot send a header with a WebSocket, and a token in an address ends up in logs. A ticket
 * there is worth nothing once it was used.
 */
export class Tickets {
  constructor(private readonly store: { readonly tickets: TicketRows }) {}

  async issue(caller: Caller): Promise<string> {
    const ticket = newToken();
    await this.store.tickets.put(hashOf(ticket), holderOf(caller) as unknown as Json, ticketLifeMs);
    return ticket;
  }

  /** Null: it is none, is used, or too old. */
  async redeem(ticket: string): Promise<Caller | null> {
    const holder = await this.store.tickets.take(hashOf(ticket));
    return holder === null ? null : callerOf(holder as unknown as Holder);
  }
}

function holderOf({ credential, ...person }: Caller): Holder {
  if (credential.kind === "session") return { ...person, credential };
  return { ...person, credential: { ...credential, scopes: [...credential.scopes] } };
}

function callerOf({ credential, ...person }: Holder): Caller {
  if (credential.kind === "session") return { ...person, credential };
  return { ...person, credential: { ...credential, scopes: new Set(credential.scopes) } };
}
