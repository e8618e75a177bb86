import { setTimeout as delay } from "node:timers/promises";
import { Pool, type ClientConfig } from "pg";
import PgBoss from "pg-boss";
import type { JobQueue } from "./jobs.js";

const name = "work";
/** The shortest that it allows. */
const pollingIntervalSeconds = 0.5;
/** Workers that poll, each for a share of what is under way at a time. */
const pollers = 8;
const lookAgainMs = 5;

/** pg-boss with polling workers in this process that take jobs in batches. */
export class BossQueue implements JobQueue {
  onStart = (): void => undefined;

  private constructor(
    private readonly boss: PgBoss,
    private readonly pool: Pool,
  ) {}

  static async open(config: ClientConfig, workers: number): Promise<BossQueue> {
    const { host, user, database } = config;
    const boss = new PgBoss({ host: host!, user: user!, database: database!, max: 20 });
    const queue = new BossQueue(boss, new Pool({ ...config, max: 1 }));
    await boss.start();
    await boss.createQueue(name);
    for (let poller = 0; poller < pollers; poller++) {
      await boss.work(name, { pollingIntervalSeconds, batchSize: workers }, async (jobs) => {
        for (const _ of jobs) queue.onStart();
      });
    }
    return queue;
  }

  async enqueue(): Promise<void> {
    await this.boss.send(name, {});
  }

  /** It tells of no completion: its rows do. */
  async whenCompleted(count: number): Promise<void> {
    const completed = "select count(*)::integer as jobs from pgboss.job where state = 'completed'";
    while ((await this.pool.query<{ jobs: number }>(completed)).rows[0]!.jobs < count)
      await delay(lookAgainMs);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.boss.stop({ graceful: false, wait: true });
    await this.pool.end();
  }
}
