import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { AgentHost } from "@flowrunner/agent";
import { createLocalBackend, type LocalBackend } from "@flowrunner/backend/local";
import { TemporaryFolder } from "./temporary-folder.js";
import manifest from "../../package.json" with { type: "json" };

export interface LocalPlatformOptions {
  readonly secrets: ReadonlyMap<string, string>;
  /** Absolute path. */
  readonly filesRoot: string;
  /** Names of the runtimes that there will be work for. */
  readonly runtimes: Iterable<string>;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Told of trouble around the run that it may survive. */
  readonly warn: (problem: string) => void;
}

/** The bootstraps, which the build puts beside the command. */
const runnersFolder = fileURLToPath(new URL("runners", import.meta.url));

/** Most steps wait for something else than this machine's processors. */
const attemptsPerProcessor = 4;
const leastAttempts = 8;

/** Backend and agent host in this process. Disposing of it kills what still runs and removes its temporary folder. */
export class LocalPlatform implements AsyncDisposable {
  private constructor(
    private readonly backend: LocalBackend,
    private readonly host: AgentHost,
    private readonly folder: TemporaryFolder,
  ) {}

  static async open({
    secrets,
    filesRoot,
    runtimes,
    env,
    warn,
  }: LocalPlatformOptions): Promise<LocalPlatform> {
    const folder = new TemporaryFolder();
    const backend = await createLocalBackend({ secrets, filesRoot, log: { warn } });
    const host = new AgentHost({
      feed: backend.demand,
      baseUrl: backend.runnerUrl,
      runnersFolder,
      capacity: Math.max(leastAttempts, attemptsPerProcessor * availableParallelism()),
      env,
      agentVersion: manifest.version,
      temporaryFolder: folder.path,
      onProblem: warn,
    });
    host.prestart(runtimes);
    folder.outlive();
    return new LocalPlatform(backend, host, folder);
  }

  get runs(): LocalBackend["runs"] {
    return this.backend.runs;
  }

  /** First the host: its open claims end before the listener they are open at. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.host[Symbol.asyncDispose]();
    await this.backend[Symbol.asyncDispose]();
    this.folder[Symbol.dispose]();
  }
}
