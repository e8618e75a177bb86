import { setMaxListeners } from "node:events";
import { ScriptedRunner, type Held } from "../../../backend/src/testing/scripted-runner.js";
import { checked } from "../checked-flow.js";
import type { DurableBackend } from "../durable/durable-backend.js";
import { Tally, type JobQueue } from "./jobs.js";

const flow = checked(`apiVersion: flowrunner.dev/v1alpha1
kind: Flow
metadata: {name: job}
spec:
  steps:
    - {name: work, runtime: node, run: "export default () => null"}
`);

/** Jobs are runs of one code step, claimed and answered over HTTP by workers that are each good for one. */
export class FlowrunnerQueue implements JobQueue {
  onStart = (): void => undefined;
  readonly #runner: ScriptedRunner;
  readonly #completed = new Tally();
  readonly #ending = new AbortController();
  readonly #working: Promise<void>[];

  private constructor(
    private readonly platform: DurableBackend,
    pool: string,
    workers: number,
  ) {
    this.#runner = new ScriptedRunner(platform.backend.runnerUrl);
    setMaxListeners(workers, this.#ending.signal);
    this.#working = Array.from({ length: workers }, () => this.#work(pool));
  }

  static async open(platform: DurableBackend, workers: number): Promise<FlowrunnerQueue> {
    const start = () => platform.backend.runs.start({ project: "bench", ...flow, inputs: {} });
    const first = await start();
    const { pools } = await platform.backend.demand.next(0, new AbortController().signal);
    const queue = new FlowrunnerQueue(platform, pools.find(({ queued }) => queued > 0)!.pool, workers);
    await platform.backend.runs.whenEnded(first);
    return queue;
  }

  async enqueue(): Promise<void> {
    await this.platform.backend.runs.start({ project: "bench", ...flow, inputs: {} });
  }

  /** The job that found the pool is none of the caller's. */
  whenCompleted(count: number): Promise<void> {
    return this.#completed.reaches(count + 1);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#ending.abort();
    await Promise.all(this.#working);
    this.#runner[Symbol.dispose]();
  }

  async #work(pool: string): Promise<void> {
    const { signal } = this.#ending;
    while (!signal.aborted) {
      const { token } = await this.platform.backend.demand.registerWorker(pool);
      const held = await this.#claim(token);
      if (!held) return;
      await this.#runner.heartbeat(held);
      this.onStart();
      await this.#runner.succeed(held, null);
      this.#completed.add();
    }
  }

  async #claim(token: string): Promise<Held | null> {
    const { signal } = this.#ending;
    try {
      for (;;) {
        const { status, body } = await this.#runner.claim(token, undefined, signal);
        if (status === 200) return body as Held;
        if (status !== 204) throw new Error(`a claim was answered ${status}: ${JSON.stringify(body)}`);
      }
    } catch (failure) {
      if (signal.aborted) return null;
      throw failure;
    }
  }
}
