import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { CheckedDocument } from "./check-document.js";

/** Of the thread's heap, in MiB: a valid document of 1 MiB takes 150. */
const maxHeapMiB = 512;

/** A thread that checks one document at a time. */
export class CheckThread {
  readonly #worker = startWorker();
  readonly #ready = once(this.#worker, "message");

  constructor() {
    this.#worker.unref();
  }

  /** Null: it took longer than `timeoutMs`, or more memory than there is; the thread is of no use any more. */
  async check(text: string, timeoutMs: number): Promise<CheckedDocument | null> {
    await this.#ready;
    const signal = AbortSignal.timeout(timeoutMs);
    this.#worker.postMessage(text);
    try {
      const [checked] = (await once(this.#worker, "message", { signal })) as [CheckedDocument];
      return checked;
    } catch (failure) {
      if (signal.aborted || isOutOfMemory(failure)) return null;
      throw failure;
    }
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }
}

function isOutOfMemory(failure: unknown): boolean {
  return failure instanceof Error && "code" in failure && failure.code === "ERR_WORKER_OUT_OF_MEMORY";
}

/** In the built program the thread's body is a file beside this one; on the sources it is TypeScript and wants a loader. */
function startWorker(): Worker {
  const resourceLimits = { maxOldGenerationSizeMb: maxHeapMiB };
  if (!import.meta.url.endsWith(".ts"))
    return new Worker(new URL("./check-worker.js", import.meta.url), { resourceLimits });
  const body = JSON.stringify(new URL("./check-worker.ts", import.meta.url).href);
  const load = `import("tsx/esm/api").then(({ register }) => { register(); return import(${body}); });`;
  return new Worker(load, { eval: true, execArgv: ["--conditions=source"], resourceLimits });
}
