import type { Caller } from "../auth/caller.js";
import type { Scope } from "../auth/scopes.js";
import type { Role } from "../tenants/roles.js";

/**
 * Who may call a route. There is no default: a route without it does not compile.
 *
 * `anyone`: also nobody in particular. `account`: whoever is signed in. `organization` and `project`: a member, with at
 * least this role, of the one that the path names by `{organization}` or `{project}`; for everybody else it does not
 * exist. API tokens need the scope besides.
 */
export type Access =
  | { readonly to: "anyone" }
  | { readonly to: "account"; readonly scope: Scope }
  | { readonly to: "organization"; readonly role: Role; readonly scope: Scope }
  | { readonly to: "project"; readonly role: Role; readonly scope: Scope };

/** What a handler knows of its caller and of where it works, by its route's access. */
export interface Standing {
  readonly anyone: { readonly caller: null };
  readonly account: { readonly caller: Caller };
  readonly organization: { readonly caller: Caller; readonly organization: string; readonly role: Role };
  readonly project: {
    readonly caller: Caller;
    readonly organization: string;
    readonly project: string;
    readonly role: Role;
  };
}
