import {
  evolve,
  StepRecords,
  type FlowError,
  type RunEvent,
  type RunState,
  type StepRecord,
  type StepStatus,
} from "@flowrunner/engine";
import { AttemptHistory } from "./attempt-history.js";
import { NamedValues } from "./named-values.js";
import { StepsByPlace, type StatusCounts } from "./steps-by-place.js";
import { StepTree } from "./step-tree.js";

/**
 * All that a page shows of a run, from its events and from nothing else: what the engine folds them to, the steps with
 * their attempts, and how they stand in each other.
 */
export class RunHistory {
  readonly events: RunEvent[] = [];
  readonly steps = new StepRecords();
  readonly attempts = new AttemptHistory();
  readonly tree = new StepTree();
  readonly named = new NamedValues();
  readonly #places = new StepsByPlace();
  #run: RunState | null = null;

  /** Null: nothing is known of it yet. */
  get run(): Readonly<RunState> | null {
    return this.#run;
  }

  /** Why the run failed; null: it did not, or not yet. */
  get error(): FlowError | null {
    const outcome = this.#run?.outcome;
    return outcome?.status === "failed" ? outcome.error : null;
  }

  /** The next event of the history. Throws when it cannot follow those before. */
  add(event: RunEvent): void {
    this.#run = evolve(this.#run, event);
    this.events.push(event);
    this.attempts.add(event);
    this.tree.add(event);
    this.named.add(event);
    const changed = pathsOf(event).map((path) => ({ path, before: this.steps.get(path)?.status }));
    this.steps.add(event);
    for (const { path, before } of changed) this.#place(path, before);
  }

  /** Of the steps whose place in the flow is `id`: `batch[].resize`. The same object until they change. */
  countsOf(id: string): StatusCounts {
    return this.#places.countsOf(id);
  }

  /** A step whose place in the flow is `id`, of several the one that says most: a failed one, else the newest. */
  pathAt(id: string): string | undefined {
    return this.#places.pathAt(id);
  }

  #place(path: string, before: StepStatus | undefined): void {
    const after = this.steps.get(path)?.status;
    if (before === undefined && after !== undefined) this.tree.place(path);
    this.#places.change(this.tree.idOf(path), path, before, after);
  }
}

/** The steps whose records an event changes. */
function pathsOf(event: RunEvent): readonly string[] {
  if (event.type === "RunRetried") return [...event.restarted, ...event.reopened];
  return "path" in event ? [event.path] : [];
}

/** Whether a step is done with, one way or the other. */
export function hasEnded({ status }: Pick<StepRecord, "status">): boolean {
  return status === "succeeded" || status === "failed" || status === "skipped" || status === "cancelled";
}
