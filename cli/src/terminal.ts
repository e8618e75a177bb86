import { once } from "node:events";
import type { Readable } from "node:stream";
import { styles, type Styles } from "./render/styles.js";

/** Where a command reads and writes: the one reader of the process's streams and environment. */
export interface Terminal {
  readonly env: { readonly [name: string]: string | undefined };
  readonly stdin: NodeJS.ReadableStream;
  readonly stderr: NodeJS.WriteStream;
  /** Colours of standard error. */
  readonly styles: Styles;
  /** Standard output as tables see it: only on a terminal it has colours and an end. */
  readonly paper: { readonly styles: Styles; readonly width: number | null };
  /** Whether standard error can redraw lines. */
  readonly isLive: boolean;
  /** Aborts when nobody reads standard output any more: `flow logs -f … | head`. */
  readonly unread: AbortSignal;
  /** Writes a result to standard output. */
  print(text: string): void;
  /** Writes bytes to standard output. */
  pour(bytes: Readable): Promise<void>;
  /** Writes a line for people to standard error. */
  say(line: string): void;
}

/** The terminal of this process. Readers that went away (`flow … | head -1`, a closed window) are no error. */
export function processTerminal({ stdin, stdout, stderr, env }: NodeJS.Process): Terminal {
  const unread = new AbortController();
  for (const stream of [stdout, stderr]) stream.on("error", ignoreGoneReader);
  stdout.once("error", () => unread.abort());
  return {
    env,
    stdin,
    stderr,
    styles: styles(isColoured(stderr.isTTY, env)),
    paper: {
      styles: styles(isColoured(stdout.isTTY, env)),
      width: stdout.isTTY ? stdout.columns : null,
    },
    isLive: stderr.isTTY && env["TERM"] !== "dumb" && !env["CI"],
    unread: unread.signal,
    print: (text) => void stdout.write(text),
    pour: async (bytes) => {
      for await (const chunk of bytes) if (!stdout.write(chunk as Buffer)) await once(stdout, "drain");
    },
    say: (line) => void stderr.write(`${line}\n`),
  };
}

/** `FORCE_COLOR` (but `0`, `false`) wins over `NO_COLOR` (but empty); else a terminal that is not dumb. */
export function isColoured(isTTY: boolean | undefined, env: Terminal["env"]): boolean {
  const forced = env["FORCE_COLOR"];
  if (forced !== undefined) return forced !== "0" && forced !== "false";
  if (env["NO_COLOR"]) return false;
  return isTTY === true && env["TERM"] !== "dumb";
}

function ignoreGoneReader(error: NodeJS.ErrnoException): void {
  if (error.code !== "EPIPE" && error.code !== "EIO") throw error;
}
