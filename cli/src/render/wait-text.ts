import type { Waiting } from "@flowrunner/engine";
import { duration } from "./duration.js";

/** What a step waits for, in a sentence: cause, since when, and when it goes on by itself. */
export function waitText(waiting: Waiting, now: number): string {
  const { step, since, nextWake } = waiting;
  const wake = nextWake === null ? "" : `, ${wakeText(nextWake - now)}`;
  return `${step || "the run"}: ${causeText(waiting.cause)}, for ${duration(now - since)}${wake}`;
}

function wakeText(inMs: number): string {
  return inMs > 0 ? `at the latest in ${duration(inMs)}` : "due now";
}

function troubleText({ trouble }: Extract<Waiting["cause"], { kind: "queue" }>): string {
  return trouble ? ` (${trouble.code}: ${trouble.message} ${trouble.advice})` : "";
}

function causeText(cause: Waiting["cause"]): string {
  switch (cause.kind) {
    case "start":
      return "waits for its first turn";
    case "paused":
      return `is paused by ${cause.by}`;
    case "turn":
      return "waits for its next turn, behind other runs";
    case "queue":
      return `attempt ${cause.attempt} waits in the queue for a worker${troubleText(cause)}`;
    case "running":
      return `attempt ${cause.attempt} is running`;
    case "cancelling":
      return `attempt ${cause.attempt} is told to stop`;
    case "backoff":
      return `attempt ${cause.attempt} failed (${cause.lastError}), waits for the next`;
    case "timer":
      return "waits for its time";
    case "event":
      return `waits for ${countText(cause)}event or signal "${cause.event}"${cause.key === null ? "" : ` of "${cause.key}"`}`;
    case "approval":
      return `waits for approval by ${approversText(cause)}`;
    case "maxParallel":
      return `${cause.unstarted} items wait for others to end (maxParallel)`;
  }
}

function countText({ taken, count }: Extract<Waiting["cause"], { kind: "event" }>): string {
  return count === 1 ? "" : `${count - taken} more of `;
}

function approversText(cause: Extract<Waiting["cause"], { kind: "approval" }>): string {
  const { users, role, approved, quorum } = cause;
  const who = [...users, ...(role === null ? [] : [`who is ${role}`])].join(" or ");
  return quorum === 1 ? who : `${who} (${approved} of ${quorum} have approved)`;
}
