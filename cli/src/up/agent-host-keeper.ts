import { spawn } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import { setTimeout as delay } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { killProcess } from "@flowrunner/agent";
import { stopPeriods, type HostOrders } from "../launcher/host-orders.js";
import { isAlive, type ProcessIdentity } from "./process-identity.js";
import { lockHolder } from "./process-lock.js";

const program = fileURLToPath(new URL("agent-host.js", import.meta.url));

/** Between looks whether the host lives: it may be of an earlier server, so its end is not told. */
const lookMs = 1_000;
const stopLookMs = 25;
/** What a host gets beyond the time of what runs, before it is killed. */
const lastMs = 5_000;

/** What of this environment the host and what it starts need; nothing that the server was told in secret. */
const passed =
  /^(PATH|HOME|USER|LOGNAME|SHELL|LANG|LC_[A-Z]+|TZ|TMPDIR|\w*_proxy|\w*_PROXY|NODE_EXTRA_CA_CERTS)$/;

/** Sees to it that a server has an agent host: the one that outlived an earlier server, or a new one. */
export class AgentHostKeeper {
  readonly #stopping = new AbortController();
  readonly #keeping: Promise<void>;

  constructor(
    private readonly orders: HostOrders,
    private readonly logFile: string,
  ) {
    this.#keeping = this.#keep();
  }

  /** Tells the host to end in order and resolves when it has; `insisted` makes it end at once. */
  async stop(insisted: Promise<void>): Promise<void> {
    this.#stopping.abort();
    await this.#keeping;
    const host = lockHolder(this.orders.lockFolder);
    if (!host) return;
    killProcess(host.pid, "SIGTERM");
    void insisted.then(() => isAlive(host) && killProcess(host.pid, "SIGTERM"));
    const { finishMs, graceMs } = stopPeriods;
    if (!(await ended(host, finishMs + graceMs + lastMs))) killProcess(host.pid);
  }

  async #keep(): Promise<void> {
    const { signal } = this.#stopping;
    while (!signal.aborted) {
      if (!lockHolder(this.orders.lockFolder)) await this.#start();
      await delay(lookMs, undefined, { signal }).catch(() => undefined);
    }
  }

  /** Resolves when the host holds the lock, or has ended without. */
  async #start(): Promise<void> {
    const log = openSync(this.logFile, "w", 0o600);
    const child = spawn(process.execPath, [program], {
      detached: true,
      cwd: "/",
      env: Object.fromEntries(Object.entries(process.env).filter(([name]) => passed.test(name))),
      stdio: ["pipe", log, log],
    });
    closeSync(log);
    let hasEnded = false;
    child.once("exit", () => (hasEnded = true)).once("error", () => (hasEnded = true));
    child.stdin!.on("error", () => undefined);
    child.stdin!.end(JSON.stringify(this.orders));
    child.unref();
    while (!hasEnded && !lockHolder(this.orders.lockFolder)) await delay(stopLookMs);
  }
}

async function ended(host: ProcessIdentity, withinMs: number): Promise<boolean> {
  const giveUpAt = performance.now() + withinMs;
  while (isAlive(host)) {
    if (performance.now() > giveUpAt) return false;
    await delay(stopLookMs);
  }
  return true;
}
