import { systemClock } from "../../backend/src/clock.js";
import { silentLog } from "../../backend/src/log.js";
import { LiveDoor, livePath, standardDoorLimits } from "../../backend/src/realtime/live-door.js";
import { LiveFrames } from "../../backend/src/realtime/live-frames.js";
import { readPage } from "../../backend/src/realtime/stored-runs.js";
import type { Benchmark, Figures } from "./harness/benchmark.js";
import { LogRoom, VIEWERS } from "./logs/log-room.js";
import { openNaiveDoor } from "./logs/naive-door.js";

/** Lines of a running attempt, from the runner listener to all who watch. */
export const logs: Benchmark = {
  name: "logs",
  measures: `lines over HTTP to ${VIEWERS} WebSockets: 2,000 at 1,000 a second, then 5,000; each line a message to each viewer`,
  open: async () => ({
    subjects: [
      { name: "live", measure: live },
      { name: "naive", measure: naive },
    ],
    claims: [
      {
        title: "lines to viewers a second and core",
        figure: "live: lines",
        over: "naive: lines",
        unit: "/s",
        goal: { atLeast: 10 },
      },
      {
        title: "age of a line at 1,000 lines a second, p99",
        figure: "live: p99",
        over: "naive: p99",
        unit: "ms",
      },
    ],
    close: async () => undefined,
  }),
};

async function live(): Promise<Figures> {
  await using room = await LogRoom.open();
  const { backend, server, store, run } = room;
  await using _door = new LiveDoor(server, {
    clock: systemClock,
    log: silentLog,
    frames: new LiveFrames(),
    limits: { ...standardDoorLimits, connectionsOfUser: VIEWERS },
    allowedOrigins: [],
    mayCome: () => Promise.resolve(true),
    redeem: () =>
      Promise.resolve({ userId: "bench", email: "", credential: { kind: "session", id: "bench" } as const }),
    access: { goodAmong: () => Promise.resolve(new Set(["bench"])), expectViewer: () => Promise.resolve() },
    follow: (followed, listener) => backend.runs.follow(followed, listener),
    read: (read, cursor) => readPage(store, read, cursor),
  });
  const greeting = { type: "subscribe", project: run.project, run: run.runId, events: "none", logs: "all" };
  return await room.measure("live", () => `${livePath}?ticket=any`, greeting);
}

async function naive(): Promise<Figures> {
  await using room = await LogRoom.open();
  openNaiveDoor(room.server, (listener) => room.backend.runs.follow(room.run, listener));
  return await room.measure("naive", () => "/", {});
}
