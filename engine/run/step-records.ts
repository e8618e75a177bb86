import type { RunEvent } from "./events.js";
import type { FlowError } from "./flow-error.js";
import type { StepStatus } from "./state.js";
import type { Value } from "./value.js";

/** What a history says of one step, for people: also of steps whose scope has closed, which a run's state forgets. */
export interface StepRecord {
  readonly path: string;
  readonly status: StepStatus;
  readonly attempts: number;
  readonly startedAt: number;
  readonly endedAt: number | null;
  readonly output?: Value;
  readonly error?: FlowError;
}

/** The steps of a history in the order of their start. Memory grows with the number of steps ever started. */
export function stepRecords(events: Iterable<RunEvent>): StepRecord[] {
  const records = new Map<string, StepRecord>();
  for (const event of events) {
    if (!("path" in event)) continue;
    const record = recordAfter(records.get(event.path), event);
    if (record) records.set(event.path, record);
  }
  return [...records.values()];
}

/** The record of a step after one more of its events; undefined: the event says nothing about its record. */
export function recordAfter(
  known: StepRecord | undefined,
  event: Extract<RunEvent, { path: string }>,
): StepRecord | undefined {
  const { path, at } = event;
  const record: StepRecord = known ?? { path, status: "pending", attempts: 0, startedAt: at, endedAt: null };
  switch (event.type) {
    case "AttemptQueued":
      return { ...record, status: "queued", attempts: event.attempt };
    case "RetryScheduled":
      return { ...record, status: "waiting", error: event.error };
    case "TimerStarted":
      return { ...record, status: "waiting" };
    case "ContainerEntered":
      return { ...record, status: "running" };
    case "StepSucceeded": {
      const { error: _, ...rest } = record;
      return { ...rest, status: "succeeded", endedAt: at, output: event.output };
    }
    case "StepFailed":
      return { ...record, status: "failed", endedAt: at, error: event.error };
    case "StepSkipped":
      return { ...record, status: "skipped", endedAt: at };
    case "StepCancelled":
      return { ...record, status: "cancelled", endedAt: at };
    default:
      return undefined;
  }
}
