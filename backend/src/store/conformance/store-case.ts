import type { Store } from "../port/store.js";

/** A store to be held to the port's promises, and the hand on its clock. */
export interface StoreUnderTest {
  readonly store: Store;
  /** Moves the store's time on. */
  advance(byMs: number): Promise<void>;
}

export interface StoreCase {
  readonly name: string;
  /** Holds one transaction open until another has done something: nothing for a store whose transactions take turns. */
  readonly overlaps?: true;
  /** Shows that projects are kept apart (D4). */
  readonly isolates?: true;
  run(subject: StoreUnderTest): Promise<void>;
}
