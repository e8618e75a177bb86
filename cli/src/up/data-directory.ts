import { randomBytes, randomInt } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join, resolve } from "node:path";
import type { ProcessIdentity } from "./process-identity.js";
import { takeLock } from "./process-lock.js";

/** What a server takes again when it is started again, so that the agent host that outlived it finds it. */
export interface KeptSettings {
  readonly publicPort: number;
  readonly runnerPort: number;
  readonly internalPort: number;
  /** What the agent host shows at the internal listener. */
  readonly launcherToken: string;
}

interface AskedSettings {
  readonly publicPort: number | undefined;
  readonly launcherToken: string | undefined;
}

/** Below the ports that the system gives to connections: a caller that tries again must not take its server's. */
const portRange = [10_240, 32_768] as const;

/** The folder with all that an embedded server keeps. */
export class DataDirectory {
  readonly path: string;

  constructor(path: string) {
    this.path = resolve(path);
    mkdirSync(this.path, { recursive: true, mode: 0o700 });
  }

  get databaseFolder(): string {
    return join(this.path, "database");
  }

  get filesFolder(): string {
    return join(this.path, "files");
  }

  get agentHostLock(): string {
    return join(this.path, "agent-host.lock");
  }

  get agentHostFolder(): string {
    return join(this.path, "agent-host");
  }

  get agentHostLog(): string {
    return join(this.path, "agent-host.log");
  }

  get settingsFile(): string {
    return join(this.path, "server.json");
  }

  /** Makes this process the folder's server, or gives the one that it has. */
  take(): "taken" | ProcessIdentity {
    return takeLock(join(this.path, "server.lock"));
  }

  /**
   * What was kept, made up where there is nothing; what is asked for is kept from now on. Port 0: the one that was kept,
   * or any free one.
   */
  async settings(asked: AskedSettings): Promise<KeptSettings> {
    const kept = this.#read();
    const otherwise = async (): Promise<number> => (asked.publicPort === 0 ? freePort() : standardPort);
    const settings: KeptSettings = {
      publicPort: (asked.publicPort || kept?.publicPort) ?? (await otherwise()),
      runnerPort: kept?.runnerPort ?? (await freePort()),
      internalPort: kept?.internalPort ?? (await freePort()),
      launcherToken: asked.launcherToken ?? kept?.launcherToken ?? randomBytes(32).toString("base64url"),
    };
    this.#write(settings);
    return settings;
  }

  #read(): KeptSettings | null {
    try {
      return JSON.parse(readFileSync(this.settingsFile, "utf8")) as KeptSettings;
    } catch (failure) {
      if ((failure as NodeJS.ErrnoException).code === "ENOENT") return null;
      throw failure;
    }
  }

  #write(settings: KeptSettings): void {
    const draft = `${this.settingsFile}.draft`;
    writeFileSync(draft, `${JSON.stringify(settings, null, 2)}\n`, { mode: 0o600 });
    renameSync(draft, this.settingsFile);
  }
}

const standardPort = 7400;

/** `$XDG_DATA_HOME/flowrunner`, or `~/.flowrunner`. */
export function standardDataDirectory(env: { readonly [name: string]: string | undefined }): string {
  const { XDG_DATA_HOME: data, HOME: home = "." } = env;
  return data ? join(data, "flowrunner") : join(home, ".flowrunner");
}

async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(...portRange);
    if (await isFree(port)) return port;
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(false));
    probe.listen(port, "127.0.0.1", () => probe.close(() => resolve(true)));
  });
}
