import { Remembered } from "../auth/remembered.js";
import { revocationMs } from "../auth/signed-in.js";
import type { Clock } from "../clock.js";
import type { AccountStore, AccountTransaction } from "../store/port/accounts/account-store.js";
import { highest, type Role } from "./roles.js";

/** Where somebody is a member, and as what. */
export interface Standing {
  readonly organization: string;
  readonly role: Role;
}

/**
 * What people are where. In a project the higher holds of the role that they have in it and the one that they have in
 * its organisation. A role that was taken away is as a credential that was revoked (I1 of `SignedIn`).
 */
export class Places {
  /** By user and organisation. */
  readonly #inOrganizations: Remembered<Standing>;
  /** By user and project: apart, since who asks chooses the id, and may name a project where an organisation belongs. */
  readonly #inProjects: Remembered<Standing>;

  constructor(
    private readonly store: AccountStore,
    clock: Clock,
  ) {
    this.#inOrganizations = new Remembered(clock, revocationMs);
    this.#inProjects = new Remembered(clock, revocationMs);
  }

  /** Null: in nothing of the organisation as a whole, or there is none. */
  inOrganization(user: string, organization: string): Promise<Standing | null> {
    return this.#inOrganizations.get(`${user} ${organization}`, () =>
      this.#ask(user, async ({ members }) => {
        const role = highest(await members.rolesInOrganization(organization));
        return role && { organization, role };
      }),
    );
  }

  /** Null as above. */
  inProject(user: string, project: string): Promise<Standing | null> {
    return this.#inProjects.get(`${user} ${project}`, () =>
      this.#ask(user, async ({ members }) => {
        const place = await members.placeInProject(project);
        const role = place && highest(place.roles);
        return role && { organization: place.organization, role };
      }),
    );
  }

  forgetAll(): void {
    this.#inOrganizations.forgetAll();
    this.#inProjects.forgetAll();
  }

  #ask<T>(user: string, ask: (tx: AccountTransaction) => Promise<T>): Promise<T> {
    return this.store.withAccounts({ user }, ask);
  }
}
