import type { LocalBackend } from "../../../backend/src/local.js";
import { ScriptedRunner, type Held } from "../../../backend/src/testing/scripted-runner.js";

/** How many workers claim and answer at a time. */
const WORKERS = 64;

/** Workers that speak the runner protocol over HTTP and run no code: every attempt succeeds at once. */
export class ScriptedFleet implements Disposable {
  readonly #runner: ScriptedRunner;

  constructor(private readonly backend: LocalBackend) {
    this.#runner = new ScriptedRunner(backend.runnerUrl);
  }

  [Symbol.dispose](): void {
    this.#runner[Symbol.dispose]();
  }

  /** Claims and answers so many attempts, each as a worker of its own. */
  async answer(attempts: number): Promise<void> {
    const pool = await this.#poolWithWork();
    let left = attempts;
    const work = async (): Promise<void> => {
      while (left-- > 0) await this.#answerOne(pool);
    };
    await Promise.all(Array.from({ length: WORKERS }, work));
  }

  async #poolWithWork(): Promise<string> {
    const { signal } = new AbortController();
    for (let revision = 0; ;) {
      const demand = await this.backend.demand.next(revision, signal);
      const found = demand.pools.find(({ queued }) => queued > 0);
      if (found) return found.pool;
      revision = demand.revision;
    }
  }

  async #answerOne(pool: string): Promise<void> {
    const { token } = await this.backend.demand.registerWorker(pool);
    const claimed = await this.#runner.claim(token);
    const held = claimed.body as Held;
    await this.#runner.heartbeat(held);
    const { status } = await this.#runner.succeed(held, { item: 1 });
    if (claimed.status !== 200 || status !== 204)
      throw new Error(`claim ${claimed.status}, result ${status}`);
  }
}
