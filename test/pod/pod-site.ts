import { chmodSync, cpSync, copyFileSync, mkdtempSync, readdirSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Demand, RuntimeName } from "@flowrunner/protocol";
import { bundleAgent } from "../../build/bundle-images.js";
import type { RunnerSite } from "../../runners/agent/conformance/runner-site.js";
import { ScriptedBackend } from "../../runners/agent/conformance/scripted-backend.js";
import { commandsOf, processesOf } from "../../runners/agent/conformance/site-processes.js";
import { exited, LocalPod } from "./local-pod.js";

const runners = join(import.meta.dirname, "../../runners");
const mib = 1024 * 1024;

/** Pods on a scripted backend, made as it demands: for each open attempt one, and one that waits. */
export class PodSite implements RunnerSite {
  readonly folder: string;
  readonly #closing = new AbortController();
  readonly #alive = new Set<LocalPod>();
  readonly #ended = new Set<Promise<void>>();
  readonly #following: Promise<void>;
  #demand: Demand | undefined;
  #made = 0;

  private constructor(
    readonly backend: ScriptedBackend,
    folder: string,
    makesPods: boolean,
  ) {
    this.folder = folder;
    this.#following = makesPods ? this.#follow() : Promise.resolve();
  }

  /** Without `makesPods` there are only those that a test makes, starts and waits for. */
  static async start({ makesPods = true } = {}): Promise<PodSite> {
    const folder = mkdtempSync(join(tmpdir(), "flowrunner-pods-"));
    chmodSync(folder, 0o755);
    await bundleAgent(join(folder, "agent"));
    makeImage(join(folder, "image"));
    return new PodSite(await ScriptedBackend.start(), folder, makesPods);
  }

  processes(): number[] {
    return processesOf(this.folder);
  }

  commands(): string[] {
    return commandsOf(this.processes());
  }

  async end(): Promise<{ processes: number[]; files: string[] }> {
    this.#closing.abort();
    await this.#following;
    for (const { agent } of this.#alive) agent?.kill("SIGKILL");
    await Promise.all(this.#ended);
    const left = readdirSync(this.folder).filter((name) => name.startsWith("pod-"));
    return { processes: this.processes(), files: left };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.end();
    await this.backend[Symbol.asyncDispose]();
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** A pod that nothing of has started. */
  async makePod(runtime: RuntimeName, agentEnv: Readonly<Record<string, string>> = {}): Promise<LocalPod> {
    const { token } = await this.backend.registerWorker(runtime);
    return new LocalPod({
      folder: join(this.folder, `pod-${this.#made++}`),
      agentProgram: join(this.folder, "agent/pod.js"),
      imageFolder: join(this.folder, "image"),
      runtime,
      token,
      agentEnv: {
        FLOWRUNNER_RUNNER_URL: this.backend.baseUrl,
        FLOWRUNNER_FENCE_WAIT_MS: "300",
        ...agentEnv,
      },
      memoryBytes: 200 * mib,
    });
  }

  async #follow(): Promise<void> {
    const { signal } = this.#closing;
    while (!signal.aborted) {
      this.#demand = await this.backend.next(this.#demand?.revision ?? 0, signal).catch(() => undefined);
      for (const id of this.#demand?.cancelled ?? []) this.backend.cancelled.add(id);
      await this.#plan();
    }
  }

  async #plan(): Promise<void> {
    const { pools, ended } = this.#demand ?? { pools: [], ended: [] };
    const open = pools.reduce((sum, { arrivals }) => sum + arrivals, 0) - ended.length;
    for (const { runtime } of pools)
      while (this.#alive.size <= open && !this.#closing.signal.aborted)
        await this.#startPod(runtime as RuntimeName);
  }

  async #startPod(runtime: RuntimeName): Promise<void> {
    const pod = await this.makePod(runtime);
    this.#alive.add(pod);
    pod.startAgent();
    pod.startRuntime();
    void exited(pod.agent).then(() => {
      this.#alive.delete(pod);
      return this.#plan();
    });
    const ended = pod.ended().finally(() => this.#ended.delete(ended));
    this.#ended.add(ended);
  }
}

/** What the runner images hold at /opt/flowrunner. */
function makeImage(folder: string): void {
  for (const name of ["entry", "node", "python", "bash"])
    cpSync(join(runners, name), join(folder, name), { recursive: true });
  copyFileSync(realpathSync("/bin/sh"), join(folder, "entry/sh"));
  chmodSync(join(folder, "entry/sh"), 0o711);
}
