import type { LogLine, Progress } from "@flowrunner/protocol";
import type { RunRef } from "../store/port/across-projects.js";
import type { StoredEvent } from "../store/port/run-events.js";

/** Something that happened to a run and is committed, or is progress, which is not kept. */
export type LiveEntry =
  | { readonly kind: "event"; readonly stored: StoredEvent }
  /** `attempt` is 0 for a `log` step. */
  | { readonly kind: "log"; readonly path: string; readonly attempt: number; readonly line: LogLine }
  | {
      readonly kind: "progress";
      readonly path: string;
      readonly attempt: number;
      readonly progress: Progress;
    };

/** An entry on its way to any number of listeners. */
export class Published {
  #json: string | null = null;

  constructor(readonly entry: LiveEntry) {}

  /** The entry as JSON, encoded once whoever asks. */
  get json(): string {
    return (this.#json ??= JSON.stringify(this.entry));
  }
}

export type LiveListener = (published: Published) => void;

/** Hands what happens to runs to whoever follows them in this process. */
export class Live {
  readonly #listeners = new Map<string, Set<LiveListener>>();

  /** Calls the listener with everything from now on. The function returned ends that. */
  follow({ runId }: RunRef, listener: LiveListener): () => void {
    const listeners = this.#listeners.get(runId) ?? new Set();
    this.#listeners.set(runId, listeners.add(listener));
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0) this.#listeners.delete(runId);
    };
  }

  publish({ runId }: RunRef, entries: () => Iterable<LiveEntry>): void {
    const listeners = this.#listeners.get(runId);
    if (!listeners) return;
    for (const entry of entries()) {
      const published = new Published(entry);
      for (const listener of [...listeners]) listener(published);
    }
  }
}
