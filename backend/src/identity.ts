import type { Redis } from "ioredis";
import { AccountService, type Registration } from "./auth/account-service.js";
import { ApiTokens } from "./auth/api-tokens.js";
import { Guessing } from "./auth/guessing.js";
import { SessionCookie } from "./auth/session-cookie.js";
import { SignIn } from "./auth/sign-in.js";
import { SignedIn } from "./auth/signed-in.js";
import { bootstrap, type FirstUser } from "./bootstrap.js";
import type { Clock } from "./clock.js";
import { standardSignInRates, type SignInRates } from "./rates/standard-rates.js";
import type { AccountStore } from "./store/port/accounts/account-store.js";
import type { PlatformStore } from "./store/port/platform-store.js";
import { AuditReading } from "./tenants/audit-reading.js";
import { MemberService } from "./tenants/members.js";
import { OrganizationService } from "./tenants/organizations.js";
import { Places } from "./tenants/places.js";
import { ProjectService } from "./tenants/projects.js";

export interface IdentityOptions {
  readonly registration: Registration;
  /** The public listener is reached by https only. */
  readonly isSecure: boolean;
}

export interface IdentityParts extends Partial<IdentityOptions> {
  readonly store: AccountStore & PlatformStore;
  readonly clock: Clock;
  /** Null: what is counted is counted in this process. */
  readonly redis: Redis | null;
  readonly signInRates?: SignInRates;
}

/** Who there is, how they sign in, and what they may. */
export interface Identity {
  readonly signedIn: SignedIn;
  readonly places: Places;
  readonly cookie: SessionCookie;
  readonly accounts: AccountService;
  readonly signIn: SignIn;
  readonly tokens: ApiTokens;
  readonly organizations: OrganizationService;
  readonly projects: ProjectService;
  readonly members: MemberService;
  readonly audit: AuditReading;
  /** As `bootstrap` of `bootstrap.ts`. */
  bootstrap(): Promise<FirstUser | null>;
}

/** Nobody registers, and browsers may come by http, unless it is said otherwise. */
export function createIdentity({
  store,
  clock,
  redis,
  registration = "closed",
  isSecure = false,
  signInRates = standardSignInRates,
}: IdentityParts): Identity {
  const signedIn = new SignedIn(store, clock);
  const places = new Places(store, clock);
  const guessing = new Guessing(signInRates, redis);
  const forget = (): void => {
    signedIn.forgetAll();
    places.forgetAll();
  };
  return {
    signedIn,
    places,
    cookie: new SessionCookie(isSecure),
    accounts: new AccountService({ store, guessing, registration, forget }),
    signIn: new SignIn(store, guessing, forget),
    tokens: new ApiTokens(store, forget),
    organizations: new OrganizationService(store, forget),
    projects: new ProjectService(store, forget),
    members: new MemberService(store, forget),
    audit: new AuditReading(store),
    bootstrap: () => bootstrap(store),
  };
}
