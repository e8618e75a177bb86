import type { RunEvent } from "@flowrunner/engine";
import type { NewAuditEntry } from "../store/port/accounts/audit-log.js";

/**
 * What the audit log is to tell of a run's newest events: all that people asked of it and decided in it, and that changed
 * it, but for its start. Who started it a run says itself; starts, and signals, are too many for a log that nothing is
 * deleted from.
 */
export function auditOf(runId: string, events: readonly RunEvent[]): readonly NewAuditEntry[] {
  return events.flatMap((event) => {
    const told = toldOf(event);
    return told ? [{ target: runId, details: {}, ...told }] : [];
  });
}

type Told = Pick<NewAuditEntry, "actor" | "action"> & Partial<Pick<NewAuditEntry, "details">>;

function toldOf(event: RunEvent): Told | null {
  switch (event.type) {
    case "CancelAsked":
      return { actor: event.by, action: "run.cancelled" };
    case "TerminateAsked":
      return { actor: event.by, action: "run.terminated" };
    case "RunPaused":
      return { actor: event.by, action: "run.paused" };
    case "RunResumed":
      return { actor: event.by, action: "run.resumed" };
    case "RunRetried":
      return { actor: event.by, action: "run.retried" };
    case "ApprovalDecided": {
      const { by: actor, verdict } = event.decision;
      const action = verdict === "approve" ? "run.approved" : "run.rejected";
      return { actor, action, details: { step: event.path } };
    }
    default:
      return null;
  }
}
