import type { App, AppOptions } from "@flowrunner/backend/server";
import { machineCapacity } from "../launcher/capacity.js";
import { usageProblem } from "../refused.js";
import type { Terminal } from "../terminal.js";
import { AgentHostKeeper } from "./agent-host-keeper.js";
import { DataDirectory, standardDataDirectory, type KeptSettings } from "./data-directory.js";
import type { UpOptions } from "./options.js";

/** Without a server, and with nothing running, the agent host ends after this; `FLOWRUNNER_HOST_PATIENCE_MS` is another. */
const hostPatienceMs = 60_000;

type FirstUser = NonNullable<Awaited<ReturnType<App["identity"]["bootstrap"]>>>;

const loopback = "127.0.0.1";

/**
 * A server in this process and its agent host beside it.
 *
 * U1 One server for a data directory: the lock comes first, and goes with the process.
 * U2 A server that comes back listens where the one before it did: the host that outlived that one finds it.
 * U3 At an orderly stop the host ends while the server still takes its results.
 */
export class LocalServer {
  private constructor(
    readonly app: App,
    readonly directory: DataDirectory,
    /** How to sign in for the first time; null: somebody has. */
    readonly firstUser: FirstUser | null,
    readonly isEmbedded: boolean,
    private readonly host: AgentHostKeeper | null,
  ) {}

  static async open(options: UpOptions, terminal: Terminal): Promise<LocalServer> {
    const directory = new DataDirectory(options.dataDir ?? standardDataDirectory(terminal.env));
    const owner = directory.take(); // U1
    if (owner !== "taken") throw inUse(directory, owner.pid);
    // Servers that share a launcher are told its token.
    const { FLOWRUNNER_INTERNAL_TOKEN: launcherToken } = terminal.env;
    const kept = await directory.settings({ publicPort: options.port, launcherToken }); // U2
    const app = await openServer(options, directory, kept, terminal);
    const firstUser = await app.identity.bootstrap();
    const host = options.role === "backend" ? null : keepHost(app, directory, kept, terminal);
    const isEmbedded = (options.databaseUrl ?? terminal.env["FLOWRUNNER_DATABASE_URL"]) === undefined;
    return new LocalServer(app, directory, firstUser, isEmbedded, host);
  }

  /** `insisted`: what runs is not waited for any longer. */
  async stop(insisted: Promise<void>): Promise<void> {
    await this.host?.stop(insisted); // U3
    await this.app[Symbol.asyncDispose]();
  }
}

async function openServer(
  options: UpOptions,
  directory: DataDirectory,
  kept: KeptSettings,
  terminal: Terminal,
): Promise<App> {
  const { openApp, optionsOf } = await import("@flowrunner/backend/server");
  const config: Record<string, string> = {
    FLOWRUNNER_MASTER_KEY_FOLDER: directory.path,
    FLOWRUNNER_FILES_FOLDER: directory.filesFolder,
    FLOWRUNNER_PUBLIC_HOST: loopback,
    FLOWRUNNER_PUBLIC_PORT: String(kept.publicPort),
    FLOWRUNNER_RUNNER_HOST: loopback,
    FLOWRUNNER_RUNNER_PORT: String(kept.runnerPort),
    FLOWRUNNER_INTERNAL_HOST: loopback,
    FLOWRUNNER_INTERNAL_PORT: String(kept.internalPort),
    FLOWRUNNER_INTERNAL_TOKEN: kept.launcherToken,
    ...(options.databaseUrl !== undefined && { FLOWRUNNER_DATABASE_URL: options.databaseUrl }),
    ...(options.redisUrl !== undefined && { FLOWRUNNER_REDIS_URL: options.redisUrl }),
  };
  try {
    return await openApp(
      optionsOf({ ...terminal.env, ...config }, directory.databaseFolder, logTo(terminal)),
    );
  } catch (failure) {
    throw refusalOf(failure, directory);
  }
}

/** On a terminal only what somebody should look after is said. */
function logTo(terminal: Pick<Terminal, "say" | "styles">, everywhere: object = {}): AppOptions["log"] {
  const { say, styles } = terminal;
  const warn: AppOptions["log"]["warn"] = (message, about) => {
    const details = JSON.stringify({ ...everywhere, ...about }, errorsAsText);
    say(`${styles.warning("warning:")} ${message} ${details}`);
  };
  const child: AppOptions["log"]["child"] = (about) => logTo(terminal, { ...everywhere, ...about });
  return { debug: () => {}, info: () => {}, warn, error: warn, child };
}

function errorsAsText(_key: string, value: unknown): unknown {
  return value instanceof Error ? value.message : value;
}

function keepHost(
  { runnerUrl, internalUrl }: App,
  directory: DataDirectory,
  { launcherToken }: KeptSettings,
  { env }: Terminal,
): AgentHostKeeper {
  const { agentHostLock: lockFolder, agentHostFolder: workFolder, agentHostLog } = directory;
  const patienceMs = Number(env["FLOWRUNNER_HOST_PATIENCE_MS"] ?? hostPatienceMs);
  const places = { lockFolder, workFolder, runnerUrl, internalUrl };
  return new AgentHostKeeper(
    { ...places, launcherToken, capacity: machineCapacity(), patienceMs },
    agentHostLog,
  );
}

function inUse({ path }: DataDirectory, pid: number): Error {
  return usageProblem(
    `${path} is in use by the server with process id ${pid}`,
    "stop that one first, or use another directory with --data-dir",
  );
}

/** Failures whose messages say what to change. */
const tellingFailures: ReadonlySet<string> = new Set([
  "DatabaseAhead",
  "InvalidConfiguration",
  "InvalidMasterKey",
  "ReadableByOthers",
  "UnknownMasterKey",
]);

/** What the person can change is told to them as such. */
function refusalOf(failure: unknown, directory: DataDirectory): unknown {
  if (!(failure instanceof Error)) return failure;
  if (tellingFailures.has(failure.name)) return usageProblem(failure.message);
  const { code, port, syscall } = failure as NodeJS.ErrnoException & { port?: number };
  if (code === "EADDRINUSE")
    return usageProblem(
      `port ${port} is in use by another program`,
      `stop that, or take another with --port; the ports are kept in ${directory.settingsFile}`,
    );
  if (syscall === "connect" || syscall === "getaddrinfo")
    return usageProblem(`the database cannot be reached: ${failure.message}`, "check --database-url");
  return failure;
}
