import type { RunEvent, RunRetried } from "./events.js";
import type { FlowError } from "./flow-error.js";
import type { StepStatus } from "./state.js";
import type { Value } from "./value.js";

/** What a history says of one step, for people: also of steps whose scope has closed, which a run's state forgets. */
export interface StepRecord {
  readonly path: string;
  /** In which it ran last: how often the run had been retried before. */
  readonly generation: number;
  readonly status: StepStatus;
  readonly attempts: number;
  readonly startedAt: number;
  readonly endedAt: number | null;
  readonly output?: Value;
  readonly error?: FlowError;
}

/** The steps of a history that is told event by event. Memory grows with the number of steps ever started. */
export class StepRecords {
  readonly #records = new Map<string, StepRecord>();
  #generation = 0;

  add(event: RunEvent): void {
    if (event.type === "RunRetried") {
      this.#generation = event.generation;
      reopen(this.#records, event);
    }
    if (!("path" in event)) return;
    const record = recordAfter(this.#known(event.path), event, this.#generation);
    if (record) this.#records.set(event.path, record);
  }

  /** What an earlier generation ended begins anew when it runs once more: steps of what follows a scope's own do. */
  #known(path: string): StepRecord | undefined {
    const record = this.#records.get(path);
    return record && record.endedAt !== null && record.generation < this.#generation ? undefined : record;
  }

  /** Undefined: the step has not started, or is to start again. */
  get(path: string): StepRecord | undefined {
    return this.#records.get(path);
  }

  get count(): number {
    return this.#records.size;
  }

  /** In the order of their start. */
  all(): StepRecord[] {
    return [...this.#records.values()];
  }
}

/** The steps of a history in the order of their start. */
export function stepRecords(events: Iterable<RunEvent>): StepRecord[] {
  const records = new StepRecords();
  for (const event of events) records.add(event);
  return records.all();
}

/** What runs again has no record until it starts; a container that goes on is under way. */
function reopen(records: Map<string, StepRecord>, { restarted, reopened, generation }: RunRetried): void {
  for (const path of restarted) records.delete(path);
  for (const path of reopened) {
    const { error: _, ...record } = records.get(path)!;
    records.set(path, { ...record, generation, status: "running", endedAt: null });
  }
}

/** The record of a step after one more of its events; undefined: the event says nothing about its record. */
function recordAfter(
  known: StepRecord | undefined,
  event: Extract<RunEvent, { path: string }>,
  generation: number,
): StepRecord | undefined {
  const { path, at } = event;
  const record: StepRecord = known ?? {
    ...{ path, generation, status: "pending", attempts: 0 },
    ...{ startedAt: at, endedAt: null },
  };
  switch (event.type) {
    case "AttemptQueued":
      return { ...record, status: "queued", attempts: event.attempt };
    case "RetryScheduled":
      return { ...record, status: "waiting", error: event.error };
    case "TimerStarted":
    case "WaitStarted":
    case "ApprovalAsked":
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
