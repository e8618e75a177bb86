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
    const worker = this.#worker;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => settle(() => resolve(null)), timeoutMs);
      const settle = (how: () => void): void => {
        clearTimeout(timer);
        worker.removeAllListeners();
        worker.on("error", () => {}); // It may still say that it ran out of memory.
        how();
      };
      worker.once("message", (checked: CheckedDocument) => settle(() => resolve(checked)));
      worker.once("error", (failure: NodeJS.ErrnoException) =>
        settle(() => (failure.code === "ERR_WORKER_OUT_OF_MEMORY" ? resolve(null) : reject(failure))),
      );
      worker.postMessage(text);
    });
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }
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
