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
import { StepTree } from "./step-tree.js";

/** How many steps that stand at one place of a flow are how far. */
export type StatusCounts = { readonly [status in StepStatus]?: number };

const noCounts: StatusCounts = {};

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
  readonly #counts = new Map<string, StatusCounts>();
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
    for (const path of pathsOf(event)) this.#count(path, -1);
    const before = "path" in event ? this.steps.get(event.path) : undefined;
    this.steps.add(event);
    if ("path" in event && !before && this.steps.get(event.path)) this.tree.place(event.path);
    for (const path of pathsOf(event)) this.#count(path, 1);
  }

  /** Of the steps whose place in the flow is `id`: `batch[].resize`. The same object until they change. */
  countsOf(id: string): StatusCounts {
    return this.#counts.get(id) ?? noCounts;
  }

  /** A step whose place in the flow is `id`, of several the one that says most: a failed one, else the newest. */
  pathAt(id: string): string | undefined {
    const there = this.steps.all().filter(({ path }) => this.tree.idOf(path) === id);
    return (there.find(({ status }) => status === "failed") ?? there.at(-1))?.path;
  }

  #count(path: string, change: 1 | -1): void {
    const status = this.steps.get(path)?.status;
    if (!status) return;
    const id = this.tree.idOf(path);
    const counts = this.countsOf(id);
    this.#counts.set(id, { ...counts, [status]: (counts[status] ?? 0) + change });
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
