import type { RunEvent } from "@flowrunner/engine";

/** What a person is told of an event that is about the run as a whole; null: nothing. */
export function runNote(event: RunEvent): string | null {
  switch (event.type) {
    case "CancelAsked":
      return `cancelled by ${event.by}`;
    case "TerminateAsked":
      return `terminated by ${event.by}`;
    case "RunPaused":
      return `paused by ${event.by}`;
    case "RunResumed":
      return `resumed by ${event.by}`;
    case "RunRetried":
      return `tried again by ${event.by}`;
    default:
      return null;
  }
}
