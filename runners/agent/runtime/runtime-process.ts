import { spawn, type ChildProcess } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdirSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { Socket } from "node:net";
import type { RuntimeName } from "@flowrunner/protocol";
import { handedOver, type FifoSupply, type Pipe } from "./fifo-supply.js";
import type { Runtime } from "./registry.js";
import { killProcess } from "./strays.js";

/** How a runtime ended: as `entry` tells it, or null where it could not. */
export interface RuntimeExit {
  readonly code: number | null;
  /** User and system time of what the runtime was, in milliseconds; null where nobody told. */
  readonly cpuMs: number | null;
}

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
 * One started runtime, for one attempt: `entry` and, below it, the bootstrap that waits for the request, in a
 * process group and session of their own, in an empty folder.
 */
export class RuntimeProcess {
  /** Marks every process of this runtime (see strays.ts). */
  readonly id = randomUUID();
  readonly name: RuntimeName;
  readonly runtime: Runtime;
  /** What the bootstrap and the code write: file descriptors 1, 2 and 4. */
  readonly stdout: Pipe;
  readonly stderr: Pipe;
  readonly messages: Pipe;
  /** The program that runs, as the bootstrap names it. */
  program: string | undefined;
  /** Resolves when `entry` has ended, by itself or killed. */
  readonly exited: Promise<RuntimeExit>;
  readonly #child: ChildProcess;
  readonly #folder: string;
  #events = "";
  #hasExited = false;
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

  get hasExited(): boolean {
    return this.#hasExited;
  }

  /** The session and process group of everything the runtime started and that did not leave them. */
  get session(): number | undefined {
    return this.#child.pid;
  }

  /** The process that runs user code, once `entry` has told. */
  get pid(): number | undefined {
    const told = /^started (\d+)$/m.exec(this.#events)?.[1];
    return told === undefined ? undefined : Number(told);
  }

  /** Hands the request over on file descriptor 3, which stays open: its end would tell that the agent is gone. */
  send(frame: Buffer): void {
    this.#pipe(3).write(frame);
  }

  /** SIGTERM to everything of the attempt. */
  stop(): void {
    this.#pipe(5).write("stop\n");
  }

  /** SIGKILL to the process group; what left it is the sweeper's (see strays.ts). */
  kill(): void {
    if (this.session === undefined || this.#isKilled) return;
    this.#isKilled = true;
    killProcess(-this.session);
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
      const exit = (): void => {
        this.#hasExited = true;
        resolve(exitOf(this.#events));
      };
      this.#child.once("error", exit);
      this.#pipe(6)
        .setEncoding("latin1")
        .on("data", (text: string) => (this.#events += text))
        .once("close", exit);
    });
  }
}

/** `exit CODE`, and after it the two lines of `times`: of the shell, and of its children. */
function exitOf(events: string): RuntimeExit {
  const code = /^exit (\d+)$/m.exec(events)?.[1];
  const times = /^exit .*\n.*\n(\d+)m([\d.]+)s (\d+)m([\d.]+)s/m.exec(events);
  const seconds = times?.slice(1).map(Number);
  return {
    code: code === undefined ? null : Number(code),
    cpuMs: seconds
      ? Math.round(
          ((seconds[0] ?? 0) + (seconds[2] ?? 0)) * 60_000 + ((seconds[1] ?? 0) + (seconds[3] ?? 0)) * 1000,
        )
      : null,
  };
}
