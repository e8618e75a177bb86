import type { ProjectRole } from "../flow/plan.js";
import type { Json } from "../json.js";
import type { Fact } from "../run/facts.js";

/** What somebody asks of the run, so many ms after its start. */
export interface SimulatedRequest {
  readonly kind: "cancel" | "terminate" | "pause" | "resume" | "retry";
  readonly afterMs: number;
}

/** What somebody asks of the run, or tells it. */
export type SimulatedOperation = SimulatedRequest | SimulatedNews;

/** Something that the run is told, so many ms after its start. */
export type SimulatedNews = { readonly afterMs: number } &
  /** `id`: default one of its own. */
  (
    | { readonly kind: "signal"; readonly name: string; readonly data?: Json; readonly id?: string }
    | {
        readonly kind: "event";
        readonly name: string;
        readonly key?: string;
        readonly data?: Json;
        readonly id?: string;
        readonly depth?: number;
      }
    | {
        readonly kind: "approve" | "reject";
        readonly path: string;
        /** Default 0. */
        readonly generation?: number;
        /** Default `approver@example.com`. */
        readonly by?: string;
        /** Default `editor`. */
        readonly role?: ProjectRole;
        readonly comment?: string;
        readonly form?: Json;
      }
  );

const requests = {
  cancel: "CancelRequested",
  terminate: "TerminateRequested",
  pause: "PauseRequested",
  resume: "ResumeRequested",
  retry: "RetryRequested",
} as const;

/** The fact that an operation is. `index`: its place among those of a simulation. */
export function factOf(operation: SimulatedOperation, index: number, startAt: number): Fact {
  switch (operation.kind) {
    case "signal": {
      const { name, data = null, id = `signal ${index}` } = operation;
      return { type: "SignalSent", id, name, data, by: "simulation" };
    }
    case "event": {
      const { name, key = null, data = null, id = `event ${index}`, depth = 0, afterMs } = operation;
      const event = { id, name, key, data, depth, at: startAt + afterMs, signalledBy: null };
      return { type: "EventArrived", event };
    }
    case "approve":
    case "reject": {
      const { kind: verdict, path, generation = 0, by = "approver@example.com", role = "editor" } = operation;
      const { comment = null, form = null } = operation;
      return { type: "DecisionMade", path, generation, verdict, by, role, comment, form };
    }
    default:
      return { type: requests[operation.kind], by: "simulation" };
  }
}
