import type { Role } from "../tenants/roles.js";
import type { Scope } from "./scopes.js";

/** A person who calls, and how they have shown who they are. */
export interface Caller {
  readonly userId: string;
  readonly email: string;
  readonly credential: Credential;
}

export type Credential =
  /** A browser's cookie: everything that the person may. */
  | { readonly kind: "session"; readonly id: string }
  /** An API token: what the person may, within its scopes. */
  | {
      readonly kind: "token";
      readonly id: string;
      readonly scopes: ReadonlySet<Scope>;
      /** The one project that it is good for; null: all of the person's. */
      readonly project: string | null;
    };

/** Where a request works, once its caller was found to be a member there. */
export interface Place {
  readonly organization: string;
  /** Null: in the organisation itself. */
  readonly project: string | null;
  /** What the caller may there. */
  readonly role: Role;
}
