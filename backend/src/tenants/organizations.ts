import type { Caller } from "../auth/caller.js";
import { AppError } from "../errors.js";
import { newId } from "../ids.js";
import type { AccountStore, AccountTransaction } from "../store/port/accounts/account-store.js";
import type { OrganizationOfUser, OrganizationRow } from "../store/port/accounts/organizations.js";
import type { Actor } from "./actor.js";

const mostOrganizations = 100;

export class OrganizationService {
  constructor(
    private readonly store: AccountStore,
    private readonly forget: () => void,
  ) {}

  /** Its maker owns it. Throws `AppError` `LimitExceeded`. */
  create({ userId, email }: Actor, name: string): Promise<OrganizationRow> {
    const organization = newId("org");
    return this.store.withAccounts({ organization, user: userId }, async (tx) => {
      if ((await tx.organizations.ofUser()).length >= mostOrganizations)
        throw new AppError("LimitExceeded", `Nobody is in more than ${mostOrganizations} organisations.`);
      return foundOrganization(tx, { userId, email }, name);
    });
  }

  /** By name; a token of one project is good for none. */
  async ofCaller({ userId, credential }: Caller): Promise<readonly OrganizationOfUser[]> {
    if (credential.kind === "token" && credential.project !== null) return [];
    return this.store.withAccounts({ user: userId }, (tx) => tx.organizations.ofUser());
  }

  /** Throws `AppError` `NotFound`. */
  get(organization: string): Promise<OrganizationRow> {
    return this.store.withAccounts({ organization }, present);
  }

  /** `expect` throws when the organisation is not as the caller knew it. Throws `AppError` `PreconditionFailed`. */
  rename(
    { email }: Actor,
    organization: string,
    name: string,
    expect: (row: OrganizationRow) => void,
  ): Promise<OrganizationRow> {
    return this.store.withAccounts({ organization }, async (tx) => {
      const before = await present(tx);
      expect(before);
      const renamed = await tx.organizations.rename(name, before.version);
      if (!renamed) throw new AppError("PreconditionFailed", "It was changed meanwhile: read it again.");
      const details = { from: before.name, to: name };
      await tx.auditLog.append(
        { actor: email, action: "organization.renamed", target: organization, details },
        null,
      );
      return renamed;
    });
  }

  /** Throws `AppError` `NotEmpty` while it has projects. */
  async delete({ email }: Actor, organization: string): Promise<void> {
    await this.store.withAccounts({ organization }, async (tx) => {
      tx.onCommit(this.forget);
      const { name } = await present(tx);
      if ((await tx.projects.list("", 1)).length > 0)
        throw new AppError("NotEmpty", "The organisation has projects: delete them first.");
      await tx.organizations.delete();
      await tx.auditLog.append(
        { actor: email, action: "organization.deleted", target: organization, details: { name } },
        null,
      );
    });
  }
}

/** Makes the scope's organisation, with its first owner. */
export async function foundOrganization(
  tx: AccountTransaction,
  { userId, email }: Actor,
  name: string,
): Promise<OrganizationRow> {
  const row = await tx.organizations.insert(name);
  await tx.members.insert(null, userId, "owner");
  await tx.auditLog.append(
    { actor: email, action: "organization.created", target: row.id, details: { name } },
    null,
  );
  return row;
}

async function present(tx: AccountTransaction): Promise<OrganizationRow> {
  const row = await tx.organizations.get();
  if (!row) throw new AppError("NotFound", "There is no such organisation.");
  return row;
}
