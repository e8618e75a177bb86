import type { Condition, RunStatus } from "../custom-resource/objects.js";
import type { Happening } from "../runtime/event-recorder.js";

/** What a new status has to tell people, if it is more than progress. */
export function happeningOf(
  before: RunStatus["state"],
  { state, conditions, run }: RunStatus,
  succeeded: Condition | undefined,
): Happening | null {
  if (state === before) return null;
  const [accepted] = conditions ?? [];
  switch (state) {
    case "Waiting":
    case "Refused":
      return { type: "Warning", reason: accepted!.reason, message: accepted!.message };
    case "Failed":
      return { type: "Warning", reason: succeeded!.reason, message: succeeded!.message };
    case "Suspended":
    case "Succeeded":
    case "Cancelled":
      return { type: "Normal", reason: state, message: succeeded!.message };
    default:
      return run !== undefined && (before === undefined || before === "Waiting")
        ? { type: "Normal", reason: "Accepted", message: `It is the run ${run}.` }
        : null;
  }
}
