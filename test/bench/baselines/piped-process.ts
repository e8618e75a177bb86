import { spawn, type ChildProcessByStdio } from "node:child_process";
import { createInterface } from "node:readline";
import type { Readable, Writable } from "node:stream";

/** A process that says "ready", takes one request on its standard input and answers with one line. */
export class PipedProcess {
  readonly #lines: AsyncIterator<string>;
  readonly #ended: Promise<unknown>;

  constructor(
    command: readonly string[],
    private readonly child: ChildProcessByStdio<Writable, Readable, null> = spawn(
      command[0]!,
      command.slice(1),
      {
        stdio: ["pipe", "pipe", "inherit"],
      },
    ),
  ) {
    this.#lines = createInterface(child.stdout)[Symbol.asyncIterator]();
    this.#ended = new Promise((resolve) => child.once("exit", resolve));
  }

  async ready(): Promise<void> {
    await this.#line();
  }

  answer(request: string): Promise<string> {
    this.child.stdin.write(request);
    return this.#line();
  }

  async ended(): Promise<void> {
    await this.#ended;
  }

  async #line(): Promise<string> {
    const { value, done } = await this.#lines.next();
    if (done) throw new Error("the process ended without an answer");
    return value;
  }
}
