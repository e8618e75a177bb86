import assert from "node:assert/strict";
import type { ClaimAnswer } from "@flowrunner/protocol";
import { settle } from "../../testing/manual-clock.js";
import { atOnce, codeStep, forEachStep, planOf } from "../../testing/plans.js";
import { logLine, type Held, type Reply } from "../../testing/scripted-runner.js";
import { until, type World } from "../../testing/world.js";
import type { ProtocolCase } from "./protocol-case.js";

const oneStep = planOf(codeStep("only"));
const leaseMs = 9_000;

/** Every call that a callback token opens. */
const callbacks: readonly { readonly name: string; call(world: World, held: Held): Promise<Reply> }[] = [
  { name: "heartbeat", call: ({ runner }, held) => runner.heartbeat(held) },
  { name: "logs", call: ({ runner }, held) => runner.logs(held, [logLine(0)]) },
  { name: "result", call: ({ runner }, held) => runner.succeed(held, "late") },
];

async function loseOne(world: World): Promise<ClaimAnswer> {
  await world.start(oneStep);
  const held = await world.claim();
  await world.clock.advance(leaseMs + 2_000);
  return held;
}

export const fence: readonly ProtocolCase[] = [
  {
    name: "nothing is taken from a worker that was given up",
    async run(world) {
      const held = await loseOne(world);
      for (const { name, call } of callbacks) {
        const reply = await call(world, held);
        assert.equal(reply.status, 409, name);
        assert.equal((reply.body as { code: string }).code, "StaleAttempt");
      }
      const { id } = held.attempt;
      const row = (await world.store.acrossProjects.findAttempts([id])).get(id);
      assert.ok(row?.status === "ended" && row.resultHash === null);
      await world.store.withTransaction({ project: "here" }, async (tx) => {
        assert.equal((await tx.logChunks.newestOf([held.attempt.id])).size, 0);
      });
    },
  },
  {
    name: "a token opens its own attempt alone, and a foreign attempt answers as one that does not exist",
    async run(world) {
      await world.start(planOf(codeStep("mine"), atOnce(codeStep("theirs")), atOnce(codeStep("waiting"))));
      const [mine, theirs] = [await world.claim(), await world.claim()];
      const { token } = mine;
      for (const { name, call } of callbacks) {
        const foreign = await call(world, { ...theirs, token });
        const absent = await call(world, { attempt: { ...mine.attempt, id: "0".repeat(32) }, token });
        assert.equal(foreign.status, 401, name);
        assert.deepEqual(absent, foreign, name);
      }
      assert.equal((await world.runner.succeed(theirs)).status, 204, "its own worker still may");
    },
  },
  {
    name: "the same result again is answered as the first, and counts once",
    async run(world) {
      const run = await world.start(planOf(codeStep("first"), codeStep("second")));
      const held = await world.claim();
      assert.equal((await world.runner.succeed(held, { x: 1 })).status, 204);
      const events = await world.eventTypes(run);
      const commits = await world.commitsOf(async () => {
        assert.equal((await world.runner.succeed(held, { x: 1 })).status, 204);
      });
      assert.equal(commits, 0);
      assert.deepEqual(await world.eventTypes(run), events);
    },
  },
  {
    name: "another result for an attempt that has one is refused",
    async run(world) {
      const run = await world.start(oneStep);
      const held = await world.claim();
      await world.runner.succeed(held, "first");
      assert.equal((await world.runner.succeed(held, "second")).status, 409);
      const { outcome } = await world.backend.runs.whenEnded(run);
      assert.deepEqual(outcome, { status: "succeeded", output: "first" });
    },
  },
  {
    name: "of two results that arrive together one is taken",
    async run(world) {
      await world.start(oneStep);
      const held = await world.claim();
      const replies = await Promise.all([world.runner.succeed(held, "a"), world.runner.succeed(held, "b")]);
      assert.deepEqual(replies.map(({ status }) => status).sort(), [204, 409]);
    },
  },
  {
    name: "two replicas that take results of one run at once take turns, and all count",
    async run(world) {
      await using replica = await world.replica();
      const run = await world.start(planOf(forEachStep("each", 20)));
      const held: ClaimAnswer[] = [];
      for (let item = 0; item < 20; item++) held.push(await world.claim());
      world.store.beforeCommit = settle;
      const at = (item: number): World => (item % 2 ? world : replica);
      const replies = await Promise.all(
        held.map((one, item) => at(item).runner.succeed(one, one.attempt.path)),
      );
      assert.deepEqual(new Set(replies.map(({ status }) => status)), new Set([204]));
      const { outcome } = await world.backend.runs.whenEnded(run);
      const paths = Array.from({ length: 20 }, (_, item) => `each[${item}].work`);
      assert.deepEqual(outcome, { status: "succeeded", output: paths });
      assert.equal(world.store.rollbacks, 0, "a pass was done in vain");
    },
  },
  {
    name: "a result whose commit failed is not acknowledged, and is taken when it comes again",
    async run(world) {
      const run = await world.start(oneStep);
      const held = await world.claim();
      world.store.fail("append");
      assert.equal((await world.runner.succeed(held, "kept")).status, 500);
      world.store.heal();
      assert.equal(await world.status(run), "running");
      assert.equal((await world.runner.succeed(held, "kept")).status, 204);
      const { outcome } = await world.backend.runs.whenEnded(run);
      assert.deepEqual(outcome, { status: "succeeded", output: "kept" });
    },
  },
  {
    name: "an answer to a result that was lost on the wire is given to the repetition",
    async run(world) {
      const run = await world.start(oneStep);
      const held = await world.claim();
      const gone = new AbortController();
      const lost = world.runner.succeed(held, "kept", [], gone.signal).catch(() => null);
      await until(async () => (await world.status(run)) === "succeeded" || false, "the result is committed");
      gone.abort();
      await lost;
      assert.equal((await world.runner.succeed(held, "kept")).status, 204);
    },
  },
  {
    name: "a callback token dies a quarter of an hour after the attempt's deadline",
    async run(world) {
      await world.start(planOf(codeStep("only", { timeoutMs: 60_000 })));
      const held = await world.claim();
      await world.runner.succeed(held, "done");
      await world.clock.advance(60_000 + 15 * 60_000);
      assert.equal((await world.runner.succeed(held, "done")).status, 204);
      await world.clock.advance(1);
      assert.equal((await world.runner.succeed(held, "done")).status, 401);
    },
  },
  {
    name: "the store knows neither a worker's token nor a callback token",
    async run(world) {
      await world.start(oneStep);
      const { token } = await world.worker();
      const { body } = await world.runner.claim(token);
      const held = body as ClaimAnswer;
      const { id } = held.attempt;
      const row = (await world.store.acrossProjects.findAttempts([id])).get(id);
      assert.ok(!JSON.stringify(row).includes(held.token));
      assert.ok(!JSON.stringify(row).includes("a nonce of its own"));
      assert.equal((await world.store.acrossProjects.findWorkers([token])).size, 0);
    },
  },
];
