import type { Assets } from "../assets.js";
import type { Caller, Place } from "../auth/caller.js";
import type { Scope } from "../auth/scopes.js";
import type { Execution } from "../execution.js";
import type { Identity } from "../identity.js";
import type { Tickets } from "../realtime/tickets.js";
import type { RunRetention } from "../runs/run-retention.js";
import type { PublishedLimit } from "../published-limits.js";
import type { Access } from "./access.js";

/** What a request shows of who is calling. */
export interface Presented {
  readonly cookie: string | undefined;
  readonly authorization: string | undefined;
}

/** Finds out who is calling, and whether they may. */
export interface Authority {
  /** Throws `AppError` `Unauthorized` for a credential that is none, or none any more; null: nothing was presented. */
  callerOf(presented: Presented): Promise<Caller | null>;
  /**
   * Throws `AppError`: `NotFound` for an organisation or a project that the caller has no part in, whether it exists or
   * not; `Forbidden` for a role or a scope that does not suffice. Null: the route is in neither.
   */
  placeOf(caller: Caller, access: Access, named: Named): Promise<Place | null>;
  /** Throws `AppError` `Forbidden` for a token that lacks it. */
  expectScope(caller: Caller, needed: Scope): void;
}

/** The organisation or the project that a path names. */
export interface Named {
  readonly organization?: string;
  readonly project?: string;
}

/** What the routes of the public listener translate to. */
export interface ApiServices
  extends
    Omit<Identity, "signedIn" | "places" | "bootstrap">,
    Execution,
    Pick<Assets, "secrets" | "projectConfig" | "files"> {
  readonly authority: Authority;
  readonly limits: readonly PublishedLimit[];
  readonly retention: RunRetention;
  readonly liveTickets: Tickets;
  /** The OpenAPI document of all routes. */
  readonly openApi: object;
}
