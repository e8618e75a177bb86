import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ClaimAnswer } from "@flowrunner/protocol";
import { AppWorld } from "./testing/app-world.js";
import { LiveClient } from "./testing/live-client.js";
import { codeStep, logStep, planOf } from "./testing/plans.js";
import { ScriptedRunner, logLine } from "./testing/scripted-runner.js";

let world: AppWorld;
let token: string;
beforeAll(async () => {
  world = await AppWorld.create();
  token = (await world.app.identity.bootstrap())!.token;
});
afterAll(() => world[Symbol.asyncDispose]());

const get = (path: string) => fetch(`${world.app.publicUrl}${path}`);

/** The value of a line of metrics; null: there is none. */
async function metric(line: string): Promise<number | null> {
  const text = await (await get("/metrics")).text();
  const found = text.split("\n").find((each) => each.startsWith(`${line} `));
  return found === undefined ? null : Number(found.slice(line.length + 1));
}

describe("metrics", () => {
  test.each([
    'flowrunner_runs_ended_total{outcome="succeeded"}',
    'flowrunner_runs_ended_total{outcome="failed"}',
    'flowrunner_runs_ended_total{outcome="cancelled"}',
    "flowrunner_runs_started_total",
    "flowrunner_attempts_claimed_total",
    ...["succeeded", "failed", "cancelled", "lost"].map(
      (outcome) => `flowrunner_attempts_ended_total{outcome="${outcome}"}`,
    ),
    "flowrunner_log_lines_total",
    "flowrunner_live_clients",
    "flowrunner_claim_wait_seconds_count",
    'flowrunner_attempts{status="queued"}',
  ])("%s starts at zero", async (line) => {
    expect(await metric(line)).toBe(0);
  });

  test("count what happens to runs, attempts, log and clients", async () => {
    const { runs, demand } = world.app.context;
    using runner = new ScriptedRunner(world.app.runnerUrl);
    const commits = await metric("flowrunner_store_commits_total");
    const plan = planOf(logStep("says", "hello"), codeStep("a"));
    const run = await runs.start({ project: "here", plan, text: "", inputs: {} });
    expect(await metric('flowrunner_attempts{status="queued"}')).toBe(1);
    const { pools } = await demand.next(0, new AbortController().signal);
    const worker = await demand.registerWorker(pools[0]!.pool);
    const held = (await runner.claim(worker.token)).body as ClaimAnswer;
    expect(await metric('flowrunner_attempts{status="claimed"}')).toBe(1);
    await runner.logs(held, [logLine(0)]);
    await runner.succeed(held, null, [logLine(1)]);
    await runs.whenEnded(run);
    expect(await metric("flowrunner_runs_started_total")).toBe(1);
    expect(await metric('flowrunner_runs_ended_total{outcome="succeeded"}')).toBe(1);
    expect(await metric("flowrunner_attempts_claimed_total")).toBe(1);
    expect(await metric('flowrunner_attempts_ended_total{outcome="succeeded"}')).toBe(1);
    expect(await metric("flowrunner_claim_wait_seconds_count")).toBe(1);
    expect(await metric("flowrunner_log_lines_total")).toBe(3);
    expect(await metric("flowrunner_store_commits_total")).toBeGreaterThan(commits!);
  });

  test("count clients of the WebSocket and requests by the route, which names no id", async () => {
    const { body } = await world.call("POST", "/live/tickets", { token });
    const { ticket } = body as { ticket: string };
    await using client = await LiveClient.connect(
      `${world.app.publicUrl.replace("http", "ws")}/api/v1/live?ticket=${ticket}`,
    );
    expect(client.isOpen).toBe(true);
    expect(await metric("flowrunner_live_clients")).toBe(1);
    await world.call("GET", "/projects/prj_secret/runs/1234", { token });
    const text = await (await get("/metrics")).text();
    expect(text).toContain('route="/api/v1/live/tickets",method="POST",status="2xx"');
    expect(text).toContain('route="/api/v1/projects/:project/runs/:run",method="GET",status="4xx"');
    expect(text).not.toMatch(/prj_secret|1234/);
  });
});

describe("probes", () => {
  test("say that the process lives and is to be sent work", async () => {
    expect((await get("/healthz")).status).toBe(200);
    expect((await get("/readyz")).status).toBe(200);
  });

  test("say that it is not to be sent work when it stops, or its database does not answer", async () => {
    world.app.readiness.set(false);
    expect((await get("/readyz")).status).toBe(503);
    expect((await get("/healthz")).status).toBe(200);
    world.app.readiness.set(true);
    const { nextWake } = world.app.store.acrossProjects;
    Object.assign(world.app.store.acrossProjects, { nextWake: () => Promise.reject(new Error("gone")) });
    expect((await get("/readyz")).status).toBe(503);
    Object.assign(world.app.store.acrossProjects, { nextWake });
    expect((await get("/readyz")).status).toBe(200);
  });
});
