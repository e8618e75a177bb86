import type { RuntimeName } from "@flowrunner/protocol";
import type { Pipe } from "./fifo-supply.js";
import type { Runtime } from "./registry.js";

/** How a runtime ended. */
export type RuntimeExit =
  /** `entry` told the exit code of the runtime. */
  | { readonly kind: "told"; readonly code: number }
  /** `entry` is gone and left no word: whoever shares its rights has killed it. */
  | { readonly kind: "untold" }
  /** Nothing is left of the container, and code in it cannot have done that to `entry`. */
  | { readonly kind: "containerDied" };

/** What everything of an attempt has used; 0 where the system does not tell. */
export interface RuntimeUsage {
  /** User and system time. */
  readonly cpuMs: number;
  readonly peakMemoryBytes: number;
  /** The system has killed a process of it for want of memory. */
  readonly outOfMemory: boolean;
}

export type ReadEnd = Pick<Pipe, "readFd">;

/** One started runtime, for one attempt. Where it runs is the matter of who started it. */
export interface RuntimeProcess {
  readonly name: RuntimeName;
  readonly runtime: Runtime;
  /** What the bootstrap and the code write: file descriptors 1, 2 and 4. */
  readonly stdout: ReadEnd;
  readonly stderr: ReadEnd;
  readonly messages: ReadEnd;
  /** The program that runs, as the bootstrap names it. */
  program: string | undefined;
  /** Resolves when `entry` has ended, by itself or killed. */
  readonly exited: Promise<RuntimeExit>;
  /** Hands the request over on file descriptor 3, which stays open: its end would tell that the agent is gone. */
  send(frame: Buffer): void;
  /** SIGTERM to everything of the attempt. */
  stop(): void;
  /** Memory held now by everything of the attempt, in bytes; 0 where the system itself keeps the limit. */
  heldBytes(): number;
  /** SIGKILL to everything of the attempt, and what it has used. */
  end(): Promise<RuntimeUsage>;
}
