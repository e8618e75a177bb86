import { join } from "node:path";
import { spawn, type ChildProcess } from "node:child_process";
import { createInterface } from "node:readline";
import { text } from "node:stream/consumers";
import { setTimeout as delay } from "node:timers/promises";
import { isAlive, type ProcessIdentity } from "../up/process-identity.js";
import { lockHolder } from "../up/process-lock.js";
import type { BuiltFlow } from "./built-flow.js";

export interface UpAddresses {
  readonly address: string;
  readonly runnerUrl: string;
  readonly internalUrl: string;
  readonly firstUser: { readonly token: string; readonly project: string } | null;
}

export interface UpCall {
  readonly dataDir: string;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** What runs the program; default: Node. */
  readonly command?: readonly [string, ...string[]];
}

/** A `flow up` as a process of its own, which a test kills. */
export class UpProcess {
  /** Rejects, with what it said, when it ends before it is up. */
  readonly ready: Promise<UpAddresses>;
  readonly #ended: Promise<number | null>;
  readonly #said: Buffer[] = [];

  private constructor(
    private readonly child: ChildProcess,
    private readonly dataDir: string,
  ) {
    this.#ended = new Promise((resolve) => child.once("close", resolve));
    for (const stream of [child.stdout!, child.stderr!])
      stream.on("data", (chunk: Buffer) => this.#said.push(chunk));
    this.ready = firstLine(child).then((line) => JSON.parse(line) as UpAddresses);
    this.ready.catch(() => undefined);
  }

  static start(
    flow: Pick<BuiltFlow, "path" | "temporaryFolder">,
    { dataDir, args = [], env = {}, command: [program, ...before] = [process.execPath] }: UpCall,
  ): UpProcess {
    const { PATH, HOME } = process.env;
    const given = ["up", "--data-dir", dataDir, "--port", "0", "-o", "json", ...args];
    const child = spawn(program, [...before, flow.path, ...given], {
      env: { PATH, HOME, TMPDIR: flow.temporaryFolder, ...env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    return new UpProcess(child, dataDir);
  }

  /** All that it has written to stdout and stderr. */
  get said(): Buffer {
    return Buffer.concat(this.#said);
  }

  get pid(): number {
    return this.child.pid!;
  }

  /** The agent host of its data directory, once it lives. */
  async host(): Promise<ProcessIdentity> {
    for (;;) {
      const host = lockHolder(join(this.dataDir, "agent-host.lock"));
      if (host) return host;
      await delay(10);
    }
  }

  /** As `kill -9` does; its agent host lives on. */
  async kill(): Promise<void> {
    this.child.kill("SIGKILL");
    await this.#ended;
  }

  /** Gives the exit code. */
  async stop(signal: NodeJS.Signals): Promise<number | null> {
    this.child.kill(signal);
    return this.#ended;
  }

  /** Ends it and its agent host, however far a test has come. */
  async end(): Promise<void> {
    await this.kill();
    const host = lockHolder(join(this.dataDir, "agent-host.lock"));
    if (!host) return;
    process.kill(host.pid, "SIGKILL");
    while (isAlive(host)) await delay(10);
  }
}

async function firstLine(child: ChildProcess): Promise<string> {
  const complaints = text(child.stderr!);
  try {
    for await (const line of createInterface({ input: child.stdout! }))
      if (line.startsWith('{"')) return line;
  } finally {
    child.stdout!.resume(); // what it says later is heard, too
  }
  throw new Error(`flow up ended before it was up: ${await complaints}`);
}
