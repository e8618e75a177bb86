import type { Caller } from "../auth/caller.js";
import { AppError } from "../errors.js";
import { newId } from "../ids.js";
import type { AccountStore, AccountTransaction } from "../store/port/accounts/account-store.js";
import type { ProjectOfUser, ProjectRow } from "../store/port/accounts/projects.js";
import type { PlatformStore } from "../store/port/platform-store.js";
import { UniqueViolation } from "../store/port/errors.js";
import type { Actor } from "./actor.js";

export type ProjectNames = Pick<ProjectRow, "name" | "description">;

/** A project, by its organisation and its id. */
export interface ProjectPlace {
  readonly organization: string;
  readonly project: string;
}

/** Of an organisation. */
export const mostProjects = 1_000;

export class ProjectService {
  constructor(
    private readonly store: AccountStore & Pick<PlatformStore, "withTransaction">,
    private readonly forget: () => void,
  ) {}

  /** Throws `AppError`: `AlreadyExists` for a name that is taken, `LimitExceeded`. */
  create(actor: Actor, organization: string, names: ProjectNames): Promise<ProjectRow> {
    return this.store.withAccounts({ organization }, async (tx) => {
      if ((await tx.projects.list("", mostProjects)).length === mostProjects)
        throw new AppError("LimitExceeded", `An organisation has ${mostProjects} projects at most.`);
      return addProject(tx, actor, names);
    });
  }

  /** By name, those after `after`. */
  inOrganization(organization: string, after: string, limit: number): Promise<readonly ProjectRow[]> {
    return this.store.withAccounts({ organization }, (tx) => tx.projects.list(after, limit));
  }

  /** Those that the caller works in and the credential is good for; by id, those after `after`. */
  ofCaller({ userId, credential }: Caller, after: string, limit: number): Promise<readonly ProjectOfUser[]> {
    const only = credential.kind === "token" ? credential.project : null;
    return this.store.withAccounts({ user: userId }, (tx) => tx.projects.ofUser(only, after, limit));
  }

  /** Throws `AppError` `NotFound`. */
  get({ organization, project }: ProjectPlace): Promise<ProjectRow> {
    return this.store.withAccounts({ organization }, (tx) => present(tx, project));
  }

  /**
   * `expect` throws when the project is not as the caller knew it. Throws `AppError`: `PreconditionFailed`,
   * `AlreadyExists`.
   */
  update(
    { email }: Actor,
    { organization, project }: ProjectPlace,
    changes: Partial<ProjectNames>,
    expect: (row: ProjectRow) => void,
  ): Promise<ProjectRow> {
    return this.store.withAccounts({ organization }, async (tx) => {
      const before = await present(tx, project);
      expect(before);
      const { name, description } = { ...before, ...changes };
      const after = await named(() => tx.projects.update(project, before.version, { name, description }));
      if (!after) throw new AppError("PreconditionFailed", "It was changed meanwhile: read it again.");
      await tx.auditLog.append(
        { actor: email, action: "project.changed", target: project, details: { ...changes } },
        project,
      );
      return after;
    });
  }

  /**
   * Nobody sees it or anything in it from now on. Throws `AppError`: `PreconditionFailed` when `name` is not its name,
   * `NotEmpty` while runs are under way.
   */
  async delete({ email }: Actor, { organization, project }: ProjectPlace, name: string): Promise<void> {
    const open = await this.store.withTransaction({ project }, (tx) => tx.runSearch.countOpen(1));
    if (open > 0) throw new AppError("NotEmpty", "Runs of the project are under way: cancel them first.");
    await this.store.withAccounts({ organization }, async (tx) => {
      tx.onCommit(this.forget);
      const row = await present(tx, project);
      if (row.name !== name)
        throw new AppError("PreconditionFailed", "The project has another name: nothing was deleted.");
      await tx.projects.delete(project);
      await tx.auditLog.append(
        { actor: email, action: "project.deleted", target: project, details: { name } },
        project,
      );
    });
  }
}

export async function addProject(
  tx: AccountTransaction,
  { email }: Actor,
  { name, description }: ProjectNames,
): Promise<ProjectRow> {
  const row = await named(() => tx.projects.insert({ id: newId("prj"), name, description }));
  await tx.auditLog.append(
    { actor: email, action: "project.created", target: row.id, details: { name } },
    row.id,
  );
  return row;
}

async function present(tx: AccountTransaction, project: string): Promise<ProjectRow> {
  const row = await tx.projects.get(project);
  if (!row) throw new AppError("NotFound", "There is no such project.");
  return row;
}

async function named<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (failure) {
    if (!(failure instanceof UniqueViolation)) throw failure;
    throw new AppError("AlreadyExists", "The organisation has a project of this name.");
  }
}
