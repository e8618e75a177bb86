import type { RunEvent } from "@flowrunner/engine";
import type { NewAuditEntry } from "../store/port/accounts/audit-log.js";

type Asked = Extract<RunEvent, { by: string }>;

const actions: { readonly [type in Asked["type"]]: string } = {
  CancelAsked: "run.cancelled",
  TerminateAsked: "run.terminated",
  RunPaused: "run.paused",
  RunResumed: "run.resumed",
  RunRetried: "run.retried",
};

/**
 * What the audit log is to tell of a run's newest events: all that somebody asked of it and that changed it, but for its
 * start. Who started it a run says itself, and starts are too many for a log that nothing is deleted from.
 */
export function auditOf(runId: string, events: readonly RunEvent[]): readonly NewAuditEntry[] {
  return events
    .filter(wasAsked)
    .map(({ type, by }) => ({ actor: by, action: actions[type], target: runId, details: {} }));
}

function wasAsked(event: RunEvent): event is Asked {
  return event.type in actions;
}
