import assert from "node:assert/strict";
import { routes, type LogLine } from "@flowrunner/protocol";
import type { RunRef } from "../../store/port/across-projects.js";
import { codeStep, logStep, planOf } from "../../testing/plans.js";
import { logLine } from "../../testing/scripted-runner.js";
import type { World } from "../../testing/world.js";
import type { ProtocolCase } from "./protocol-case.js";

const oneStep = planOf(codeStep("only"));

async function stored(world: World, run: RunRef): Promise<readonly LogLine[]> {
  return world.backend.runs.log(run, { path: "only", generation: 0, attempt: 1 });
}

export const logs: readonly ProtocolCase[] = [
  {
    name: "lines are stored once and in order, however often they come, up to the first hole",
    async run(world) {
      const run = await world.start(oneStep);
      const held = await world.claim();
      const post = async (...seqs: number[]) =>
        (
          await world.runner.logs(
            held,
            seqs.map((seq) => logLine(seq)),
          )
        ).body;
      assert.deepEqual(await post(0, 1), { acked: 1, cancel: false });
      assert.deepEqual(await post(1, 2, 0), { acked: 2, cancel: false });
      assert.deepEqual(
        await post(3, 5),
        { acked: 3, cancel: false },
        "what comes after the hole is not acknowledged",
      );
      assert.deepEqual(await post(), { acked: 3, cancel: false });
      assert.deepEqual(await post(4, 5), { acked: 5, cancel: false });
      assert.deepEqual(
        (await stored(world, run)).map(({ seq }) => seq),
        [0, 1, 2, 3, 4, 5],
      );
    },
  },
  {
    name: "the last lines come with the result and are there when it is answered",
    async run(world) {
      const run = await world.start(oneStep);
      const held = await world.claim();
      await world.runner.logs(held, [logLine(0)]);
      await world.runner.succeed(held, null, [logLine(0), logLine(1)]);
      assert.deepEqual(
        (await stored(world, run)).map(({ text }) => text),
        ["line 0", "line 1"],
      );
    },
  },
  {
    name: "past the limit lines are left out, and a line says so",
    options: { limits: { logBytes: 20 } },
    async run(world) {
      const run = await world.start(oneStep);
      const held = await world.claim();
      const lines = ["0123456789", "0123456789", "over", "over"].map((text, seq) => logLine(seq, text));
      assert.deepEqual((await world.runner.logs(held, lines)).body, { acked: 3, cancel: false });
      const texts = (await stored(world, run)).map(({ text }) => text);
      assert.deepEqual(texts.slice(0, 2), ["0123456789", "0123456789"]);
      assert.match(texts[2]!, /2 lines were left out/);
      assert.equal(texts.length, 3);
    },
  },
  {
    name: "a line that is too long is cut and says by how much",
    options: { limits: { lineBytes: 8 } },
    async run(world) {
      const run = await world.start(oneStep);
      const held = await world.claim();
      await world.runner.logs(held, [logLine(0, "0123456789")]);
      const [line] = await stored(world, run);
      assert.deepEqual([line?.text, line?.cut], ["01234567", 2]);
    },
  },
  {
    name: "what is no line of log is refused with its place, and nothing of the body is kept",
    async run(world) {
      const run = await world.start(oneStep);
      const { attempt, token } = await world.claim();
      const body = `${JSON.stringify(logLine(0))}\n{"seq":1}\n`;
      const { status, body: problem } = await world.runner.post(routes.logs(attempt.id), token, body);
      assert.equal(status, 400);
      assert.match((problem as { detail: string }).detail, /line 2/);
      assert.deepEqual(await stored(world, run), []);
    },
  },
  {
    name: "who follows a run sees lines, progress and events once they are there",
    async run(world) {
      const run = { project: "here", runId: "followed" };
      const seen: string[] = [];
      world.backend.runs.follow(run, ({ entry, json }) => {
        if (entry.kind === "event") seen.push(entry.stored.event.type);
        if (entry.kind === "log") seen.push(...entry.lines.map(({ text }) => text));
        if (entry.kind === "progress") seen.push(`${entry.progress.done}`);
        assert.deepEqual(JSON.parse(json), entry);
      });
      const plan = planOf(logStep("says", "hello"), codeStep("only"));
      await world.backend.runs.start({ ...run, plan, text: "", inputs: {} });
      const held = await world.claim();
      await world.runner.heartbeat(held, { done: 7, total: 9, text: null });
      await world.runner.logs(held, [logLine(0, "working")]);
      await world.runner.succeed(held, null, [logLine(1, "done")]);
      const told = seen.filter((one) => ["hello", "7", "working", "done", "RunEnded"].includes(one));
      assert.deepEqual(told, ["hello", "7", "working", "done", "RunEnded"]);
    },
  },
];
