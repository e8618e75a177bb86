import { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { styles } from "../render/styles.js";
import type { Terminal } from "../terminal.js";

/** A terminal without colours that keeps what is written to it. */
export class RecordingTerminal implements Terminal {
  readonly said: string[] = [];
  readonly printed: string[] = [];
  readonly stdin: NodeJS.ReadableStream;
  readonly stderr = process.stderr;
  readonly styles = styles(false);
  readonly paper = { styles: styles(false), width: null };
  readonly isLive = false;
  readonly unread = new AbortController().signal;

  constructor(
    readonly env: Terminal["env"] = {},
    stdin = "",
  ) {
    this.stdin = Readable.from([stdin]);
  }

  readonly print = (text: string): void => void this.printed.push(text);
  readonly pour = async (bytes: Readable): Promise<void> => void this.printed.push(await text(bytes));
  readonly say = (line: string): void => void this.said.push(line);
}
