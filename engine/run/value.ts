import type { Json } from "../json.js";

/**
 * A JSON value of a run. Large parts are payloads kept apart by the hash of their content: they are holes in `json`
 * (null at their place) and listed in `holes`, so that a value can be copied without being read.
 */
export interface Value {
  readonly json: Json;
  readonly holes?: readonly Hole[];
}

export interface Hole {
  /** Keys and indexes from the root of `json`; empty: the whole value. */
  readonly at: readonly (string | number)[];
  readonly payload: PayloadReference;
}

export interface PayloadReference {
  /** SHA-256 of the JSON text, 64 hex digits. */
  readonly hash: string;
  /** Length of the JSON text in UTF-8. */
  readonly bytes: number;
}

/** A payload to be stored: `text` is its JSON. */
export interface Payload extends PayloadReference {
  readonly text: string;
}

/** Loaded payloads by hash: what `decide` may read. Undefined: not loaded. */
export interface LoadedPayloads {
  get(hash: string): Json | undefined;
}
