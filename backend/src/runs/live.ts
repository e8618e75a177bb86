import type { LogLine, Progress } from "@flowrunner/protocol";
import type { RunRef } from "../store/port/across-projects.js";
import type { StoredEvent } from "../store/port/run-events.js";

/** Something that happened to a run: committed, but for progress, which is not kept. */
export type LiveEntry =
  | { readonly kind: "event"; readonly stored: StoredEvent }
  | LiveLog
  | {
      readonly kind: "progress";
      readonly path: string;
      readonly attempt: number;
      readonly progress: Progress;
    }
  /** Entries may be missing here: what happened meanwhile is in the store. */
  | { readonly kind: "missed" };

/** Lines that were stored together. */
export interface LiveLog {
  readonly kind: "log";
  /** Who wrote them: lines of a source are numbered without a hole from `firstSeq` to `lastSeq`. */
  readonly source: string;
  readonly path: string;
  /** 0 for a `log` step. */
  readonly attempt: number;
  readonly firstSeq: number;
  readonly lastSeq: number;
  /** Fewer than numbers where some were left out for the limit. */
  readonly lines: readonly LogLine[];
}

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

/** Where runs are followed besides this process. */
export interface LiveElsewhere {
  /** Somebody here follows a run that nobody here did; the function returned says that nobody does any more. */
  followed(runId: string): () => void;
  isFollowed(runId: string): boolean;
  relay(runId: string, entries: readonly Published[]): void;
}

interface FollowedRun {
  readonly listeners: Set<LiveListener>;
  readonly left: () => void;
}

/** Hands what happens to runs to whoever follows them, here and elsewhere. */
export class Live {
  readonly #runs = new Map<string, FollowedRun>();

  constructor(private readonly elsewhere: LiveElsewhere) {}

  /** Runs that somebody follows here. */
  get followedRuns(): readonly string[] {
    return [...this.#runs.keys()];
  }

  /** Calls the listener with everything from now on. The function returned ends that. */
  follow({ runId }: RunRef, listener: LiveListener): () => void {
    const run = this.#runs.get(runId) ?? this.#open(runId);
    run.listeners.add(listener);
    return () => {
      run.listeners.delete(listener);
      if (run.listeners.size > 0 || this.#runs.get(runId) !== run) return;
      this.#runs.delete(runId);
      run.left();
    };
  }

  /** Tells what has happened here. */
  publish({ runId }: RunRef, entries: () => Iterable<LiveEntry>): void {
    const isFollowedElsewhere = this.elsewhere.isFollowed(runId);
    if (!isFollowedElsewhere && !this.#runs.has(runId)) return;
    const published = Array.from(entries(), (entry) => new Published(entry));
    this.#hand(runId, published);
    if (isFollowedElsewhere) this.elsewhere.relay(runId, published);
  }

  /** Tells what has happened elsewhere. */
  heard(runId: string, entries: readonly LiveEntry[]): void {
    const published = entries.map((entry) => new Published(entry));
    this.#hand(runId, published);
  }

  /** Tells those who follow the runs to look into the store. */
  missed(runIds: readonly string[]): void {
    for (const runId of runIds) this.#hand(runId, [new Published({ kind: "missed" })]);
  }

  #open(runId: string): FollowedRun {
    const run = { listeners: new Set<LiveListener>(), left: this.elsewhere.followed(runId) };
    this.#runs.set(runId, run);
    return run;
  }

  #hand(runId: string, entries: readonly Published[]): void {
    const listeners = [...(this.#runs.get(runId)?.listeners ?? [])];
    for (const published of entries) for (const listener of listeners) listener(published);
  }
}
