import type { Fact } from "./facts.js";
import type { Json } from "../json.js";
import type { Command } from "./commands.js";
import type { RunEvent } from "./events.js";
import type { Payload, PayloadReference } from "./value.js";

/**
 * What one call of `decide` gives. Its events are already evolved into the state that was passed in, so a shell that
 * cannot commit them must drop that state and fold it from the store again.
 */
export interface Decision {
  readonly events: readonly RunEvent[];
  readonly commands: readonly Command[];
  /** New payloads that the events refer to; to be stored in the same transaction. */
  readonly payloads: readonly Payload[];
  /** Payloads to load before deciding goes on: call `decide` again, without facts, before the commit. */
  readonly missing: readonly PayloadReference[];
  /** Facts that changed nothing because the run as it stands does not take them. */
  readonly refusals: readonly Refusal[];
  /** The pass reached its bound and has more to do: commit, let other runs go first, then call again without facts. */
  readonly hasMore: boolean;
  /** When the run must be looked at again though nothing happens, in epoch ms; null: never. */
  readonly nextWake: number | null;
}

/** Why a fact was not taken, made to be told to whoever brought it. */
export interface Refusal {
  readonly fact: Fact;
  readonly code: RefusalCode;
  readonly message: string;
  readonly details?: { readonly [key: string]: Json };
}

export type RefusalCode =
  "RunEnded" | "TooManyRequests" | "ApprovalEnded" | "AlreadyDecided" | "Forbidden" | "Unprocessable";
