import { fileURLToPath } from "node:url";
import { AgentHost, runtimes } from "@flowrunner/agent";
import type { LocalBackend } from "@flowrunner/backend/local";
import manifest from "../../package.json" with { type: "json" };
import type { RunRequest } from "../input/run-request.js";
import type { Terminal } from "../terminal.js";
import { machineCapacity } from "./capacity.js";
import { TemporaryFolder } from "./temporary-folder.js";

/** The bootstraps, which the build puts beside the command. */
const runnersFolder = fileURLToPath(new URL("runners", import.meta.url));

const runtimeKey = new RegExp(`\\bruntime["']?\\s*:\\s*["']?(${Object.keys(runtimes).join("|")})\\b`, "g");

/**
 * Agent host and backend in this process: the host first, so that runtimes start while the backend is loaded. Disposing
 * of it kills what still runs and removes its temporary folder.
 */
export class LocalPlatform implements AsyncDisposable {
  readonly #folder = new TemporaryFolder();
  readonly #host: AgentHost;
  readonly #warn: (problem: string) => void;
  #backend: LocalBackend | undefined;
  #tellHost: (backend: LocalBackend) => void = () => undefined;

  constructor({ env, say, styles }: Pick<Terminal, "env" | "say" | "styles">) {
    this.#warn = (problem) => say(`${styles.warning("warning:")} ${problem}`);
    const backend = new Promise<LocalBackend>((resolve) => (this.#tellHost = resolve));
    this.#host = new AgentHost({
      feed: {
        next: async (since, signal) => (await unlessAborted(backend, signal)).demand.next(since, signal),
        registerWorker: async (pool) => (await backend).demand.registerWorker(pool),
        releaseWorker: async (token) => (await backend).demand.releaseWorker(token),
      },
      baseUrl: backend.then(({ runnerUrl }) => runnerUrl),
      runnersFolder,
      capacity: machineCapacity(),
      env,
      agentVersion: manifest.version,
      temporaryFolder: this.#folder.path,
      onProblem: this.#warn,
    });
  }

  /** Starts the runtimes that a flow's text seems to name: a wrong guess costs one idle process. */
  prestart(text: string): void {
    this.#host.prestart(new Set([...text.matchAll(runtimeKey)].map(([, name]) => name!)));
  }

  /** Opens the runner listener, on a port of the loopback. */
  async open({
    secrets,
    filesRoot,
  }: Pick<RunRequest, "secrets" | "filesRoot">): Promise<LocalBackend["runs"]> {
    const { createLocalBackend } = await import("@flowrunner/backend/local");
    this.#backend = await createLocalBackend({ secrets, filesRoot, log: { warn: this.#warn } });
    this.#tellHost(this.#backend);
    return this.#backend.runs;
  }

  /** First the host: its open claims end before the listener they are open at. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.#host[Symbol.asyncDispose]();
    await this.#backend?.[Symbol.asyncDispose]();
    this.#folder[Symbol.dispose]();
  }
}

async function unlessAborted<Value>(promise: Promise<Value>, signal: AbortSignal): Promise<Value> {
  let abort = (): void => undefined;
  const aborted = new Promise<never>((_, reject) => {
    abort = () => reject(signal.reason as Error);
    signal.addEventListener("abort", abort);
  });
  return Promise.race([promise, aborted]).finally(() => signal.removeEventListener("abort", abort));
}
