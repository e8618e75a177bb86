import { AsyncLocalStorage } from "node:async_hooks";

/** What is being reconciled where code runs: every line of log that it writes carries it. */
export interface Reconciling {
  readonly controller: string;
  /** `namespace/name` */
  readonly object: string;
  /** One for each time that an object is looked at. */
  readonly reconcileId: string;
}

export const reconciling = new AsyncLocalStorage<Reconciling>();
