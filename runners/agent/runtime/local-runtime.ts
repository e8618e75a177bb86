import { spawn, type ChildProcess } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdirSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { Socket } from "node:net";
import type { RuntimeName } from "@flowrunner/protocol";
import { EntryEvents } from "./entry-events.js";
import { handedOver, type FifoSupply, type Pipe } from "./fifo-supply.js";
import { memoryOfSession, statsOf } from "./process-stats.js";
import type { Runtime } from "./registry.js";
import type { RuntimeExit, RuntimeProcess, RuntimeUsage } from "./runtime-process.js";
import { killProcess } from "./strays.js";

/** Where runtimes are started and with what. */
export interface RuntimeHome {
  /** The folder with `entry/` and the runtimes' bootstraps. */
  readonly runnersFolder: string;
  /** Holds a folder for each runtime while it lives. */
  readonly scratchFolder: string;
  readonly fifos: FifoSupply;
  /** The environment runtimes start with. */
  readonly env: Readonly<Record<string, string>>;
}

/**
 * A runtime on this machine: `entry` and, below it, the bootstrap that waits for the request, in a process group and
 * session of their own, in an empty folder.
 */
export class LocalRuntime implements RuntimeProcess {
  /** Marks every process of this runtime (see strays.ts). */
  readonly id = randomUUID();
  readonly name: RuntimeName;
  readonly runtime: Runtime;
  readonly stdout: Pipe;
  readonly stderr: Pipe;
  readonly messages: Pipe;
  program: string | undefined;
  readonly exited: Promise<RuntimeExit>;
  readonly #child: ChildProcess;
  readonly #folder: string;
  readonly #events = new EntryEvents();
  #isKilled = false;

  constructor(name: RuntimeName, runtime: Runtime, home: RuntimeHome) {
    this.name = name;
    this.runtime = runtime;
    this.#folder = join(home.scratchFolder, this.id);
    const work = join(this.#folder, "work");
    const temporary = join(this.#folder, "tmp");
    mkdirSync(work, { recursive: true });
    mkdirSync(temporary);
    [this.stdout, this.stderr, this.messages] = [home.fifos.take(), home.fifos.take(), home.fifos.take()];
    const entry = join(home.runnersFolder, "entry/entry.sh");
    const bootstrap = join(home.runnersFolder, runtime.bootstrap);
    this.#child = spawn("/bin/sh", [entry, this.id, ...runtime.command, bootstrap], {
      cwd: work,
      env: { ...home.env, TMPDIR: temporary },
      detached: true,
      stdio: [
        "ignore",
        this.stdout.writeFd,
        this.stderr.writeFd,
        "pipe",
        this.messages.writeFd,
        "pipe",
        "pipe",
      ],
    });
    for (const pipe of [this.stdout, this.stderr, this.messages]) handedOver(pipe);
    this.exited = this.#watch();
  }

  /** The session and process group of everything the runtime started and that did not leave them. */
  get #session(): number | undefined {
    return this.#child.pid;
  }

  send(frame: Buffer): void {
    this.#pipe(3).write(frame);
  }

  stop(): void {
    this.#pipe(5).write("stop\n");
  }

  heldBytes(): number {
    return this.#session === undefined ? 0 : memoryOfSession(this.#session);
  }

  end(): Promise<RuntimeUsage> {
    const pid = this.#events.startedPid;
    const { cpuMs, peakMemoryBytes } = pid === undefined ? { cpuMs: 0, peakMemoryBytes: 0 } : statsOf(pid);
    this.kill();
    return Promise.resolve({ cpuMs: this.#events.cpuMs ?? cpuMs, peakMemoryBytes, outOfMemory: false });
  }

  /** SIGKILL to the process group; what left it is the sweeper's (see strays.ts). */
  kill(): void {
    if (this.#session === undefined || this.#isKilled) return;
    this.#isKilled = true;
    killProcess(-this.#session);
  }

  /** Removes the runtime's folder. */
  async removeFolder(): Promise<void> {
    await rm(this.#folder, { recursive: true, force: true });
  }

  #pipe(fd: 3 | 5 | 6): Socket {
    return (this.#child.stdio as readonly unknown[])[fd] as Socket;
  }

  /** Nothing but `entry` holds the events: their end is its end. */
  #watch(): Promise<RuntimeExit> {
    // A runtime that dies closes its ends of these pipes; what that means is told by its exit.
    for (const fd of [3, 5, 6] as const) this.#pipe(fd).on("error", () => undefined);
    return new Promise((resolve) => {
      const exit = (): void => resolve(this.#exit());
      this.#child.once("error", exit);
      this.#pipe(6)
        .setEncoding("latin1")
        .on("data", (text: string) => this.#events.add(text))
        .once("close", exit);
    });
  }

  #exit(): RuntimeExit {
    const code = this.#events.exitCode;
    return code === undefined ? { kind: "untold" } : { kind: "told", code };
  }
}
