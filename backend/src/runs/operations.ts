import type { Operation, RunStatus } from "@flowrunner/engine";
import { AppError } from "../errors.js";
import type { RunRow } from "../store/port/runs.js";
import type { Letter } from "./letters.js";

/** What is asked, as it is said of the run. */
const done: { readonly [type in Operation["type"]]: string } = {
  CancelRequested: "cancelled",
  TerminateRequested: "terminated",
  PauseRequested: "paused",
  ResumeRequested: "resumed",
  RetryRequested: "retried",
};

/**
 * Refuses what cannot be done to a run as it stands. What has been done already is not refused, and changes nothing.
 *
 * @throws AppError `RunEnded`, `RunNotEnded` or `RunSucceeded`, saying what is possible.
 */
export function refuseOperation(
  { runId, status }: Pick<RunRow, "runId" | "status">,
  { type }: Operation,
): void {
  const refused = `Run ${runId} cannot be ${done[type]}: it`;
  switch (type) {
    case "ResumeRequested":
      return;
    case "RetryRequested":
      if (status === "succeeded")
        throw new AppError("RunSucceeded", `${refused} has succeeded. Start another run.`);
      if (!hasEnded(status))
        throw new AppError(
          "RunNotEnded",
          `${refused} is ${status}. Wait for its end, or cancel or terminate it.`,
        );
      return;
    default:
      if (hasEnded(status)) throw new AppError("RunEnded", `${refused} ${endOf(status)}.`);
  }
}

/** The status that later letters of a batch are judged by: of two retries at once, one is too late. */
export function statusAfter(status: RunStatus, letter: Letter): RunStatus {
  return letter.kind === "operation" && letter.operation.type === "RetryRequested" ? "running" : status;
}

export function hasEnded(status: RunStatus): boolean {
  return status === "succeeded" || status === "failed" || status === "cancelled";
}

function endOf(status: RunStatus): string {
  if (status === "succeeded") return "has succeeded";
  return status === "failed" ? "has failed. It can be retried" : "was cancelled. It can be retried";
}
