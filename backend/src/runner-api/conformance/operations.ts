import assert from "node:assert/strict";
import type { ClaimAnswer, HeartbeatAnswer } from "@flowrunner/protocol";
import { gate } from "../../store/conformance/fixtures.js";
import type { RunRef } from "../../store/port/across-projects.js";
import { atOnce, codeStep, forEachStep, planOf, waitStep } from "../../testing/plans.js";
import { until, type World } from "../../testing/world.js";
import type { ProtocolCase } from "./protocol-case.js";

const never = new AbortController().signal;
const somebody = "a person";
const oneStep = planOf(codeStep("only"));
const twoSteps = planOf(codeStep("one"), codeStep("two"));

export const operations: readonly ProtocolCase[] = [
  {
    name: "nothing of a paused run is claimed or wanted until it is resumed, at whichever replica",
    async run(world) {
      await using replica = await world.replica();
      const run = await world.start(oneStep);
      const workers = [await world.worker(), await world.worker()];
      await replica.backend.runs.pause(run, somebody);
      assert.equal(await world.status(run), "paused");
      assert.deepEqual(await world.pools(), [], "it is no demand");
      const here = await world.openClaim(workers[0]!.token);
      const there = await replica.openClaim(workers[1]!.token);
      await world.backend.runs.pause(run, somebody);
      await world.clock.advance(5_000);
      assert.equal((await world.openClaims()) + (await replica.openClaims()), 2);
      await world.backend.runs.resume(run, somebody);
      const held = (await here.reply).body as ClaimAnswer;
      assert.equal(held.attempt.path, "only");
      await world.runner.succeed(held, 1);
      assert.equal(await world.status(run), "succeeded");
      await world.clock.advance(25_000);
      assert.equal((await there.reply).status, 204);
    },
  },
  {
    name: "what a worker has when its run is paused goes on and counts, and what follows waits",
    async run(world) {
      const run = await world.start(twoSteps);
      const held = await world.claim();
      await world.backend.runs.pause(run, somebody);
      assert.equal(((await world.runner.heartbeat(held)).body as HeartbeatAnswer).cancel, false);
      assert.deepEqual(await causesOf(world, run), ["paused", "running"]);
      assert.equal((await world.runner.succeed(held, 1)).status, 204);
      assert.deepEqual(await causesOf(world, run), ["paused"]);
      assert.deepEqual(await world.pools(), []);
      await world.backend.runs.resume(run, somebody);
      await world.runner.succeed(await world.claim(), 2);
      assert.equal(await world.status(run), "succeeded");
    },
  },
  {
    name: "a claim that is being made when its run is paused is before the pause",
    async run(world) {
      const run = await world.start(oneStep);
      const { token } = await world.worker();
      const [reached, go] = [gate(), gate()];
      world.store.beforeCommit = async (deeds) => {
        if (!deeds.has("claim")) return;
        reached.open();
        await go.opened;
      };
      const reply = world.runner.claim(token);
      await reached.opened;
      const pausing = world.backend.runs.pause(run, somebody);
      go.open();
      const held = (await reply).body as ClaimAnswer;
      await pausing;
      assert.deepEqual(await causesOf(world, run), ["paused", "running"]);
      assert.equal((await world.runner.succeed(held, 1)).status, 204);
      await world.backend.runs.resume(run, somebody);
      assert.equal(await world.status(run), "succeeded");
    },
  },
  {
    name: "a pause that is being made keeps a claim away",
    async run(world) {
      const run = await world.start(oneStep);
      const { token } = await world.worker();
      const [reached, go] = [gate(), gate()];
      world.store.beforeCommit = async (deeds) => {
        if (!deeds.has("append")) return;
        reached.open();
        await go.opened;
      };
      const pausing = world.backend.runs.pause(run, somebody);
      await reached.opened;
      const { reply } = await world.openClaim(token);
      go.open();
      await pausing;
      await world.clock.advance(25_000);
      assert.equal((await reply).status, 204);
      assert.deepEqual(await causesOf(world, run), ["paused"]);
    },
  },
  {
    name: "a timer that rings in a pause wakes nobody, and the run goes on with the resume",
    async run(world) {
      const run = await world.start(planOf(waitStep("rest", "10s"), codeStep("after")));
      await world.backend.runs.pause(run, somebody);
      const commits = await world.commitsOf(() => world.clock.advance(60_000));
      assert.equal(commits, 0);
      await world.backend.runs.resume(run, somebody);
      await world.runner.succeed(await world.claim(), 1);
      assert.equal(await world.status(run), "succeeded");
    },
  },
  {
    name: "a paused run is cancelled or terminated as any other, and nothing of it comes back",
    async run(world) {
      for (const operation of ["cancel", "terminate"] as const) {
        const run = await world.start(twoSteps);
        await world.backend.runs.pause(run, somebody);
        await world.backend.runs[operation](run, somebody);
        assert.equal(await world.status(run), "cancelled");
        await world.backend.runs.resume(run, somebody);
        assert.deepEqual(await world.pools(), []);
      }
    },
  },
  {
    name: "a terminated run has ended with the answer: its workers are fenced and its queue is empty",
    async run(world) {
      const run = await world.start(planOf(forEachStep("each", 3)));
      const held = [await world.claim(), await world.claim()];
      await world.backend.runs.cancel(run, somebody);
      assert.equal(await world.status(run), "running", "the cancel waits for the code");
      const { revision } = await world.backend.demand.next(0, never);
      await world.backend.runs.terminate(run, somebody);
      assert.equal(await world.status(run), "cancelled");
      const { ended } = await world.backend.demand.next(revision, never);
      assert.deepEqual([...ended].sort(), held.map(({ attempt }) => attempt.id).sort());
      for (const one of held) {
        assert.equal((await world.runner.heartbeat(one)).status, 409);
        assert.equal((await world.runner.succeed(one, "late")).status, 409);
      }
      assert.deepEqual(await world.pools(), []);
      assert.equal((await world.eventTypes(run)).at(-1), "RunEnded");
    },
  },
  {
    name: "of a termination and a result at once both are answered, and the run has one end",
    async run(world) {
      const run = await world.start(oneStep);
      const held = await world.claim();
      const [reply] = await Promise.all([
        world.runner.succeed(held, 1),
        world.backend.runs.terminate(run, somebody).catch((refusal: unknown) => refusal),
      ]);
      const status = await world.status(run);
      const ends = (await world.eventTypes(run)).filter((type) => type === "RunEnded");
      assert.equal(ends.length, 1);
      assert.ok(reply.status === 204 || (reply.status === 409 && status === "cancelled"), status);
    },
  },
  {
    name: "a retried run goes on in the next generation, and workers of the one before are fenced",
    async run(world) {
      const steps = ["good", "bad"].map((name) => atOnce(codeStep(name)));
      const run = await world.start(planOf(...steps, codeStep("last")));
      const [good, bad] = [await world.claim(), await world.claim()];
      await world.runner.succeed(good, 1);
      await world.backend.runs.terminate(run, somebody);
      await world.backend.runs.retry(run, somebody);
      const again = await world.claim();
      assert.deepEqual([again.attempt.path, again.attempt.number, again.attempt.generation], ["bad", 1, 1]);
      assert.deepEqual([again.run.attempt, again.idempotencyKey], [2, bad.idempotencyKey]);
      assert.equal((await world.runner.succeed(bad, "late")).status, 409);
      await world.runner.succeed(again, 2);
      await world.runner.succeed(await world.claim(), 3);
      const { outcome } = await world.backend.runs.whenEnded(run);
      assert.deepEqual(outcome, { status: "succeeded", output: 3 });
      assert.deepEqual(await world.backend.runs.why(run), []);
    },
  },
  {
    name: "of two retries at once one is taken",
    async run(world) {
      await using replica = await world.replica();
      const run = await world.start(oneStep);
      for (const [retries, worlds] of [
        [1, [world, world]],
        [2, [world, replica]],
      ] as const) {
        await world.runner.fail(await world.claim());
        const ends = await Promise.allSettled(worlds.map(({ backend }) => backend.runs.retry(run, somebody)));
        assert.deepEqual(ends.map(({ status }) => status).sort(), ["fulfilled", "rejected"]);
        const retried = (await world.eventTypes(run)).filter((type) => type === "RunRetried");
        assert.equal(retried.length, retries);
      }
    },
  },
  {
    name: "what a run as it stands has no use for is refused with what is possible",
    async run(world) {
      const run = await world.start(oneStep);
      const { runs } = world.backend;
      await assert.rejects(runs.retry(run, somebody), {
        code: "RunNotEnded",
        message: /cancel or terminate/,
      });
      await world.runner.fail(await world.claim());
      for (const operation of ["pause", "cancel", "terminate"] as const) {
        await assert.rejects(runs[operation](run, somebody), { code: "RunEnded", message: /can be retried/ });
      }
      await runs.retry(run, somebody);
      await world.runner.succeed(await world.claim(), 1);
      await assert.rejects(runs.retry(run, somebody), { code: "RunSucceeded", message: /another run/ });
      await assert.rejects(runs.pause(run, somebody), { code: "RunEnded", message: /has succeeded/ });
      const absent = { ...run, runId: "absent" };
      await assert.rejects(runs.pause(absent, somebody), { code: "NotFound" });
    },
  },
];

async function causesOf(world: World, run: RunRef): Promise<readonly string[]> {
  await until(async () => (await world.backend.runs.why(run)).length > 0, "it waits for something");
  return (await world.backend.runs.why(run)).map(({ cause }) => cause.kind);
}
