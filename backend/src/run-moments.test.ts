import { expect, test } from "vitest";
import { silentLog, type FullLog } from "./log.js";
import { Metrics } from "./metrics.js";
import { RunMoments } from "./run-moments.js";
import type { AttemptEnding, CommittedPass } from "./runs/committed.js";
import { noTracing } from "./tracing/tracing.js";

type Said = readonly [level: string, message: string, about: object];

/** A log that keeps what it is told. */
function keepingLog(said: Said[], all: object = {}): FullLog {
  const say = (level: string) => (message: string, about: object) =>
    void said.push([level, message, { ...all, ...about }]);
  const levels = { debug: say("debug"), info: say("info"), warn: say("warn"), error: say("error") };
  return { ...levels, child: (about) => keepingLog(said, { ...all, ...about }) };
}

const attempt = { path: "a", generation: 0, attempt: 2, status: "claimed", claim: { workerId: "w" } };
const lost = { attempt, as: "lost" } as unknown as AttemptEnding;
const outcome = { status: "failed", error: { code: "LostWorker" } };
const pass = {
  run: { runId: "r", project: "p" },
  ended: [lost],
  queued: [],
  events: [{ event: { type: "RunStarted" } }, { event: { type: "RunEnded", outcome } }],
} as unknown as CommittedPass;

test("what happens to a run is said with its id, and counted without", async () => {
  const said: Said[] = [];
  const store = { counters: { commits: 0, roundTrips: 0 }, acrossProjects: { pools: async () => [] } };
  const metrics = new Metrics({ store: store as never, log: silentLog });
  new RunMoments({ log: keepingLog(said), metrics, tracing: noTracing }).passCommitted(pass);
  const run = { runId: "r", project: "p" };
  expect(said).toEqual([
    ["warn", "a worker was lost", { ...run, step: "a", generation: 0, attempt: 2, worker: "w" }],
    ["info", "a run has started", run],
    ["info", "a run has ended", { ...run, outcome: "failed", code: "LostWorker" }],
  ]);
  const counted = (await metrics.text())
    .split("\n")
    .filter((line) => /^flowrunner_(runs|attempts_e).* 1$/.test(line));
  expect(counted).toEqual([
    "flowrunner_runs_started_total 1",
    'flowrunner_runs_ended_total{outcome="failed"} 1',
    'flowrunner_attempts_ended_total{outcome="lost"} 1',
  ]);
});
