import type { JsonSchema } from "../json-schema/validate.js";
import type { ProjectRole } from "../flow/plan.js";
import type { Json } from "../json.js";
import type { Value } from "./value.js";

/** What a `waitFor` step waits for. */
export interface EventWait {
  readonly event: string;
  /** Null: events of every key, and signals. */
  readonly key: string | null;
  /** Events that are older do not count, in epoch ms. */
  readonly since: number;
  /** Ids of events of the moment `since` that the run had taken before: they do not count either. */
  readonly past: readonly string[];
  readonly count: number;
  /** Epoch ms. */
  readonly deadline: number;
}

/** An event of the project, or a signal to a run. */
export interface HeardEvent {
  /** The same one again is the same event. */
  readonly id: string;
  readonly name: string;
  /** Signals have none. */
  readonly key: string | null;
  /** At most 64 KiB. */
  readonly data: Json;
  /** When it was published, in epoch ms. */
  readonly at: number;
  /** How many events led to it, one by the other; 0: none, as of everything that comes from outside of flows. */
  readonly depth: number;
  /** Who sent the signal; null: it is an event. */
  readonly signalledBy: string | null;
}

/** What an `approve` step asks, and of whom. */
export interface Approval {
  /** How often the run had been retried: a decision is about one approval of one generation. */
  readonly generation: number;
  readonly message: string;
  readonly form: JsonSchema | null;
  /** E-mail addresses. */
  readonly users: readonly string[];
  /** Who has at least this one; null: nobody by role. */
  readonly role: ProjectRole | null;
  readonly quorum: number;
  readonly rejectQuorum: number;
  /** Who started the run and may not decide; null: nobody is barred. */
  readonly barred: string | null;
  /** Epoch ms. */
  readonly deadline: number;
}

/** What one person has decided. */
export interface ApprovalDecision {
  readonly verdict: Verdict;
  readonly by: string;
  readonly comment: string | null;
  /** What the form holds; null: nothing was filled in. */
  readonly form: Value;
}

export type Verdict = "approve" | "reject";
