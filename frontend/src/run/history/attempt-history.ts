import type { CodeCall, FlowError, RunEvent } from "@flowrunner/engine";

/** One try of a code step. */
export interface AttemptView {
  /** How often the run had been retried before. */
  readonly generation: number;
  /** From 1 in each generation. */
  readonly attempt: number;
  readonly status: "underWay" | "succeeded" | "failed" | "cancelled";
  /** When it came into the queue, in epoch milliseconds. */
  readonly queuedAt: number;
  readonly endedAt: number | null;
  readonly error: FlowError | null;
  /** When the next one comes, of one that failed and is tried again. */
  readonly retryAt: number | null;
}

type Ending = Pick<AttemptView, "status"> & Partial<Pick<AttemptView, "error" | "retryAt">>;

/** The attempts of a run's code steps, of all its generations, and what they were called with. */
export class AttemptHistory {
  readonly #attempts = new Map<string, readonly AttemptView[]>();
  readonly #calls = new Map<string, CodeCall>();
  #generation = 0;

  /** In their order; empty for a step that is no code. */
  of(path: string): readonly AttemptView[] {
    return this.#attempts.get(path) ?? [];
  }

  /** Of the step's newest generation; undefined: it is no code, or was not queued yet. */
  callOf(path: string): CodeCall | undefined {
    return this.#calls.get(path);
  }

  add(event: RunEvent): void {
    switch (event.type) {
      case "RunRetried":
        this.#generation = event.generation;
        return;
      case "AttemptQueued":
        if (event.call) this.#calls.set(event.path, event.call);
        return this.#queue(event.path, event.attempt, event.at);
      case "RetryScheduled":
        return this.#end(event.path, event.at, {
          status: "failed",
          error: event.error,
          retryAt: event.retryAt,
        });
      case "StepSucceeded":
        return this.#end(event.path, event.at, { status: "succeeded" });
      case "StepFailed":
        return this.#end(event.path, event.at, { status: "failed", error: event.error });
      case "StepCancelled":
        return this.#end(event.path, event.at, { status: "cancelled" });
    }
  }

  #queue(path: string, attempt: number, queuedAt: number): void {
    const generation = this.#generation;
    const open = { status: "underWay", endedAt: null, error: null, retryAt: null } as const;
    this.#attempts.set(path, [...this.of(path), { generation, attempt, queuedAt, ...open }]);
  }

  #end(path: string, endedAt: number, ending: Ending): void {
    const attempts = this.of(path);
    const last = attempts.at(-1);
    if (last?.status !== "underWay") return;
    this.#attempts.set(path, [...attempts.slice(0, -1), { ...last, ...ending, endedAt }]);
  }
}
