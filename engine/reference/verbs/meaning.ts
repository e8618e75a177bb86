import type { Action } from "../../flow/plan.js";
import type { Json } from "../../json.js";
import type { Verdict } from "../joins.js";
import type { Run, Step } from "../tree.js";

/** What a verb means. */
export interface Meaning<A extends Action> {
  /** The step's needs are satisfied and its `if` is true. May end it, or put it under way. Throws `Failed`. */
  begin(run: Run, step: Step, action: A): void;
  /** Of a container. */
  readonly container?: {
    verdict(step: Step, action: A, run: Run): Verdict;
    /** Of a loop that was left by `break`, when everything in it has ended. */
    whenLeft?(step: Step, action: A): Verdict;
    /** What it gives when it succeeds. Throws `Failed`. */
    result(step: Step, action: A): Json;
    /** Whether a success ends what still runs in it. */
    cancelsRest(action: A): boolean;
  };
}
