import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { JsonSchema } from "@flowrunner/engine";
import type { ObjectKey } from "@flowrunner/kube";
import type { Said, Told } from "./conversation.js";

/** What a Flow takes as inputs; null: that is not known, or it takes anything. */
export type SchemaOf = (flow: ObjectKey) => JsonSchema | null;

/** `unjudged`: it took too long or too much memory, or broke the thread. `uid`: of the question, where it was read. */
export type Judgement =
  | Extract<Said, { readonly kind: "judged" | "unreadable" }>
  | { readonly kind: "unjudged"; readonly uid: string | null; readonly failure: unknown };

/** Of the thread's heap, in MiB: a valid Flow of 1 MiB takes 150. */
const maxHeapMiB = 192;

/** A thread that judges one review at a time. */
export class JudgeThread {
  readonly #worker = startWorker();
  /** Rejects where it cannot be started. */
  readonly ready: Promise<unknown> = once(this.#worker, "message");

  constructor() {
    this.#worker.unref();
    this.#worker.on("error", () => {}); // whoever waits for an answer is told, and nobody else needs to know
  }

  /** After `unjudged` the thread is of no use any more. */
  async judge(bytes: Uint8Array, schemaOf: SchemaOf, timeoutMs: number): Promise<Judgement> {
    const signal = AbortSignal.timeout(timeoutMs);
    let uid: string | null = null;
    try {
      const read = await this.#ask({ kind: "review", bytes }, signal);
      if (read.kind !== "read") return read as Judgement;
      uid = read.uid;
      const schema = read.flow && schemaOf(read.flow);
      return (await this.#ask({ kind: "inputs", schema }, signal)) as Judgement;
    } catch (failure) {
      return { kind: "unjudged", uid, failure };
    }
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }

  async #ask(told: Told, signal: AbortSignal): Promise<Said> {
    this.#worker.postMessage(told);
    const [said] = (await once(this.#worker, "message", { signal })) as [Said];
    return said;
  }
}

/** In the built program the thread's body is a file beside this one; on the sources it is TypeScript and wants a loader. */
function startWorker(): Worker {
  const resourceLimits = { maxOldGenerationSizeMb: maxHeapMiB };
  if (!import.meta.url.endsWith(".ts"))
    return new Worker(new URL("./judge-worker.js", import.meta.url), { resourceLimits });
  const body = JSON.stringify(new URL("./judge-worker.ts", import.meta.url).href);
  const load = `import("tsx/esm/api").then(({ register }) => { register(); return import(${body}); });`;
  return new Worker(load, { eval: true, execArgv: ["--conditions=source"], resourceLimits });
}
