import type { RuntimeName } from "@flowrunner/protocol";
import { LocalRuntime, type RuntimeHome } from "./local-runtime.js";
import { runtimes } from "./registry.js";
import type { StraySweeper } from "./strays.js";

/** How often runtimes were started and handed out, for counters and tests. */
export interface RuntimeCounts {
  /** Processes started. */
  readonly started: number;
  /** Handed out without a start. */
  readonly warm: number;
  /** Started when they were asked for. */
  readonly cold: number;
}

/**
 * Runtimes that are started and wait for a request.
 *
 * R1  A runtime is handed out once.
 * R2  One that ended while it waited is not handed out, and not replaced before someone asks: what cannot start here
 *     is not started again and again.
 */
export class RuntimePool {
  readonly #home: RuntimeHome;
  readonly #sweeper: StraySweeper;
  readonly #waiting = new Map<RuntimeName, LocalRuntime[]>();
  readonly #alive = new Set<LocalRuntime>();
  /** Programs as a started runtime names itself: what PATH leads to may be a slow script in front of it. */
  readonly #programs = new Map<RuntimeName, string>();
  readonly #cleanUps = new Set<Promise<void>>();
  #counts = { started: 0, warm: 0, cold: 0 };

  constructor(home: RuntimeHome, sweeper: StraySweeper) {
    this.#home = home;
    this.#sweeper = sweeper;
  }

  get counts(): RuntimeCounts {
    return { ...this.#counts };
  }

  /** How many wait. */
  waiting(name: RuntimeName): number {
    return this.#waiting.get(name)?.length ?? 0;
  }

  /** Starts runtimes until `count` wait. */
  fill(name: RuntimeName, count: number): void {
    while (this.waiting(name) < count && name in runtimes) this.#put(this.#start(name));
  }

  /**
   * A started runtime, from now on the caller's.
   * @throws Error when there is no runtime of that name
   */
  take(name: RuntimeName): LocalRuntime {
    const waiting = this.#waiting.get(name)?.shift(); // R1
    this.#counts[waiting ? "warm" : "cold"]++;
    return waiting ?? this.#start(name);
  }

  /** Kills all runtimes, handed out or not, and resolves when nothing of them is left. */
  async close(): Promise<void> {
    this.#waiting.clear();
    for (const runtime of this.#alive) runtime.kill();
    await Promise.all([...this.#alive].map((runtime) => runtime.exited));
    await this.#sweeper.flush();
    await Promise.all(this.#cleanUps);
  }

  #put(runtime: LocalRuntime): void {
    const waiting = this.#waiting.get(runtime.name) ?? [];
    this.#waiting.set(runtime.name, [...waiting, runtime]);
  }

  #start(name: RuntimeName): LocalRuntime {
    const runtime = runtimes[name];
    if (!runtime)
      throw new Error(`There is no runtime ${name} here; there are ${Object.keys(runtimes).join(", ")}`);
    const [program, ...flags] = runtime.command;
    const command = [this.#programs.get(name) ?? program, ...flags] as const;
    const started = new LocalRuntime(name, { ...runtime, command }, this.#home);
    this.#counts.started++;
    this.#alive.add(started);
    const cleanUp = started.exited.then(() => this.#cleanUp(started));
    this.#cleanUps.add(cleanUp);
    void cleanUp.finally(() => this.#cleanUps.delete(cleanUp));
    return started;
  }

  async #cleanUp(runtime: LocalRuntime): Promise<void> {
    this.#alive.delete(runtime);
    if (runtime.program !== undefined) this.#programs.set(runtime.name, runtime.program);
    const waiting = this.#waiting.get(runtime.name)?.filter((each) => each !== runtime); // R2
    if (waiting) this.#waiting.set(runtime.name, waiting);
    runtime.kill();
    await this.#sweeper.sweep(runtime.id);
    await runtime.removeFolder();
  }
}
