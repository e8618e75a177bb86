import type { Phase, StepStatus } from "./state.js";

/** A step's status as people see it. `queued` covers a claimed attempt: only the attempt's row knows the difference. */
export function statusOf(phase: Phase): StepStatus {
  switch (phase.kind) {
    case "new":
      return "pending";
    case "code":
      return phase.retryAt === null ? "queued" : "waiting";
    case "timer":
    case "listening":
    case "approval":
      return "waiting";
    case "container":
      return "running";
    default:
      return phase.kind;
  }
}
