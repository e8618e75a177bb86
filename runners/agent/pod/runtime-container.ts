import { Socket } from "node:net";
import { setTimeout as delay } from "node:timers/promises";
import type { RuntimeName } from "@flowrunner/protocol";
import { EntryEvents } from "../runtime/entry-events.js";
import { runtimes } from "../runtime/registry.js";
import type { RuntimeExit, RuntimeProcess, RuntimeUsage } from "../runtime/runtime-process.js";
import type { PodPipes } from "./pod-pipes.js";

/** What `entry` takes to kill everything and to tell what it has used. */
const endMs = 1_000;

/**
 * The pod's other container, in which `entry` guards the runtime and the code. All that is known of it comes through
 * its pipes.
 */
export class RuntimeContainer {
  readonly #pipes: PodPipes;
  readonly #request: Socket;
  readonly #orders: Socket;
  readonly #events = new EntryEvents();
  readonly #exited: Promise<RuntimeExit>;
  /** Resolves when `entry` has started the runtime; never, if the container does not start. */
  readonly started: Promise<void>;
  /** Resolves when `entry` is gone, and the container with it. */
  readonly gone: Promise<void>;

  /** `fenceWaitMs`: how long the death of the container is kept back, for the backend may be told why and fence the attempt. */
  constructor(pipes: PodPipes, fenceWaitMs: number) {
    this.#pipes = pipes;
    this.#request = writer(pipes.fd("in"));
    this.#orders = writer(pipes.fd("orders"));
    const events = new Socket({ fd: pipes.fd("events"), readable: true, writable: false });
    this.started = new Promise((resolve) => {
      events.setEncoding("latin1").on("data", (text: string) => {
        this.#events.add(text);
        if (this.#events.startedPid !== undefined) resolve();
      });
    });
    this.gone = new Promise((resolve) => events.once("close", () => resolve()));
    this.#exited = this.gone.then(() => this.#exit(fenceWaitMs));
  }

  /** The runtime that waits in the container, by the name a claim gives it. */
  runtime(name: RuntimeName): RuntimeProcess {
    const runtime = runtimes[name];
    if (!runtime) throw new Error(`The agent knows no runtime ${name}`);
    return {
      name,
      runtime,
      program: undefined,
      stdout: { readFd: this.#pipes.fd("stdout") },
      stderr: { readFd: this.#pipes.fd("stderr") },
      messages: { readFd: this.#pipes.fd("out") },
      exited: this.#exited,
      send: (frame) => void this.#request.write(frame),
      stop: () => void this.#orders.write("stop\n"),
      heldBytes: () => 0,
      end: () => this.#end(),
    };
  }

  async #exit(fenceWaitMs: number): Promise<RuntimeExit> {
    const code = this.#events.exitCode;
    if (code !== undefined) return { kind: "told", code };
    await delay(fenceWaitMs);
    return { kind: "containerDied" };
  }

  /** The end of the orders is the end of everything in the container. */
  async #end(): Promise<RuntimeUsage> {
    this.#orders.destroy();
    await Promise.race([this.gone, delay(endMs)]);
    const { cpuMs = 0, peakMemoryBytes = 0, oomKills = 0 } = this.#events;
    return { cpuMs, peakMemoryBytes, outOfMemory: oomKills > 0 };
  }
}

/** Who reads at the other end may be gone; what that means is told by its events. */
function writer(fd: number): Socket {
  return new Socket({ fd, readable: false, writable: true }).on("error", () => undefined);
}
