import { readSync } from "node:fs";
import { Socket } from "node:net";

/**
 * Reads a pipe as its data comes, and, when what matters has been said elsewhere, at once to its present end:
 * whatever was written before that is not lost, whoever may still hold the other end.
 */
export class PipeReader {
  readonly #fd: number;
  readonly #socket: Socket;
  readonly #receive: (chunk: Buffer) => void;
  #isOpen = true;

  constructor(fd: number, receive: (chunk: Buffer) => void) {
    this.#fd = fd;
    this.#receive = receive;
    this.#socket = new Socket({ fd, readable: true, writable: false });
    this.#socket.on("data", (chunk: Buffer) => {
      if (this.#isOpen) receive(chunk);
    });
    this.#socket.on("error", () => this.#socket.destroy());
  }

  /** Receives what is in the pipe now and closes it. */
  drain(): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    if (!this.#socket.destroyed) readToPresentEnd(this.#fd, this.#receive);
    this.#socket.destroy();
  }

  /** Closes the pipe; what is in it is lost. */
  close(): void {
    this.#isOpen = false;
    this.#socket.destroy();
  }
}

/** A pipe holds 64 KiB; more than a few times that comes from someone who goes on writing. */
const mostReads = 64;

function readToPresentEnd(fd: number, receive: (chunk: Buffer) => void): void {
  for (let reads = 0; reads < mostReads; reads++) {
    const chunk = Buffer.allocUnsafe(64 * 1024);
    const size = readOrNothing(fd, chunk);
    if (size === 0) return;
    receive(chunk.subarray(0, size));
  }
}

function readOrNothing(fd: number, chunk: Buffer): number {
  try {
    return readSync(fd, chunk);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EAGAIN") return 0;
    throw error;
  }
}
