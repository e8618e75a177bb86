import { WebSocket } from "ws";

/** What the process of the viewers is told. */
export interface Viewing {
  readonly addresses: readonly string[];
  /** What each says when it is connected. */
  readonly greeting: string;
  /** Lines that each waits for. */
  readonly lines: number;
}

/** What it tells: that all are connected, then that all have everything, and how long lines took, in ms. */
export type Viewed = { readonly isReady: true } | { readonly p99: number };

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
  const { addresses, greeting, lines } = told as Viewing;
  const ages: number[] = [];
  let [connected, waiting] = [0, addresses.length];
  for (const address of addresses) {
    let seen = 0;
    const socket = new WebSocket(address, { perMessageDeflate: false });
    socket.on("open", () => {
      socket.send(greeting);
      if (++connected === addresses.length) process.send!({ isReady: true });
    });
    socket.on("message", (message: Buffer) => {
      const count = countLines(message);
      if (count === 0) return;
      if (seen === 0 || seen % 100 === 0) ages.push(ageOf(message));
      seen += count;
      if (seen < lines) return;
      socket.close();
      if (--waiting > 0) return;
      ages.sort((a, b) => a - b);
      process.send!({ p99: ages[Math.floor(ages.length * 0.99)]! });
      process.disconnect();
    });
  }
});
