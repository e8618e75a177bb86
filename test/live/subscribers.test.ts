import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { expect, test } from "vitest";
import { systemClock } from "../../backend/src/clock.js";
import { silentLog } from "../../backend/src/log.js";
import { LiveDoor, livePath, standardDoorLimits } from "../../backend/src/realtime/live-door.js";
import { LiveFrames } from "../../backend/src/realtime/live-frames.js";
import { readPage } from "../../backend/src/realtime/stored-runs.js";
import { codeStep, planOf } from "../../backend/src/testing/plans.js";
import { World } from "../../backend/src/testing/world.js";
import { liveBytes } from "../bench/heap.js";

const isSoak = process.env["FLOWRUNNER_SOAK"] !== undefined;
const subscribers = isSoak ? 10_000 : 400;
const bytesEach = 16 * 1024;

const caller = { userId: "one", email: "", credential: { kind: "session", id: "one" } } as const;

test(`${subscribers} subscribers of one run cost a bounded memory each`, { timeout: 300_000 }, async () => {
  await using world = await World.create();
  const run = await world.start(planOf(codeStep("a")));
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  let reads = 0;
  let allHaveRead = (): void => {};
  const caughtUp = new Promise<void>((resolve) => (allHaveRead = resolve));
  const door = new LiveDoor(server, {
    clock: systemClock,
    log: silentLog,
    frames: new LiveFrames(),
    limits: { ...standardDoorLimits, connectionsOfUser: subscribers },
    allowedOrigins: [],
    mayCome: () => Promise.resolve(true),
    redeem: () => Promise.resolve(caller),
    access: { goodAmong: () => Promise.resolve(new Set(["one"])), expectViewer: () => Promise.resolve() },
    follow: (followed, listener) => world.backend.runs.follow(followed, listener),
    read: async (of, cursor) => {
      const page = await readPage(world.store, of, cursor);
      if (++reads === subscribers) allHaveRead();
      return page;
    },
  });
  const before = liveBytes();
  const { port } = server.address() as AddressInfo;
  const message = JSON.stringify({ type: "subscribe", project: "here", run: run.runId, logs: "all" });
  const args = [
    join(import.meta.dirname, "subscribers.mjs"),
    port,
    subscribers,
    `${livePath}?ticket=any`,
    message,
  ];
  const clients = spawn(process.execPath, args.map(String), { stdio: ["pipe", "inherit", "inherit"] });
  const ended = once(clients, "exit");
  await Promise.race([caughtUp, ended]);
  const each = (liveBytes() - before) / subscribers;
  if (isSoak) console.log(`${subscribers} subscribers: ${Math.round(each)} bytes each`);
  expect(reads).toBe(subscribers);
  expect(each).toBeLessThan(bytesEach);
  clients.stdin.end();
  await ended;
  await door[Symbol.asyncDispose]();
  expect(door.size).toBe(0);
  server.close();
});
