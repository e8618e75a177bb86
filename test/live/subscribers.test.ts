import { once } from "node:events";
import { createServer } from "node:http";
import { connect, type AddressInfo, type Socket } from "node:net";
import { expect, test } from "vitest";
import { systemClock } from "../../backend/src/clock.js";
import { silentLog } from "../../backend/src/log.js";
import { LiveDoor, livePath, standardDoorLimits } from "../../backend/src/realtime/live-door.js";
import { LiveFrames } from "../../backend/src/realtime/live-frames.js";
import { readPage } from "../../backend/src/realtime/stored-runs.js";
import { codeStep, planOf } from "../../backend/src/testing/plans.js";
import { until, World } from "../../backend/src/testing/world.js";
import { liveBytes } from "../bench/heap.js";

const isSoak = process.env["FLOWRUNNER_SOAK"] !== undefined;
const subscribers = isSoak ? 10_000 : 400;
/** Of both ends: the clients are in this process too. */
const bytesEach = 48 * 1024;

/** A client that costs next to nothing: a socket, and no library. */
async function subscribe(port: number, message: string): Promise<Socket> {
  const socket = connect(port, "127.0.0.1");
  await once(socket, "connect");
  const head = `GET ${livePath}?ticket=any HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\nconnection: upgrade\r\n`;
  const upgrade =
    "upgrade: websocket\r\nsec-websocket-version: 13\r\nsec-websocket-key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n";
  socket.write(head + upgrade);
  await once(socket, "data");
  // A masked text frame of less than 64 KiB, its mask all zeros.
  const frame = Buffer.alloc(8);
  frame.writeUInt16BE(0x81fe, 0);
  frame.writeUInt16BE(message.length, 2);
  socket.write(Buffer.concat([frame, Buffer.from(message)]));
  socket.resume();
  return socket;
}

test(`${subscribers} subscribers of one run cost a bounded memory each`, { timeout: 300_000 }, async () => {
  await using world = await World.create();
  const run = await world.start(planOf(codeStep("a")));
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  let reads = 0;
  const door = new LiveDoor(server, {
    clock: systemClock,
    log: silentLog,
    frames: new LiveFrames(),
    limits: { ...standardDoorLimits, connectionsOfUser: subscribers },
    allowedOrigins: [],
    redeem: () =>
      Promise.resolve({ userId: "one", email: "", credential: { kind: "session", id: "one" } as const }),
    access: { isGood: () => Promise.resolve(true), expectViewer: () => Promise.resolve() },
    follow: (followed, listener) => world.backend.runs.follow(followed, listener),
    read: async (of, cursor) => {
      const page = await readPage(world.store, of, cursor);
      reads++;
      return page;
    },
  });
  const { port } = server.address() as AddressInfo;
  const message = JSON.stringify({ type: "subscribe", project: "here", run: run.runId, logs: "all" });
  const sockets = [await subscribe(port, message)];
  await until(() => reads === 1, "the first has caught up");
  const before = liveBytes();
  while (sockets.length < subscribers) {
    const few = Math.min(100, subscribers - sockets.length);
    sockets.push(...(await Promise.all(Array.from({ length: few }, () => subscribe(port, message)))));
  }
  await until(() => reads === subscribers, "all have caught up");
  const each = (liveBytes() - before) / (subscribers - 1);
  if (isSoak) console.log(`${subscribers} subscribers: ${Math.round(each)} bytes each, both ends`);
  expect(each).toBeLessThan(bytesEach);
  for (const socket of sockets) socket.destroy();
  await until(() => door.size === 0, "all have gone");
  await door[Symbol.asyncDispose]();
  server.close();
});
