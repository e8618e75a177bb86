import type { LiveEntry } from "../runs/live.js";

/** How an entry stands to what a viewer has got: the next, had already, or after something that is missing. */
export type Standing = "next" | "had" | "gap";

/** How far a viewer has come in a run. */
export class RunCursor {
  constructor(
    /** `seq` of the last event; null: no events are wanted. */
    public eventSeq: number | null,
    /** `seq` of the last line by source; null: no log is wanted. */
    readonly sources: Map<string, number> | null,
  ) {}

  /** Moves on if the entry is the next one. What is not wanted is as good as had. */
  take(entry: LiveEntry): Standing {
    switch (entry.kind) {
      case "event":
        return this.#takeEvent(entry.stored.seq);
      case "log":
        return this.#takeLines(entry.source, entry.firstSeq, entry.lastSeq);
      case "progress":
        return "next";
      case "missed":
        return "gap";
    }
  }

  /** Lines of a source that the viewer has not got, which it has then. */
  unseen<Line extends { readonly seq: number }>(
    source: string,
    lastSeq: number,
    lines: readonly Line[],
  ): readonly Line[] {
    const seen = this.sources?.get(source) ?? -1;
    this.sources?.set(source, Math.max(seen, lastSeq));
    return lines.filter(({ seq }) => seq > seen);
  }

  #takeEvent(seq: number): Standing {
    if (this.eventSeq === null || seq <= this.eventSeq) return "had";
    if (seq > this.eventSeq + 1) return "gap";
    this.eventSeq = seq;
    return "next";
  }

  #takeLines(source: string, firstSeq: number, lastSeq: number): Standing {
    if (this.sources === null) return "had";
    const seen = this.sources.get(source) ?? -1;
    if (lastSeq <= seen) return "had";
    if (firstSeq !== seen + 1) return "gap";
    this.sources.set(source, lastSeq);
    return "next";
  }
}
