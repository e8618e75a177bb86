import assert from "node:assert/strict";
import type { HeartbeatAnswer, LogsAnswer } from "@flowrunner/protocol";
import { atOnce, codeStep, planOf } from "../../testing/plans.js";
import { logLine } from "../../testing/scripted-runner.js";
import type { ProtocolCase } from "./protocol-case.js";

const never = new AbortController().signal;

export const cancelling: readonly ProtocolCase[] = [
  {
    name: "after a cancel is acknowledged nothing of the run is claimed",
    async run(world) {
      const run = await world.start(planOf(codeStep("one"), codeStep("two")));
      const { token } = await world.worker();
      await world.backend.runs.cancel(run, "a person");
      const { reply } = await world.openClaim(token);
      assert.equal(await world.status(run), "cancelled");
      await world.clock.advance(25_000);
      assert.equal((await reply).status, 204);
    },
  },
  {
    name: "a running attempt is told of the cancel by every answer and by the feed",
    async run(world) {
      const run = await world.start(planOf(codeStep("one")));
      const held = await world.claim();
      const { revision } = await world.backend.demand.next(0, never);
      await world.backend.runs.cancel(run, "a person");
      const { cancelled } = await world.backend.demand.next(revision, never);
      assert.deepEqual(cancelled, [held.attempt.id]);
      assert.equal(((await world.runner.heartbeat(held)).body as HeartbeatAnswer).cancel, true);
      assert.equal(((await world.runner.logs(held, [logLine(0)])).body as LogsAnswer).cancel, true);
      assert.equal(await world.status(run), "running", "it ends when its code has");
      await world.runner.fail(held, { code: "Cancelled", retryable: false });
      assert.equal(await world.status(run), "cancelled");
    },
  },
  {
    name: "an agent that does not answer a cancel is given up after grace and lease",
    async run(world) {
      const run = await world.start(planOf(codeStep("one")));
      const held = await world.claim();
      await world.backend.runs.cancel(run, "a person");
      for (let waited = 0; waited < 19_000; waited += 1_000) {
        await world.runner.heartbeat(held);
        await world.clock.advance(1_000);
      }
      assert.equal(await world.status(run), "running");
      await world.clock.advance(2_000);
      assert.equal(await world.status(run), "cancelled");
      assert.equal((await world.runner.succeed(held, "late")).status, 409);
    },
  },
  {
    name: "a failure stops the other branch, in the queue and at work",
    async run(world) {
      const steps = ["fails", "works", "waits"].map((name) => atOnce(codeStep(name)));
      const run = await world.start(planOf(...steps));
      const [fails, works] = [await world.claim(), await world.claim()];
      await world.runner.fail(fails);
      assert.deepEqual(await world.pools(), [], "what was queued has left the queue");
      assert.equal(((await world.runner.heartbeat(works)).body as HeartbeatAnswer).cancel, true);
      await world.runner.fail(works, { code: "Cancelled" });
      const { outcome } = await world.backend.runs.whenEnded(run);
      assert.equal(outcome.status === "failed" && outcome.error.step, "fails");
    },
  },
];
