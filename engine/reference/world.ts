import type { Json } from "../json.js";

/** How an attempt ends when nobody disturbs it, and after how long. */
export interface AttemptStory {
  readonly afterMs: number;
  /** It goes on although it is cancelled. */
  readonly ignoresCancel: boolean;
  readonly end: AttemptEnd;
}

export type AttemptEnd =
  | { readonly status: "succeeded"; readonly output: Json }
  | { readonly status: "failed"; readonly code: string; readonly retryable: boolean };

export interface AttemptName {
  readonly path: string;
  readonly generation: number;
  readonly attempt: number;
}

export interface Asked {
  readonly kind: "cancel" | "terminate" | "pause" | "resume" | "retry";
  readonly afterMs: number;
}

/** Everything that a run does not decide itself. */
export interface World {
  /** Complete inputs. */
  readonly inputs: Json;
  readonly config: Json;
  readonly startAt: number;
  /** The table of attempts. */
  story(attempt: AttemptName & { readonly input: Json }): AttemptStory;
  /** Jitter: how much of the longest pause is taken after this attempt. */
  pauseMs(attempt: AttemptName, longestMs: number): number;
  readonly asked: readonly Asked[];
}

/**
 * Something that may happen now. Several may at one moment; the specification leaves their order open unless it takes
 * one of them out.
 */
export interface Possibility {
  /** As what it shows in a history: any of these. */
  readonly marks: readonly string[];
  /** Something that is asked for and comes too early or too late to change anything. */
  readonly isVain?: boolean;
  /** It is too late for it, but for what happens at the very moment. */
  readonly isLate?: boolean;
  happen(): void;
}

/** Which of several possibilities of one moment comes next. An allowed outcome is what any choice leads to. */
export interface Guide {
  /** Null: nothing more, where all that is possible is late. */
  choose(possible: readonly Possibility[], now: number): Possibility | null;
}

/** The first in written order. */
export const inWrittenOrder: Guide = {
  choose: (possible) => possible.find(({ isLate }) => !isLate) ?? null,
};
