import type { RunStatus } from "@flowrunner/engine";
import type { Clock } from "../clock.js";
import { AppError } from "../errors.js";
import type { LiveListener, Published } from "../runs/live.js";
import type { RunRef } from "../store/port/across-projects.js";
import type { NamedLogChunk } from "../store/port/log-chunks.js";
import type { StoredEvent } from "../store/port/run-events.js";
import { eventMessage, frameOf, logMessage, type LiveFrames, type Levels } from "./live-frames.js";
import type { ServerMessage } from "./live-messages.js";
import type { RunCursor } from "./run-cursor.js";

/** Where a viewer's frames go. */
export interface Outlet {
  /** Whether so much is still to be sent that no more should come. */
  readonly isFull: boolean;
  send(frame: Buffer): void;
  /** Resolves when it is not full, or closed. */
  drained(): Promise<void>;
}

/** Something of what comes after a cursor. */
export interface RunPage {
  readonly events: readonly StoredEvent[];
  readonly chunks: readonly NamedLogChunk[];
  /** Whether this is all there was. */
  readonly isLast: boolean;
  readonly status: RunStatus;
}

export interface RunViewerParts {
  readonly run: RunRef;
  readonly cursor: RunCursor;
  readonly levels: Levels;
  readonly frames: LiveFrames;
  readonly outlet: Outlet;
  readonly clock: Clock;
  readonly retryMs: number;
  readonly follow: (run: RunRef, listener: LiveListener) => () => void;
  /** Throws `AppError` for a run that cannot be seen. */
  readonly read: (run: RunRef, cursor: RunCursor) => Promise<RunPage>;
  /** The run cannot be seen, or not any more. */
  readonly failed: (failure: AppError) => void;
}

/**
 * Sends one viewer what happens to a run.
 *
 * V1 Each event and each line is sent once and in order: the store from the cursor, and entries as they happen where they
 *    are the next.
 * V2 A viewer is behind, and reads the store, or it is not, and takes entries: never both. It falls behind at first, at a
 *    gap, and when its outlet is full, so nothing is ever kept for it in memory.
 * V3 It has caught up only when nothing has happened since its last look began.
 */
export class RunViewer implements Disposable {
  readonly #unfollow: () => void;
  #isBehind = false;
  #mustLookAgain = false;
  #hasCaughtUp = false;
  #isClosed = false;
  #isSaidToHaveEnded = false;

  constructor(private readonly parts: RunViewerParts) {
    this.#unfollow = parts.follow(parts.run, (published) => this.#happened(published));
    this.#fallBehind();
  }

  [Symbol.dispose](): void {
    this.#isClosed = true;
    this.#unfollow();
  }

  #happened(published: Published): void {
    const { run, cursor, levels, frames, outlet } = this.parts;
    if (this.#isBehind) {
      this.#mustLookAgain = true; // V3
      return;
    }
    if (outlet.isFull) return this.#fallBehind(); // V2
    const standing = cursor.take(published.entry);
    const frame = standing === "next" ? frames.of(run.runId, published, levels) : null; // V1
    if (frame) outlet.send(frame);
    if (standing === "gap" || isEnd(published)) this.#fallBehind(); // V2
  }

  #fallBehind(): void {
    this.#isBehind = true;
    void this.#catchUp();
  }

  async #catchUp(): Promise<void> {
    const { run, cursor, outlet, read } = this.parts;
    try {
      for (;;) {
        await outlet.drained();
        if (this.#isClosed) return;
        this.#mustLookAgain = false;
        const page = await read(run, cursor);
        if (this.#isClosed) return;
        this.#sendPage(page);
        if (page.isLast && !this.#mustLookAgain) return this.#caughtUp(page.status); // V3
      }
    } catch (failure) {
      this.#couldNotRead(failure);
    }
  }

  #couldNotRead(failure: unknown): void {
    if (this.#isClosed) return;
    if (failure instanceof AppError && !failure.retryable) return this.parts.failed(failure);
    this.parts.clock.after(this.parts.retryMs, () => void this.#catchUp());
  }

  #sendPage({ events, chunks }: RunPage): void {
    const { run, cursor, levels } = this.parts;
    for (const chunk of chunks) {
      const lines = cursor.unseen(chunk.source, chunk.lastSeq, chunk.lines); // V1
      this.#send(logMessage(run.runId, { ...chunk, lines }, levels));
    }
    for (const stored of events) {
      cursor.eventSeq = stored.seq; // V1
      this.#send(eventMessage(run.runId, stored));
    }
  }

  #caughtUp(status: RunStatus): void {
    const run = this.parts.run.runId;
    this.#isBehind = false;
    if (!this.#hasCaughtUp) this.#send({ type: "caughtUp", run });
    this.#hasCaughtUp = true;
    const hasEnded = status === "succeeded" || status === "failed" || status === "cancelled";
    if (hasEnded && !this.#isSaidToHaveEnded) this.#send({ type: "ended", run, status });
    this.#isSaidToHaveEnded = hasEnded;
  }

  #send(message: ServerMessage | null): void {
    if (message) this.parts.outlet.send(frameOf(message));
  }
}

function isEnd({ entry }: Published): boolean {
  return entry.kind === "event" && entry.stored.event.type === "RunEnded";
}
