import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Readable, Writable } from "node:stream";
import { fileURLToPath } from "node:url";
import { runtimes } from "../../../runners/agent/index.js";

const runnersFolder = fileURLToPath(new URL("../../../runners", import.meta.url));

/** A runtime's own bootstrap, spoken to over its pipes without backend, claim and agent: what those add is the rest. */
export class BootstrapProcess implements Disposable {
  readonly #folder = mkdtempSync(join(tmpdir(), "flowrunner-bench-"));
  readonly #child: ChildProcess;
  readonly #messages: AsyncIterator<string>;

  constructor(private readonly runtime: string) {
    const { command, bootstrap } = runtimes[runtime]!;
    const [program, ...flags] = command;
    this.#child = spawn(program, [...flags, join(runnersFolder, bootstrap)], {
      cwd: this.#folder,
      env: { PATH: process.env["PATH"], TMPDIR: this.#folder },
      stdio: ["ignore", "ignore", "inherit", "pipe", "pipe"],
    });
    this.#messages = createInterface(this.#child.stdio[4] as Readable)[Symbol.asyncIterator]();
  }

  async ready(): Promise<void> {
    await this.#messages.next();
  }

  /** Resolves with what the code gave, before the process has ended. */
  async answer(code: string): Promise<unknown> {
    (this.#child.stdio[3] as Writable).write(runtimes[this.runtime]!.frame(requestOf(code)));
    const { value } = await this.#messages.next();
    const message = JSON.parse(value as string) as { readonly output?: unknown };
    if ("output" in message) return message.output;
    return JSON.parse((await this.#messages.next()).value as string);
  }

  [Symbol.dispose](): void {
    this.#child.kill("SIGKILL");
    rmSync(this.#folder, { recursive: true });
  }
}

function requestOf(code: string): Parameters<(typeof runtimes)[string]["frame"]>[0] {
  return {
    v: 1,
    program: { code },
    input: {},
    context: {
      run: { id: "bench", flow: "bench", version: "1", startedAt: "2026-01-01T00:00:00Z", attempt: 1 },
      step: "step",
      attempt: 1,
      idempotencyKey: "bench",
      secrets: {},
      env: {},
      files: { root: null, access: "none" },
      data: null,
      deadline: Date.now() + 60_000,
    },
    outputBytes: 65_536,
  };
}
