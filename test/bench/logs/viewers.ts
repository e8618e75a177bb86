import { WebSocket } from "ws";

/** What the process of the viewers is told. */
export interface Viewing {
  readonly addresses: readonly string[];
  /** What each says when it is connected. */
  readonly greeting: string;
  /** Lines, at first, whose ages are told. */
  readonly pacedLines: number;
  /** Lines that each waits for. */
  readonly lines: number;
}

/** What it tells: that all are connected, how long the first lines took, in ms, and that all have everything. */
export type Viewed = { readonly isReady: true } | { readonly p99: number } | { readonly isOver: true };

const seq = Buffer.from('"seq":');
const time = Buffer.from('"time":');

/** Counts lines without reading them: what a viewer does with a line is none of the figures. */
function countLines(message: Buffer): number {
  let count = 0;
  for (let at = message.indexOf(seq); at >= 0; at = message.indexOf(seq, at + seq.length)) count++;
  return count;
}

function ageOf(message: Buffer): number {
  const at = message.lastIndexOf(time) + time.length;
  return Date.now() - Number.parseInt(message.toString("latin1", at, at + 13), 10);
}

process.once("message", (told) => {
  const { addresses, greeting, pacedLines, lines } = told as Viewing;
  const ages: number[] = [];
  const tell = (viewed: Viewed): void => void process.send!(viewed);
  let [connected, aging, waiting] = [0, addresses.length, addresses.length];
  for (const address of addresses) {
    let seen = 0;
    const socket = new WebSocket(address, { perMessageDeflate: false });
    socket.on("open", () => {
      socket.send(greeting);
      if (++connected === addresses.length) tell({ isReady: true });
    });
    socket.on("message", (message: Buffer) => {
      const count = countLines(message);
      if (count === 0) return;
      const before = seen;
      seen += count;
      if (before < pacedLines) ages.push(ageOf(message));
      if (before < pacedLines && seen >= pacedLines && --aging === 0) tell({ p99: percentile99(ages) });
      if (seen < lines) return;
      socket.close();
      if (--waiting > 0) return;
      tell({ isOver: true });
      process.disconnect();
    });
  }
});

function percentile99(ages: number[]): number {
  ages.sort((a, b) => a - b);
  return ages[Math.floor(ages.length * 0.99)]!;
}
