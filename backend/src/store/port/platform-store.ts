import type { ProjectScope, Store, Transaction } from "./store.js";

/** A store that keeps, beside runs, what only a server has. */
export interface PlatformStore extends Store {
  withTransaction<T>(scope: ProjectScope, work: (tx: PlatformTransaction) => Promise<T>): Promise<T>;
}

/** A transaction within a project, with what only a server has. */
export type PlatformTransaction = Transaction;
