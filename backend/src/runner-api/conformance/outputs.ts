import assert from "node:assert/strict";
import { routes, type ClaimAnswer } from "@flowrunner/protocol";
import { codeStep, planOf } from "../../testing/plans.js";
import type { World } from "../../testing/world.js";
import type { ProtocolCase } from "./protocol-case.js";

const oneStep = planOf(codeStep("only"));

/** Posts a result whose output is this JSON text, as no honest agent would. Gives the status and the run's outcome. */
async function post(world: World, outputJson: string) {
  const run = await world.start(oneStep);
  const held = await world.claim();
  const status = await postTo(world, held, outputJson);
  return { status, outcome: (await world.backend.runs.get(run)).outcome };
}

async function postTo(world: World, { attempt, token }: ClaimAnswer, outputJson: string): Promise<number> {
  const usage = `{"wallMs":1,"cpuMs":1,"peakMemoryBytes":1,"exitCode":0,"signal":null,"outOfMemory":false}`;
  const rest = `"usage":${usage},"fileHash":null,"startedAt":1,"endedAt":2,"logs":[]`;
  const body = `{"v":1,"outcome":{"status":"ok","output":${outputJson}},${rest}}`;
  return (await world.runner.post(routes.result(attempt.id), token, body)).status;
}

const refused: readonly { readonly name: string; readonly json: string; readonly message: RegExp }[] = [
  { name: "nests too deep", json: "[".repeat(10_000) + "]".repeat(10_000), message: /deeper than 200/ },
  { name: "names a prototype", json: `{"a":{"__proto__":{"x":1}}}`, message: /"__proto__" is not allowed/ },
  { name: "names a constructor", json: `[{"constructor":1}]`, message: /"constructor"/ },
  { name: "has a whole number beyond 2^53", json: "9007199254740993", message: /2\^53/ },
  { name: "has a number that no double holds", json: "1e999", message: /too large/ },
];

export const outputs: readonly ProtocolCase[] = [
  ...refused.map(({ name, json, message }) => ({
    name: `an output that ${name} fails its attempt as InvalidOutput`,
    async run(world: World) {
      const { status, outcome } = await post(world, json);
      assert.equal(status, 204);
      assert.ok(outcome?.status === "failed");
      assert.equal(outcome.error.code, "InvalidOutput");
      assert.match(outcome.error.message, message);
    },
  })),
  {
    name: "an output over the limit fails its attempt as OutputTooLarge",
    options: { limits: { outputBytes: 100_000 } },
    async run(world) {
      const { status, outcome } = await post(world, JSON.stringify("x".repeat(100_000)));
      assert.equal(status, 204);
      assert.equal(outcome?.status === "failed" && outcome.error.code, "OutputTooLarge");
    },
  },
  {
    name: "a body that could hold no allowed result is cut off with 413, and the attempt goes on",
    options: { limits: { outputBytes: 1_000 } },
    async run(world) {
      await world.start(oneStep);
      const held = await world.claim();
      const status = await postTo(world, held, JSON.stringify("x".repeat(9 * 1024 * 1024))).catch(() => 413);
      assert.equal(status, 413);
      assert.equal((await world.runner.succeed(held, "small")).status, 204);
    },
  },
  {
    name: "a result that is not one is refused, and the attempt goes on",
    async run(world) {
      await world.start(oneStep);
      const held = await world.claim();
      const { attempt, token } = held;
      for (const body of ["", "{", "null", `{"v":2}`, `{"v":1,"outcome":{"status":"great"}}`]) {
        const reply = await world.runner.post(routes.result(attempt.id), token, body);
        assert.equal(reply.status, 400, body);
        assert.equal((reply.body as { code: string }).code, "InvalidRequest");
      }
      assert.equal((await world.runner.succeed(held)).status, 204);
    },
  },
  {
    name: "a megabyte of output reaches the next step's input whole, and the history keeps a reference",
    async run(world) {
      const text = "x".repeat(1024 * 1024);
      const run = await world.start(planOf(codeStep("large"), codeStep("next")));
      await world.runner.succeed(await world.claim(), { text });
      const history = JSON.stringify(await world.backend.runs.events(run));
      assert.ok(history.length < 10_000, `the history has ${history.length} characters`);
      await world.runner.succeed(await world.claim(), { text });
      const { outcome } = await world.backend.runs.whenEnded(run);
      assert.deepEqual(outcome, { status: "succeeded", output: { text } });
    },
  },
  {
    name: "an error keeps the user's name and trace, and no more of them than fits a history: an ellipsis says so",
    async run(world) {
      const run = await world.start(oneStep);
      const long = "y".repeat(100_000);
      await world.runner.fail(await world.claim(), {
        ...{ code: "OutOfStock", message: long, trace: long, name: "StockError", retryable: false },
        details: { long },
      });
      const { outcome } = await world.backend.runs.whenEnded(run);
      assert.ok(outcome.status === "failed");
      const { code, name, message, trace, details } = outcome.error;
      assert.deepEqual(
        [code, name, message.length, trace?.length],
        ["OutOfStock", "StockError", 8_192 + 1, 32_768 + 1],
      );
      assert.match(JSON.stringify(details), /leftOut/);
    },
  },
];
