import assert from "node:assert/strict";
import { validators, type ClaimAnswer } from "@flowrunner/protocol";
import { atOnce, codeStep, planOf } from "../../testing/plans.js";
import type { Reply } from "../../testing/scripted-runner.js";
import { until } from "../../testing/world.js";
import type { ProtocolCase } from "./protocol-case.js";

const oneStep = planOf(codeStep("only"));
const pollMs = 25_000;

export const claims: readonly ProtocolCase[] = [
  {
    name: "a claim's answer has all that the step needs, as the schema says",
    options: { secrets: new Map([["KEY", "very secret"]]), filesRoot: "/files" },
    async run(world) {
      const step = codeStep("pay", {
        runtime: "python",
        source: { file: "pay.py" },
        with: { kind: "constant", json: { total: 3 } },
        env: [
          { name: "MODE", value: { kind: "constant", json: "test" } },
          { name: "API_KEY", secret: "KEY" },
        ],
        secrets: ["KEY"],
        files: "read",
        resources: { cpuMillis: null, memoryBytes: 64_000_000 },
        timeoutMs: 5_000,
      });
      const run = await world.start(planOf(step));
      const answer = await world.claim();
      assert.ok(validators.claimAnswer(answer), JSON.stringify(validators.claimAnswer.errors));
      assert.deepEqual(answer.program, { file: "pay.py" });
      assert.deepEqual([answer.runtime, answer.input], ["python", { total: 3 }]);
      assert.deepEqual(answer.secrets, { KEY: "very secret" });
      assert.deepEqual(answer.env, { MODE: { value: "test" }, API_KEY: { secret: "KEY" } });
      assert.deepEqual(answer.files, { root: "/files", access: "read" });
      assert.equal(answer.deadline, world.clock.now() + 5_000);
      assert.equal(answer.limits.memoryBytes, 64_000_000);
      assert.equal(answer.run.id, run.runId);
    },
  },
  {
    name: "a claim that waits is answered when something is queued",
    async run(world) {
      await world.start(planOf(codeStep("first"), codeStep("second")));
      const { token } = await world.worker();
      const held = await world.claim();
      const { reply } = await world.openClaim(token);
      await world.runner.succeed(held);
      assert.equal(((await reply).body as ClaimAnswer).attempt.path, "second");
    },
  },
  {
    name: "a claim that finds nothing is answered 204 when its time is up",
    async run(world) {
      await world.start(oneStep);
      const { token } = await world.worker();
      await world.claim();
      const { reply } = await world.openClaim(token);
      await world.clock.advance(pollMs);
      assert.deepEqual(await reply, { status: 204, body: null });
    },
  },
  {
    name: "a backend that stops answers open claims 204",
    async run(world) {
      await world.start(oneStep);
      const { token } = await world.worker();
      await world.claim();
      const { reply } = await world.openClaim(token);
      await world.backend[Symbol.asyncDispose]();
      assert.equal((await reply).status, 204);
    },
  },
  {
    name: "a backend that stops is not kept by a worker that asks again and again",
    async run(world) {
      await world.start(oneStep);
      const { token } = await world.worker();
      await world.claim();
      const statuses: number[] = [];
      const asking = (async () => {
        for (;;) statuses.push((await world.runner.claim(token)).status);
      })();
      await until(async () => (await world.openClaims()) === 1, "the claim is open");
      await world.backend[Symbol.asyncDispose]();
      await assert.rejects(asking, "the port is closed");
      assert.deepEqual(statuses, [204]);
    },
  },
  {
    name: "an attempt is claimed once, by however many workers at however many replicas",
    async run(world) {
      await using replica = await world.replica();
      await world.start(oneStep);
      const workers = await Promise.all([1, 2, 3, 4].map(() => world.worker()));
      const replies = workers.map(({ token }, index) => (index % 2 ? world : replica).runner.claim(token));
      await Promise.race(replies);
      await until(
        async () => (await world.openClaims()) + (await replica.openClaims()) === 3,
        "three are left",
      );
      await world.clock.advance(pollMs);
      const statuses = (await Promise.all(replies)).map(({ status }) => status);
      assert.deepEqual(statuses.sort(), [200, 204, 204, 204]);
    },
  },
  {
    name: "nothing is handed out whose claim was not committed",
    async run(world) {
      await world.start(oneStep);
      const { token } = await world.worker();
      world.store.fail("claim");
      const reply = world.runner.claim(token);
      await until(() => world.store.rollbacks > 0, "the commit has failed");
      world.store.heal();
      await world.clock.advance(1_000);
      const held = (await reply).body as ClaimAnswer;
      assert.equal((await world.runner.heartbeat(held)).status, 200, "it was handed out before the commit");
    },
  },
  {
    name: "a worker that has claimed is refused another attempt",
    async run(world) {
      await world.start(planOf(codeStep("one"), atOnce(codeStep("other"))));
      const { token } = await world.worker();
      assert.equal((await world.runner.claim(token, "the nonce it came with")).status, 200);
      assert.equal((await world.runner.claim(token, "another nonce than before")).status, 409);
    },
  },
  {
    name: "a worker whose claims are open at two replicas gets one attempt",
    async run(world) {
      await using replica = await world.replica();
      await world.start(planOf(codeStep("first"), codeStep("second")));
      const { token } = await world.worker();
      const held = await world.claim();
      const here = await world.openClaim(token, "the nonce at this one");
      const there = await replica.openClaim(token, "the nonce at that one");
      await world.runner.succeed(held);
      const second = (await here.reply).body as ClaimAnswer;
      assert.equal(second.attempt.path, "second");
      await replica.start(oneStep);
      assert.equal((await there.reply).status, 409);
    },
  },
  {
    name: "a claim's answer that was lost is given again to the same worker and nonce",
    async run(world) {
      await world.start(oneStep);
      const { token } = await world.worker();
      const first = await world.runner.claim(token);
      const again = await world.runner.claim(token);
      assert.equal(first.status, 200);
      assert.deepEqual(again, first);
      assert.equal((await world.runner.succeed(again.body as ClaimAnswer)).status, 204);
    },
  },
  {
    name: "a worker that asks again while its claim is being committed gets that attempt",
    async run(world) {
      await world.start(oneStep);
      const { token } = await world.worker();
      let again: Promise<Reply> | null = null;
      world.store.beforeCommit = async (deeds) => {
        if (!deeds.has("claim") || again) return;
        again = world.runner.claim(token);
        await until(async () => (await first).status !== 0, "the first claim has given way");
      };
      const first = world.runner.claim(token);
      assert.equal((await first).status, 409);
      const { status, body } = await again!;
      assert.equal(status, 200);
      assert.equal((await world.runner.succeed(body as ClaimAnswer)).status, 204);
    },
  },
  {
    name: "a claim's answer is given again to no other nonce",
    async run(world) {
      await world.start(oneStep);
      const { token } = await world.worker();
      await world.runner.claim(token, "the nonce it came with");
      assert.equal((await world.runner.claim(token, "another nonce than before")).status, 409);
    },
  },
  {
    name: "after the first heartbeat a claim's answer is not given again",
    async run(world) {
      await world.start(oneStep);
      const { token } = await world.worker();
      const { body } = await world.runner.claim(token);
      await world.runner.heartbeat(body as ClaimAnswer);
      assert.equal((await world.runner.claim(token)).status, 409);
    },
  },
  {
    name: "another worker does not get a claim's answer, also with the same nonce",
    async run(world) {
      await world.start(oneStep);
      const { token } = await world.worker();
      await world.claim();
      const { reply } = await world.openClaim(token);
      await world.clock.advance(pollMs);
      assert.equal((await reply).status, 204);
    },
  },
  {
    name: "a drained worker is told to leave",
    async run(world) {
      await world.start(oneStep);
      const { id, token } = await world.worker();
      await world.store.withTransaction({ project: "here" }, (tx) => tx.workers.drain(id));
      assert.equal((await world.runner.claim(token)).status, 410);
    },
  },
  {
    name: "an attempt whose secret is missing is not handed out and costs no worker",
    async run(world) {
      const run = await world.start(planOf(codeStep("pay", { secrets: ["STRIPE_KEY"] })));
      const { token } = await world.worker();
      const reply = world.runner.claim(token);
      const { outcome } = await world.backend.runs.whenEnded(run);
      assert.ok(outcome.status === "failed");
      assert.deepEqual([outcome.error.code, outcome.error.step], ["SecretMissing", "pay"]);
      assert.match(outcome.error.message, /STRIPE_KEY/);
      await world.start(oneStep);
      assert.equal((await reply).status, 200, "the same worker takes the next attempt");
    },
  },
];
