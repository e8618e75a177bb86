import type { LogLine, LogMessage } from "@flowrunner/api";

/** Where somebody is who follows a run: the last event, and the last line of each source. */
export class Position {
  #event = 0;
  readonly #sources = new Map<string, number>();

  /** `seq` of the last event; 0: none. */
  get event(): number {
    return this.#event;
  }

  /** As a subscription names it. */
  get sources(): { readonly [source: string]: number } {
    return Object.fromEntries(this.#sources);
  }

  /** Goes on to an event. `known`: it came before; `gap`: others come before it, and it was not gone on to. */
  toEvent(seq: number): "next" | "known" | "gap" {
    if (seq <= this.#event) return "known";
    if (seq > this.#event + 1) return "gap";
    this.#event = seq;
    return "next";
  }

  /** Goes on to the end of a message, and gives those of its lines that did not come before. */
  toLines({ source, lastSeq, lines }: LogMessage): readonly LogLine[] {
    const last = this.#sources.get(source) ?? -1;
    if (lastSeq <= last) return [];
    this.#sources.set(source, lastSeq);
    return lines[0]!.seq > last ? lines : lines.filter(({ seq }) => seq > last);
  }
}
