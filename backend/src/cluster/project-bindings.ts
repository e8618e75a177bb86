import { AppError } from "../errors.js";
import type { AccountStore, AccountTransaction } from "../store/port/accounts/account-store.js";
import { UniqueViolation } from "../store/port/errors.js";
import type { PlatformStore } from "../store/port/platform-store.js";
import { installationOrganization } from "../tenants/installation.js";
import { addProject, mostProjects } from "../tenants/projects.js";
import { clusterActor } from "./cluster-actor.js";
import { refuseStale } from "./epochs.js";

export interface Binding {
  readonly epoch: number;
  readonly namespace: string;
  /** Of the project. */
  readonly name: string;
  readonly serviceAccountUid: string;
}

const organization = installationOrganization;

/**
 * Which project a namespace has.
 *
 * N1 A namespace has one project and a project one namespace, whoever asks when: both are keys.
 * N2 Its project is the one of this name in the installation's organisation, which is made if there is none. Doing it
 *    again ends the same, also after a crash between the two transactions.
 */
export class ProjectBindings {
  constructor(private readonly store: PlatformStore & AccountStore) {}

  /** Gives the project's id. Throws `AppError`: `StaleEpoch`, `AlreadyExists` for a project with another namespace. */
  async bind({ epoch, namespace, name, serviceAccountUid }: Binding): Promise<string> {
    const known = await this.#find(namespace);
    const project = await this.store.withAccounts({ organization }, async (tx) => {
      await refuseStale(tx, epoch);
      if (known && (await tx.projects.get(known.project))) return known.project;
      return projectNamed(tx, name); // N2
    });
    if (known && known.project !== project) await this.#release(known.project, namespace, epoch);
    await this.#write(project, epoch, (tx) => tx.namespaces.bind(namespace, serviceAccountUid)).catch(taken);
    return project;
  }

  /** What its pods show opens nothing from here on. Gives the project that it had; null: it is unknown, which is no error. */
  async detach(namespace: string, epoch: number): Promise<string | null> {
    const known = await this.#find(namespace);
    if (known) await this.#write(known.project, epoch, (tx) => tx.namespaces.detach(namespace));
    return known?.project ?? null;
  }

  /** Throws `AppError` `NotFound` for a namespace that has none, or has it no more. */
  async projectOf(namespace: string): Promise<string> {
    const known = await this.#find(namespace);
    if (!known || known.isDetached)
      throw new AppError("NotFound", `The namespace ${namespace} has no project.`);
    return known.project;
  }

  /** The project was deleted, and the name is to have another. */
  #release(project: string, namespace: string, epoch: number): Promise<void> {
    return this.#write(project, epoch, (tx) => tx.namespaces.release(namespace));
  }

  async #find(namespace: string) {
    return (await this.store.cluster.namespaces([namespace])).get(namespace) ?? null;
  }

  #write(
    project: string,
    epoch: number,
    write: (tx: Parameters<Parameters<PlatformStore["withTransaction"]>[1]>[0]) => Promise<void>,
  ): Promise<void> {
    return this.store.withTransaction({ project }, async (tx) => {
      await refuseStale(tx, epoch);
      await write(tx);
    });
  }
}

async function projectNamed(tx: AccountTransaction, name: string): Promise<string> {
  if (!(await tx.organizations.get())) await tx.organizations.insert("Default");
  const present = (await tx.projects.list("", mostProjects)).find((project) => project.name === name);
  return present?.id ?? (await addProject(tx, clusterActor, { name, description: "" })).id;
}

function taken(failure: unknown): never {
  if (!(failure instanceof UniqueViolation)) throw failure;
  throw new AppError("AlreadyExists", "The project has another namespace, or the namespace another project.");
}
