import type { Json } from "../json.js";

export type { Json } from "../json.js";

/**
 * A map whose members are resolved when they are read: `steps`, `run`, …
 * An exception thrown by `member` passes through the evaluation untouched, also through `default()` and optionals.
 */
export interface LazyMap {
  readonly lazyMap: true;
  /** `undefined` means absent: `MissingValue`, unless it was read optionally. */
  member(name: string): Json | LazyMap | undefined;
  /** The map as one value; without it only its members can be read. */
  toJson?(): Json;
}

/** What an expression reads. Numbers in it are doubles, but for the root `index`, which is an int. */
export interface Environment {
  /** The value of a root such as `inputs`; `undefined` means absent. `now` is never looked up. */
  lookup(root: string): Json | LazyMap | undefined;
  /** Milliseconds since 1970; the timestamp `now`. */
  readonly now: number;
  /** What `uuid()` is derived from: the run's seed, the step's path and the place of the expression. */
  readonly seed: string;
}
