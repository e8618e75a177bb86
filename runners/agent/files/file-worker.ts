import type { StoredFiles } from "@flowrunner/files";
import { filePeriods, type FilesNotice } from "@flowrunner/protocol";
import { setTimeout as delay } from "node:timers/promises";
import { Refused } from "../http/refused.js";
import { backoffMs, type Backoff } from "../http/retry.js";
import type { FileCalls } from "./file-calls.js";
import { outcomeBytes } from "./outcome-bytes.js";
import { perform } from "./perform.js";

export interface FileWorkerParts {
  readonly calls: Pick<FileCalls, "poll" | "take" | "tell">;
  readonly files: StoredFiles;
  /** It leaves when it has had nothing to do for so long. */
  readonly idleMs: number;
  /** Between signs of life. */
  readonly signMs?: number;
  readonly backoff?: Backoff;
  /** Told of what could not be served, and why. It holds nothing of a file. */
  readonly report: (line: string) => void;
}

/** How a file worker came to its end. */
export type FileWorkerEnd =
  | { readonly kind: "done" }
  /** No server takes it for a project's worker. */
  | { readonly kind: "refused"; readonly refusal: Refused };

/** Requests at a time. Each holds some blocks of a file in memory, and never the whole. */
const mostAtOnce = 8;
/** A request whose server did not answer is let be for so long. */
const awayMs = 5_000;

/**
 * Serves the requests that servers hold for a project's files.
 *
 * F1 What is asked for is done by whoever took the request, and a server gives it once: a notice is worth nothing.
 * F2 A content that breaks off, or that nobody waits for any more, throws before its end: nothing of it is written.
 * F3 It asks on while it serves, for what it does not have already; it holds only so many at a time.
 * F4 Told to stop, or sent away, it asks for nothing more and ends what it has.
 * F5 It leaves after its idle time, also where no server answers.
 */
export class FileWorker {
  readonly #parts: FileWorkerParts;
  readonly #held = new Map<string, Promise<void>>();
  /** Requests whose server was away, and until when they are let be. */
  readonly #away = new Map<string, number>();
  #busyAt = performance.now();

  constructor(parts: FileWorkerParts) {
    this.#parts = parts;
  }

  /** Resolves when it has left and holds nothing. Never rejects. */
  async run(stop: AbortSignal): Promise<FileWorkerEnd> {
    const end = await this.#serveUntil(stop);
    await Promise.all(this.#held.values()); // F4
    return end;
  }

  async #serveUntil(stop: AbortSignal): Promise<FileWorkerEnd> {
    for (let failures = 0; !stop.aborted && this.#leftMs() > 0;) {
      try {
        const notice = await this.#poll(stop);
        failures = 0;
        if (notice) this.#begin(notice);
        if (this.#held.size >= mostAtOnce) await Promise.race([...this.#held.values(), aborted(stop)]); // F3
      } catch (failure) {
        if (failure instanceof Refused) return endBy(failure);
        if (failures === 0) this.#parts.report(`no server answers: ${String(failure)}`);
        await this.#pause(failures++, stop);
      }
    }
    return { kind: "done" };
  }

  /** Null: nothing came, or it is not to ask any more. */
  async #poll(stop: AbortSignal): Promise<FilesNotice | null> {
    const { idleMs } = this.#parts;
    const untilIdle = AbortSignal.timeout(Math.ceil(Math.min(this.#leftMs(), idleMs))); // F5
    const asking = AbortSignal.any([stop, untilIdle]);
    try {
      return await this.#parts.calls.poll(this.#known(), asking);
    } catch (failure) {
      if (asking.aborted) return null;
      throw failure;
    }
  }

  /** What it is not to be told of: F3. */
  #known(): readonly string[] {
    const now = performance.now();
    for (const [request, until] of this.#away) if (until <= now) this.#away.delete(request);
    return [...this.#held.keys(), ...this.#away.keys()].slice(0, 64);
  }

  #begin(notice: FilesNotice): void {
    const served = this.#serve(notice)
      .catch((failure: unknown) => this.#failed(notice, failure))
      .finally(() => {
        this.#held.delete(notice.request);
        this.#busyAt = performance.now();
      });
    this.#held.set(notice.request, served);
  }

  async #serve(notice: FilesNotice): Promise<void> {
    const { calls, files, signMs = filePeriods.signMs } = this.#parts;
    const taken = await calls.take(notice); // F1
    if (!taken) return;
    const performed = perform(files, taken.operation, taken.content);
    try {
      await calls.tell(notice, outcomeBytes(performed, signMs));
    } finally {
      taken.drop(); // F2
      (await performed).bytes?.destroy();
    }
  }

  #failed({ request, server }: FilesNotice, failure: unknown): void {
    this.#away.set(request, performance.now() + awayMs);
    this.#parts.report(`request ${request} of ${server}: ${String(failure)}`);
  }

  /** Until it has been idle for long enough. */
  #leftMs(): number {
    if (this.#held.size > 0) this.#busyAt = performance.now();
    return this.#busyAt + this.#parts.idleMs - performance.now();
  }

  async #pause(failures: number, stop: AbortSignal): Promise<void> {
    const { backoff = { firstMs: 100, mostMs: 5_000 } } = this.#parts;
    await delay(backoffMs(backoff, failures), undefined, { signal: stop }).catch(() => {});
  }
}

/** 410: it was sent away. */
function endBy(refusal: Refused): FileWorkerEnd {
  return refusal.status === 410 ? { kind: "done" } : { kind: "refused", refusal };
}

function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => signal.addEventListener("abort", () => resolve(), { once: true }));
}
