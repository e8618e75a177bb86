import { AppError } from "../errors.js";
import type { AccountStore, AccountTransaction } from "../store/port/accounts/account-store.js";
import type { MemberRow } from "../store/port/accounts/members.js";
import { UniqueViolation } from "../store/port/errors.js";
import type { Actor } from "./actor.js";
import { suffices, type Role } from "./roles.js";

/** Of what somebody is a member: an organisation, or one of its projects. */
export interface Membership {
  readonly organization: string;
  /** Null: of the organisation, and so of all its projects. */
  readonly project: string | null;
}

/** Who changes members, and what they are there themselves. */
export interface Changer extends Actor {
  readonly role: Role;
}

/**
 * Who is a member, and as what.
 *
 * W1 An organisation has an owner: the last one neither leaves nor becomes less.
 * W2 Owners alone make, change and remove owners.
 * W3 Admins change members; everybody may leave.
 */
export class MemberService {
  constructor(
    private readonly store: AccountStore,
    private readonly forget: () => void,
  ) {}

  /** By user id, those after `after`. */
  list({ organization, project }: Membership, after: string, limit: number): Promise<readonly MemberRow[]> {
    return this.store.withAccounts({ organization }, (tx) => tx.members.list(project, after, limit));
  }

  /**
   * Throws `AppError`: `Unprocessable` when nobody has registered with this address, `AlreadyExists` for a member,
   * `Forbidden` (W2).
   */
  add(changer: Changer, membership: Membership, email: string, role: Role): Promise<MemberRow> {
    return this.#change(changer, membership, "member.added", role, async (tx, { project }) => {
      refuseOwners(changer, role); // W2
      const user = await tx.users.byEmail(email);
      if (!user || user.disabledAt !== null)
        throw new AppError("Unprocessable", "Nobody has registered with this address.");
      await added(() => tx.members.insert(project, user.id, role));
      return (await tx.members.get(project, user.id))!;
    });
  }

  /** Throws `AppError`: `NotFound`, `Forbidden` (W2), `LastOwner` (W1). */
  setRole(changer: Changer, membership: Membership, userId: string, role: Role): Promise<MemberRow> {
    return this.#change(changer, membership, "member.changed", role, async (tx, { project }) => {
      const member = await present(tx, project, userId);
      refuseOwners(changer, role, member.role); // W2
      if (role !== "owner") await keepAnOwner(tx, project, member); // W1
      await tx.members.setRole(project, userId, role);
      return { ...member, role };
    });
  }

  /** Throws as `setRole`, and `Forbidden` for who is no admin and removes somebody else (W3). */
  async remove(changer: Changer, membership: Membership, userId: string): Promise<void> {
    const isLeaving = userId === changer.userId;
    if (!isLeaving && !suffices(changer.role, "admin"))
      throw new AppError("Forbidden", "Removing others needs the role admin."); // W3
    await this.#change(changer, membership, "member.removed", null, async (tx, { project }) => {
      const member = await present(tx, project, userId);
      if (!isLeaving) refuseOwners(changer, member.role); // W2
      await keepAnOwner(tx, project, member); // W1
      await tx.members.delete(project, userId);
      return member;
    });
  }

  #change(
    { email }: Changer,
    membership: Membership,
    action: string,
    role: Role | null,
    change: (tx: AccountTransaction, membership: Membership) => Promise<MemberRow>,
  ): Promise<MemberRow> {
    const { organization, project } = membership;
    return this.store.withAccounts({ organization }, async (tx) => {
      tx.onCommit(this.forget);
      const member = await change(tx, membership);
      const details = { email: member.email, ...(role && { role }) };
      await tx.auditLog.append({ actor: email, action, target: member.userId, details }, project);
      return member;
    });
  }
}

function refuseOwners(changer: Changer, ...concerned: readonly string[]): void {
  if (changer.role === "owner" || !concerned.includes("owner")) return;
  throw new AppError("Forbidden", "Owners alone make, change and remove owners.");
}

/** Who checks holds all owners: of two that go at once the second sees the first gone. */
async function keepAnOwner(
  tx: AccountTransaction,
  project: string | null,
  { userId }: MemberRow,
): Promise<void> {
  if (project !== null) return;
  const owners = await tx.members.lockOwners();
  if (owners.length > 1 || !owners.includes(userId)) return;
  throw new AppError("LastOwner", "This is the last owner: make somebody else an owner first.");
}

async function present(tx: AccountTransaction, project: string | null, userId: string): Promise<MemberRow> {
  const member = await tx.members.get(project, userId);
  if (!member) throw new AppError("NotFound", "There is no such member.");
  return member;
}

async function added(insert: () => Promise<void>): Promise<void> {
  try {
    await insert();
  } catch (failure) {
    if (!(failure instanceof UniqueViolation)) throw failure;
    throw new AppError("AlreadyExists", "This is a member: change the role instead.");
  }
}
