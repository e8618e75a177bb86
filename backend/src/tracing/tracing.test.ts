import { createRequire } from "node:module";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import type { ClaimAnswer } from "@flowrunner/protocol";
import { AppWorld } from "../testing/app-world.js";
import { ScriptedRunner } from "../testing/scripted-runner.js";
import { TraceCollector } from "../testing/trace-collector.js";

const { cache } = createRequire(import.meta.url);
const loadedOfTheSdk = () => Object.keys(cache).filter((path) => path.includes("/@opentelemetry/sdk-"));

const flow = `
apiVersion: flowrunner.dev/v1alpha1
kind: Flow
metadata: { name: traced }
spec:
  steps:
    - {name: works, runtime: bash, run: "true"}
`;

const caller = { traceId: "0af7651916cd43dd8448eb211c80319c", spanId: "b7ad6b7169203331" };
const traceparent = `00-${caller.traceId}-${caller.spanId}-01`;

let collector: TraceCollector;
beforeAll(async () => {
  collector = await TraceCollector.open();
  vi.stubEnv("OTEL_EXPORTER_OTLP_ENDPOINT", collector.url);
  vi.stubEnv("OTEL_EXPORTER_OTLP_PROTOCOL", "http/json");
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await collector[Symbol.asyncDispose]();
});

/** Starts a run by HTTP, ends its step, and stops the server. Gives the run's id, and the trace that is kept with it. */
async function runAndStop(
  world: AppWorld,
): Promise<{ readonly runId: string; readonly kept: string | null }> {
  await using open = world;
  const { token, project } = (await open.app.identity.bootstrap())!;
  const inProject = `/projects/${project}`;
  const put = { token, text: flow, headers: { "content-type": "application/yaml" } };
  expect((await open.call("PUT", `${inProject}/flows/traced`, put)).status).toBe(201);
  const start = { token, json: { flow: "traced" }, headers: { traceparent } };
  const { body } = await open.call("POST", `${inProject}/runs`, start);
  const { id } = body as { id: string };
  using runner = new ScriptedRunner(open.app.runnerUrl);
  const { demand, runs } = open.app.context;
  const { pools } = await demand.next(0, new AbortController().signal);
  const worker = await demand.registerWorker(pools[0]!.pool);
  const held = (await runner.claim(worker.token)).body as ClaimAnswer;
  await runner.succeed(held, 1);
  await runs.whenEnded({ project, runId: id });
  const [row] = await open.sql<{ kept: string | null }>("select traceparent as kept from runs");
  return { runId: id, kept: row!.kept };
}

describe("tracing", () => {
  test("is off by default: nothing of the SDK is loaded, and no trace is kept with a run", async () => {
    const { kept } = await runAndStop(await AppWorld.create());
    expect(kept).toBeNull();
    expect(loadedOfTheSdk()).toEqual([]);
    expect(collector.spans).toEqual([]);
  });

  test("gives a run as a tree below the caller's span, all of it sent before the server has stopped", async () => {
    const { runId } = await runAndStop(await AppWorld.create("postgres", { traces: true }));
    expect(loadedOfTheSdk()).not.toEqual([]);
    const [request] = collector.below(caller);
    expect(request).toMatchObject({ name: "POST /api/v1/projects/:project/runs" });
    const [run] = collector.below(request!);
    expect(run).toMatchObject({ name: "run", traceId: caller.traceId });
    expect(JSON.stringify(run!.attributes)).toContain(runId);
    const below = collector.below(run!);
    expect(below.map(({ name }) => name).sort()).toEqual(["attempt", "run pass", "run pass"]);
    const attempt = collector.one("attempt");
    expect(collector.below(attempt).map(({ name }) => name)).toEqual(["claim"]);
    expect(collector.one("claim").endTimeUnixNano <= attempt.endTimeUnixNano).toBe(true);
  });
});
