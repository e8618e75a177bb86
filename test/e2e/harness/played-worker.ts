import type { ClaimAnswer, LogLine } from "@flowrunner/protocol";
import type { App } from "../../../backend/src/app.js";
import { ScriptedRunner } from "../../../backend/src/testing/scripted-runner.js";

type Level = LogLine["level"];

/** One attempt of a step, of which a test decides what its code does. */
export class PlayedAttempt {
  #lines = 0;

  constructor(
    private readonly runner: ScriptedRunner,
    readonly answer: ClaimAnswer,
  ) {}

  async log(...texts: readonly string[]): Promise<void> {
    await this.logAt("info", ...texts);
  }

  async logAt(level: Level, ...texts: readonly string[]): Promise<void> {
    const lines = texts.map((text): LogLine => ({
      seq: this.#lines++,
      time: Date.now(),
      stream: level === "error" ? "stderr" : "stdout",
      level,
      text,
    }));
    await this.runner.logs(this.answer, lines);
  }

  async succeed(output: unknown): Promise<void> {
    await this.runner.succeed(this.answer, output);
  }

  async fail(error: Parameters<ScriptedRunner["fail"]>[1]): Promise<void> {
    await this.runner.fail(this.answer, error);
  }
}

/** Stands for every worker of a server: takes what is queued when a test asks for it. */
export class PlayedWorker implements Disposable {
  readonly #runner: ScriptedRunner;

  constructor(private readonly app: App) {
    this.#runner = new ScriptedRunner(app.runnerUrl);
  }

  /** The next attempt of the queue, once there is one. */
  async next(): Promise<PlayedAttempt> {
    const { demand } = this.app.context;
    const signal = AbortSignal.timeout(60_000);
    for (let revision = 0; ;) {
      const feed = await demand.next(revision, signal);
      const pool = feed.pools.find(({ queued }) => queued > 0)?.pool;
      if (pool === undefined) {
        revision = feed.revision;
        continue;
      }
      const { token } = await demand.registerWorker(pool);
      const { status, body } = await this.#runner.claim(token);
      if (status === 200) return new PlayedAttempt(this.#runner, body as ClaimAnswer);
    }
  }

  [Symbol.dispose](): void {
    this.#runner[Symbol.dispose]();
  }
}
