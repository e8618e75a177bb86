import type { Caller, Place } from "../auth/caller.js";
import type { SessionCookie } from "../auth/session-cookie.js";
import { opens, type Scope } from "../auth/scopes.js";
import type { SignedIn } from "../auth/signed-in.js";
import { AppError } from "../errors.js";
import type { Places } from "../tenants/places.js";
import { suffices, type Role } from "../tenants/roles.js";
import type { Access } from "./access.js";
import type { Authority, Named, Presented } from "./services.js";

export interface AuthorityParts {
  readonly signedIn: Pick<SignedIn, "byToken" | "bySession">;
  readonly places: Pick<Places, "inOrganization" | "inProject">;
  readonly cookie: Pick<SessionCookie, "readFrom">;
}

/**
 * U1 A credential that is shown is good or refused: one that is not good is never as none.
 * U2 What somebody has no part in answers as what does not exist.
 * U3 A token of one project knows that project alone.
 */
export class StoredAuthority implements Authority {
  constructor(private readonly parts: AuthorityParts) {}

  async callerOf({ authorization, cookie }: Presented): Promise<Caller | null> {
    const { signedIn } = this.parts;
    if (authorization !== undefined) return known(await signedIn.byToken(tokenIn(authorization)));
    const secret = this.parts.cookie.readFrom(cookie);
    return secret === null ? null : known(await signedIn.bySession(secret));
  }

  async placeOf(caller: Caller, access: Access, named: Named): Promise<Place | null> {
    switch (access.to) {
      case "anyone":
        return null;
      case "account":
        this.expectScope(caller, access.scope);
        return null;
      case "organization": {
        const place = await this.#inOrganization(caller, named.organization!);
        refuseRole(place.role, access.role);
        this.expectScope(caller, access.scope);
        return place;
      }
      case "project": {
        const place = await this.#inProject(caller, named.project!);
        refuseRole(place.role, access.role);
        this.expectScope(caller, access.scope);
        return place;
      }
    }
  }

  expectScope({ credential }: Caller, needed: Scope): void {
    if (credential.kind === "session" || opens(credential.scopes, needed)) return;
    throw new AppError("Forbidden", `The token lacks the scope ${needed}.`);
  }

  async #inOrganization({ userId, credential }: Caller, organization: string): Promise<Place> {
    const isWithin = credential.kind === "session" || credential.project === null; // U3
    const standing = isWithin ? await this.parts.places.inOrganization(userId, organization) : null;
    if (!standing) throw new AppError("NotFound", "There is no such organisation."); // U2
    return { ...standing, project: null };
  }

  async #inProject({ userId, credential }: Caller, project: string): Promise<Place> {
    const isWithin =
      credential.kind === "session" || credential.project === null || credential.project === project; // U3
    const standing = isWithin ? await this.parts.places.inProject(userId, project) : null;
    if (!standing) throw new AppError("NotFound", "There is no such project."); // U2
    return { ...standing, project };
  }
}

function known(caller: Caller | null): Caller {
  if (caller) return caller; // U1
  throw new AppError("Unauthorized", "This opens nothing, or nothing any more: sign in again.");
}

/** `Bearer TOKEN`, or `Basic` with the token as the password of any user. */
function tokenIn(authorization: string): string {
  const [scheme = "", value = ""] = authorization.trim().split(/\s+/);
  if (scheme.toLowerCase() === "bearer") return value;
  if (scheme.toLowerCase() !== "basic") return "";
  const pair = Buffer.from(value, "base64").toString("utf8");
  return pair.slice(pair.indexOf(":") + 1);
}

function refuseRole(role: Role, needed: Role): void {
  if (suffices(role, needed)) return;
  throw new AppError("Forbidden", `This needs the role ${needed}; yours is ${role}.`);
}
