import { Logger, makeWorkerUtils, run, type Runner, type WorkerUtils } from "graphile-worker";
import { Pool, type ClientConfig } from "pg";
import { Tally, type JobQueue } from "./jobs.js";

const logger = new Logger(() => () => undefined);

/** graphile-worker as its documentation sets it up for speed: workers in this process, woken by NOTIFY. */
export class GraphileQueue implements JobQueue {
  onStart = (): void => undefined;
  readonly #completed = new Tally();

  private constructor(
    private readonly pool: Pool,
    private readonly utils: WorkerUtils,
    private runner: Runner | null = null,
  ) {}

  static async open(config: ClientConfig, workers: number): Promise<GraphileQueue> {
    const pgPool = new Pool({ ...config, max: 20 });
    const utils = await makeWorkerUtils({ pgPool, logger });
    await utils.migrate();
    const queue = new GraphileQueue(pgPool, utils);
    const taskList = { work: () => queue.onStart() };
    queue.runner = await run({ pgPool, concurrency: workers, taskList, logger, noHandleSignals: true });
    queue.runner.events.on("job:complete", () => queue.#completed.add());
    return queue;
  }

  async enqueue(): Promise<void> {
    await this.utils.addJob("work", {});
  }

  whenCompleted(count: number): Promise<void> {
    return this.#completed.reaches(count);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.runner?.stop();
    await this.utils.release();
    await this.pool.end();
  }
}
