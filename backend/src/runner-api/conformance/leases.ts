import assert from "node:assert/strict";
import type { HeartbeatAnswer } from "@flowrunner/protocol";
import { codeStep, planOf } from "../../testing/plans.js";
import { createLocalBackend } from "../../local.js";
import type { ProtocolCase } from "./protocol-case.js";

const oneStep = planOf(codeStep("only"));
const leaseMs = 9_000;
const graceMs = 10_000;

export const leases: readonly ProtocolCase[] = [
  {
    name: "an attempt without heartbeats is lost after its lease, with them it is not",
    async run(world) {
      const run = await world.start(oneStep);
      const held = await world.claim();
      for (let beat = 0; beat < 5; beat++) {
        await world.clock.advance(3_000);
        assert.equal((await world.runner.heartbeat(held)).status, 200);
      }
      await world.clock.advance(leaseMs);
      assert.equal(await world.status(run), "running");
      await world.clock.advance(3_000);
      const { outcome } = await world.backend.runs.whenEnded(run);
      assert.equal(outcome.status === "failed" && outcome.error.code, "LostWorker");
    },
  },
  {
    name: "a heartbeat costs no commit of its own: all of a second are one",
    async run(world) {
      await world.start(planOf(...["a", "b", "c"].map((name) => ({ ...codeStep(name), waits: false }))));
      const held = [await world.claim(), await world.claim(), await world.claim()];
      const commits = await world.commitsOf(async () => {
        await Promise.all(held.map((one) => world.runner.heartbeat(one)));
      });
      assert.equal(commits, 0);
      assert.equal(await world.commitsOf(() => world.clock.advance(1_000)), 1);
    },
  },
  {
    name: "an attempt that ended meanwhile needs no heartbeat written",
    async run(world) {
      await world.start(oneStep);
      const held = await world.claim();
      await world.runner.heartbeat(held);
      await world.runner.succeed(held);
      assert.equal(await world.commitsOf(() => world.clock.advance(5_000)), 0);
    },
  },
  {
    name: "who could not be heard because no backend listened is not lost",
    async run(world) {
      const run = await world.start(oneStep);
      const held = await world.claim();
      await world.backend[Symbol.asyncDispose]();
      await world.clock.advance(60_000);
      const { clock, store } = world;
      await using later = await createLocalBackend({ clock, store, compile: () => oneStep });
      await clock.advance(leaseMs - 1_000);
      assert.equal((await later.runs.get(run)).status, "running");
      await clock.advance(3_000);
      assert.equal((await later.runs.get(run)).status, "failed", `${held.attempt.path} did not come back`);
    },
  },
  {
    name: "the agent is told of a deadline that has passed, and given up when it does not report",
    async run(world) {
      const run = await world.start(planOf(codeStep("slow", { timeoutMs: 4_000 })));
      const held = await world.claim();
      const beat = async (): Promise<HeartbeatAnswer> =>
        (await world.runner.heartbeat(held)).body as HeartbeatAnswer;
      assert.deepEqual(await beat(), { cancel: false, deadline: held.deadline });
      for (let waited = 0; waited < 4_000 + graceMs + leaseMs; waited += 2_000) {
        assert.equal(await world.status(run), "running");
        assert.equal((await beat()).cancel, waited >= 4_000);
        await world.clock.advance(2_000);
      }
      await world.clock.advance(2_000);
      const { outcome } = await world.backend.runs.whenEnded(run);
      assert.equal(outcome.status === "failed" && outcome.error.code, "Timeout");
    },
  },
  {
    name: "the agent's own word on its timeout is taken",
    async run(world) {
      const run = await world.start(planOf(codeStep("slow", { timeoutMs: 4_000 })));
      const held = await world.claim();
      await world.clock.advance(4_500);
      await world.runner.fail(held, { code: "Timeout", message: "took longer than 4s" });
      const { outcome } = await world.backend.runs.whenEnded(run);
      assert.equal(outcome.status === "failed" && outcome.error.message, "took longer than 4s");
    },
  },
  {
    name: "a cancel that an agent reports because it was told at the deadline is a timeout",
    async run(world) {
      const run = await world.start(planOf(codeStep("slow", { timeoutMs: 4_000 })));
      const held = await world.claim();
      await world.clock.advance(4_000);
      assert.equal(((await world.runner.heartbeat(held)).body as HeartbeatAnswer).cancel, true);
      await world.runner.fail(held, { code: "Cancelled", retryable: false });
      const { outcome } = await world.backend.runs.whenEnded(run);
      assert.equal(outcome.status === "failed" && outcome.error.code, "Timeout");
    },
  },
  {
    name: "a lost worker's step is tried again when its retry says so, under another fence",
    async run(world) {
      const retry = {
        maxAttempts: 2,
        delayMs: 0,
        factor: 1,
        maxDelayMs: 0,
        jitter: "none",
        codes: null,
        condition: null,
      };
      const run = await world.start(planOf(codeStep("only", { retry: retry as never })));
      const first = await world.claim();
      await world.clock.advance(leaseMs + 2_000);
      const second = await world.claim();
      assert.deepEqual([second.attempt.path, second.attempt.number], ["only", 2]);
      assert.notEqual(second.attempt.id, first.attempt.id);
      assert.equal(second.idempotencyKey, first.idempotencyKey);
      assert.equal((await world.runner.succeed(first, "zombie")).status, 409);
      assert.equal((await world.runner.succeed(second, "right")).status, 204);
      const { outcome } = await world.backend.runs.whenEnded(run);
      assert.deepEqual(outcome, { status: "succeeded", output: "right" });
    },
  },
];
