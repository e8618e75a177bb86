import type { FlowError, RunEvent, StepStatus } from "@flowrunner/engine";
import type { Progress } from "@flowrunner/protocol";

/** A step as a person follows it. */
export interface StepNode {
  readonly path: string;
  /** The path from the container on: `[3].resize`, `left.x`; a top-level step's name. */
  readonly label: string;
  readonly container: StepNode | null;
  /** How often the run had been retried when it started. */
  readonly generation: number;
  status: StepStatus;
  attempts: number;
  /** Epoch ms, as all times here. */
  readonly startedAt: number;
  endedAt: number | null;
  /** When a timer fires or the next attempt is queued. */
  waitsUntil: number | null;
  error: FlowError | null;
  /** What the code says of how far it is. */
  progress: Progress | null;
  /** Of a loop; `total` is null where only its condition knows. */
  items: { readonly total: number | null; readonly noun: "items" | "iterations"; ended: number } | null;
  /** In order of start. Of a forEach: those of items under way, and of the first that failed. */
  children: StepNode[];
}

/** Failed steps of items that a forEach keeps for its summary. */
const keptFailures = 5;

/** The steps of a run, from its events. Memory follows what is open, not how many items a forEach has had. */
export class StepTree {
  readonly #nodes = new Map<string, StepNode>();
  #generation = 0;

  /** The step that an event is about, changed by it; null when there is nothing to see. */
  apply(event: RunEvent): StepNode | null {
    if (event.type === "RunRetried") this.#generation = event.generation;
    if (event.type === "ScopeClosed") this.#closeItem(event.scope);
    if (!("path" in event)) return null;
    const changes = changesBy(event);
    if (!changes) return null;
    const node = Object.assign(this.#nodes.get(event.path) ?? this.#add(event.path, event.at), changes);
    if (node.endedAt !== null) this.#forget(node);
    return node;
  }

  progressed(path: string, progress: Progress): void {
    const node = this.#nodes.get(path);
    if (node) node.progress = progress;
  }

  /** What is under way at the top, in order of start. */
  get active(): StepNode[] {
    return [...this.#nodes.values()].filter(
      ({ container, endedAt }) => container === null && endedAt === null,
    );
  }

  #add(path: string, startedAt: number): StepNode {
    const container = this.#containerOf(path);
    const node: StepNode = {
      path,
      label: container ? path.slice(container.path.length).replace(/^\./, "") : path,
      container,
      generation: this.#generation,
      status: "pending",
      attempts: 0,
      startedAt,
      endedAt: null,
      waitsUntil: null,
      error: null,
      progress: null,
      items: null,
      children: [],
    };
    this.#nodes.set(path, node);
    container?.children.push(node);
    return node;
  }

  /** `s.case[0].x` is in `s`: the nearest known step when keys are taken off the end of the path. */
  #containerOf(path: string): StepNode | null {
    for (let around = withoutLastKey(path); around !== null; around = withoutLastKey(around)) {
      const node = this.#nodes.get(around);
      if (node) return node;
    }
    return null;
  }

  #closeItem(scope: string): void {
    const items = this.#containerOf(scope)?.items;
    if (items) items.ended += 1;
  }

  #forget(node: StepNode): void {
    this.#nodes.delete(node.path);
    const { container } = node;
    if (!container?.items) return;
    const failures = container.children.filter(({ status }) => status === "failed").length;
    if (node.status === "failed" && failures <= keptFailures) return;
    container.children = container.children.filter((child) => child !== node);
  }
}

type ContainerEntered = Extract<RunEvent, { type: "ContainerEntered" }>;

function withoutLastKey(path: string): string | null {
  const cut = path.replace(/(?:\[\d+\]|\.[^.[]+)$/, "");
  return cut === path ? null : cut;
}

function countOf({ total, items }: ContainerEntered): StepNode["items"] {
  return { total, noun: items === null ? "iterations" : "items", ended: 0 };
}

/** What an event changes of its step; null: nothing that a person sees. */
function changesBy(event: Extract<RunEvent, { path: string }>): Partial<StepNode> | null {
  switch (event.type) {
    case "AttemptQueued":
      return { status: "running", attempts: event.attempt, waitsUntil: null };
    case "RetryScheduled":
      return { status: "waiting", error: event.error, waitsUntil: event.retryAt };
    case "TimerStarted":
      return { status: "waiting", waitsUntil: event.until };
    case "ContainerEntered":
      return { status: "running", items: event.keys === null ? countOf(event) : null };
    case "StepSucceeded":
      return { status: "succeeded", endedAt: event.at, error: null };
    case "StepFailed":
      return { status: "failed", endedAt: event.at, error: event.error };
    case "StepSkipped":
      return { status: "skipped", endedAt: event.at };
    case "StepCancelled":
      return { status: "cancelled", endedAt: event.at };
    default:
      return null;
  }
}
