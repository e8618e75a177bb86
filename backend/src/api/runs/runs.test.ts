import { beforeAll, describe, expect, test } from "vitest";
import type { AppCall, AppReply } from "../../testing/app-world.js";
import { openedWorld } from "../../testing/opened-world.js";
import { ScriptedRunner, logLine } from "../../testing/scripted-runner.js";
import { until } from "../../testing/world.js";
import type { ClaimAnswer } from "@flowrunner/protocol";

const { world, first } = await openedWorld();
beforeAll(async () => {
  await publish("echo", 'value: "${ inputs }"');
  await publish("sleeper", "wait: 10h");
  await publish("coder", "runtime: node\n      with: {a: 1}\n      run: export default () => 1");
});

async function publish(name: string, step: string): Promise<void> {
  const text = `apiVersion: flowrunner.dev/v1alpha1
kind: Flow
metadata: {name: ${name}}
spec:
  labels: {team: billing}
  inputs: {type: object, properties: {count: {type: integer}}}
  steps:
    - name: only
      ${step}
`;
  const reply = await world.call("PUT", `/projects/${first.project}/flows/${name}`, {
    token: first.token,
    text,
    headers: { "content-type": "application/yaml" },
  });
  expect(reply.status, JSON.stringify(reply.body)).toBeLessThan(300);
}

interface Run {
  readonly id: string;
  readonly status: string;
}

const call = (method: string, path: string, given: AppCall = {}): Promise<AppReply> =>
  world.call(method, `/projects/${first.project}/runs${path}`, { token: first.token, ...given });

const start = (json: unknown, key?: string): Promise<AppReply> =>
  call("POST", "", { json, ...(key !== undefined && { headers: { "idempotency-key": key } }) });

async function started(json: unknown, key?: string): Promise<Run> {
  const { status, body } = await start(json, key);
  expect(status, JSON.stringify(body)).toBeLessThan(300);
  return body as Run;
}

async function ended(id: string): Promise<Run> {
  const look = async (): Promise<Run> => (await call("GET", `/${id}`)).body as Run;
  await until(async () => !["queued", "running"].includes((await look()).status), "the run's end");
  return look();
}

describe("a run", () => {
  test("is started, and tells what became of it", async () => {
    const { status, body, headers } = await start({
      flow: "echo",
      inputs: { count: 3 },
      labels: { tier: "gold" },
    });
    const { id } = body as Run;
    expect(status).toBe(201);
    expect(headers.get("location")).toBe(`/api/v1/projects/${first.project}/runs/${id}`);
    expect(await ended(id)).toMatchObject({
      ...{ status: "succeeded", flow: "echo", version: 1, errorCode: null, error: null },
      labels: { team: "billing", tier: "gold" },
      input: { json: { count: 3 }, isLeftOut: false },
      output: { json: { count: 3 }, isLeftOut: false },
      endedAt: expect.any(Number) as number,
    });
    const { body: steps } = await call("GET", `/${id}/steps`);
    expect(steps).toMatchObject({
      items: [{ path: "only", status: "succeeded", output: { json: { count: 3 } } }],
    });
  });

  test("keeps its version when the flow goes on without it", async () => {
    await publish("moving", "wait: 10h");
    const before = await started({ flow: "moving" });
    await publish("moving", "wait: 20h");
    expect((await call("GET", `/${before.id}`)).body).toMatchObject({ version: 1, status: "running" });
    expect(await started({ flow: "moving" })).toMatchObject({ version: 2 });
    expect(await started({ flow: "moving", version: 1 })).toMatchObject({ version: 1 });
  });

  test("tells its history a page at a time, and what it waits for", async () => {
    const { id } = await started({ flow: "sleeper" });
    const seen: number[] = [];
    for (let cursor = ""; ;) {
      const { body } = await call("GET", `/${id}/events?limit=2${cursor}`);
      const page = body as { items: { seq: number }[]; nextCursor: string | null };
      seen.push(...page.items.map(({ seq }) => seq));
      if (page.nextCursor === null) break;
      cursor = `&cursor=${page.nextCursor}`;
    }
    expect(seen.length).toBeGreaterThan(2);
    expect(seen).toEqual(seen.map((_, index) => index + 1));
    const { body } = await call("GET", `/${id}/why`);
    expect(body).toMatchObject({ waiting: [{ step: "only", cause: { kind: "timer" } }] });
  });

  test("is cancelled", async () => {
    const { id } = await started({ flow: "sleeper" });
    expect((await call("POST", `/${id}:cancel`)).status).toBe(200);
    expect(await ended(id)).toMatchObject({ status: "cancelled", output: null });
  });

  test("that is retried tells which of its steps ran again", async () => {
    const { id } = await started({ flow: "sleeper" });
    const step = async (): Promise<unknown> =>
      ((await call("GET", `/${id}/steps`)).body as { items: unknown[] }).items[0];
    expect(await step()).toMatchObject({ path: "only", generation: 0 });
    for (const operation of ["terminate", "retry"]) await call("POST", `/${id}:${operation}`);
    expect(await step()).toMatchObject({ path: "only", generation: 1 });
    await call("POST", `/${id}:terminate`);
  });

  test("has what was asked of it in the audit log, once and with who asked; not its start", async () => {
    const { id } = await started({ flow: "sleeper" });
    const asked = ["pause", "pause", "resume", "resume", "cancel", "retry", "terminate"];
    for (const operation of asked) {
      expect((await call("POST", `/${id}:${operation}`)).status, operation).toBe(200);
      if (operation === "cancel") await ended(id);
    }
    expect((await call("POST", `/${id}:pause`)).status, "of an ended run").toBe(409);
    const { body } = await world.call("GET", `/projects/${first.project}/audit-log`, { token: first.token });
    const entries = (body as { items: { action: string; target: string; actor: string }[] }).items;
    const ofRun = entries.filter(({ target }) => target === id).reverse();
    expect(ofRun.map(({ action }) => action)).toEqual([
      ...["run.paused", "run.resumed", "run.cancelled", "run.retried", "run.terminated"],
    ]);
    expect(new Set(ofRun.map(({ actor }) => actor))).toEqual(new Set([first.email]));
  });

  test("gives large values whole where they are asked for, and leaves them out elsewhere", async () => {
    const text = "x".repeat(100_000);
    const { id } = await started({ flow: "echo", inputs: { text } });
    expect(await ended(id)).toMatchObject({
      input: { json: null, isLeftOut: true },
      output: { json: null, isLeftOut: true },
    });
    for (const which of ["of=input", "of=output", "of=step&path=only"])
      expect((await call("GET", `/${id}/value?${which}`)).body).toEqual({ value: { text } });
    expect((await call("GET", `/${id}/value?of=step&path=other`)).status).toBe(404);
  });

  test("gives what the code of a step was called with", async () => {
    const { id } = await started({ flow: "coder" });
    const answer = await call("GET", `/${id}/value?of=stepInput&path=only`);
    expect(answer.body).toEqual({ value: { a: 1 } });
    expect((await call("GET", `/${id}/value?of=stepInput`)).status).toBe(400);
    await call("POST", `/${id}:terminate`);
  });

  test("gives the log of its steps", async () => {
    const { id } = await started({ flow: "coder" });
    using runner = new ScriptedRunner(world.app.runnerUrl);
    const { pools } = await world.app.context.demand.next(0, new AbortController().signal);
    const { token } = await world.app.context.demand.registerWorker(pools[0]!.pool);
    const held = (await runner.claim(token)).body as ClaimAnswer;
    await runner.logs(held, [logLine(0), { ...logLine(1), level: "error" }]);
    await runner.succeed(held, 1, [logLine(2)]);
    const linesOf = async (query: string): Promise<number[]> => {
      const { body } = await call("GET", `/${id}/logs?${query}`);
      return (body as { items: { seq: number }[] }).items.map(({ seq }) => seq);
    };
    expect(await linesOf("")).toEqual([0, 1, 2]);
    expect(await linesOf("tail=2")).toEqual([1, 2]);
    expect(await linesOf("level=error")).toEqual([1]);
    expect(await linesOf("step=only&attempt=1&limit=1")).toEqual([0, 1]);
    expect(await linesOf("step=other")).toEqual([]);
  });
});

describe("a run is refused", () => {
  const cases = [
    { name: "of a flow that there is not", json: { flow: "nothing" }, status: 404, code: "NotFound" },
    {
      name: "of a version that there is not",
      json: { flow: "echo", version: 9 },
      status: 404,
      code: "NotFound",
    },
    {
      name: "with input that the flow does not take",
      json: { flow: "echo", inputs: { count: "many" } },
      status: 422,
      code: "Unprocessable",
    },
    { name: "with what no run has", json: { flow: "echo", input: {} }, status: 400, code: "InvalidRequest" },
  ];
  test.each(cases)("$name", async ({ json, status, code }) => {
    expect(await start(json)).toMatchObject({ status, body: { code } });
  });

  test("in a project that has as many open ones as it may", async () => {
    const server = await world.replica({ maxOpenRuns: 1 });
    try {
      await started({ flow: "sleeper" });
      const { status, headers } = await fetch(`${server.publicUrl}/api/v1/projects/${first.project}/runs`, {
        method: "POST",
        headers: { authorization: `Bearer ${first.token}`, "content-type": "application/json" },
        body: JSON.stringify({ flow: "sleeper" }),
      });
      expect(status).toBe(429);
      expect(Number(headers.get("retry-after"))).toBeGreaterThan(0);
    } finally {
      await server[Symbol.asyncDispose]();
    }
  });
});

describe("the same idempotency key", () => {
  test("with the same body is the same run, whoever of many comes first", async () => {
    const replies = await Promise.all(
      Array.from({ length: 10 }, () => start({ flow: "echo", inputs: { count: 1 } }, "order-1")),
    );
    expect(new Set(replies.map(({ body }) => (body as Run).id)).size).toBe(1);
    expect(replies.map(({ status }) => status).sort()).toEqual([...Array<number>(9).fill(200), 201]);
    const { body } = await call("GET", `/${(replies[0]!.body as Run).id}/events?limit=1`);
    expect(body).toMatchObject({ items: [{ seq: 1, type: "RunCreated" }] });
  });

  test("is the same run also when the flow has gone on, or is gone", async () => {
    await publish("fleeting", "wait: 1h");
    const { id } = await started({ flow: "fleeting" }, "order-2");
    await publish("fleeting", "wait: 2h");
    expect(await start({ flow: "fleeting" }, "order-2")).toMatchObject({
      status: 200,
      body: { id, version: 1 },
    });
    await world.call("DELETE", `/projects/${first.project}/flows/fleeting`, { token: first.token });
    expect(await start({ flow: "fleeting" }, "order-2")).toMatchObject({ status: 200, body: { id } });
  });

  test("with another body is a conflict, whatever the order of its names", async () => {
    const { id } = await started({ flow: "echo", inputs: { a: 1, b: 2 } }, "order-3");
    expect(await start({ inputs: { b: 2, a: 1 }, flow: "echo" }, "order-3")).toMatchObject({ body: { id } });
    for (const other of [{ inputs: { a: 1 } }, { inputs: { a: 1, b: 2 }, priority: 9 }])
      expect(await start({ flow: "echo", ...other }, "order-3")).toMatchObject({
        status: 409,
        body: { code: "IdempotencyKeyReused", details: { runId: id } },
      });
  });

  test("elsewhere is another run", async () => {
    const { id } = await started({ flow: "echo" }, "order-4");
    expect((await started({ flow: "echo" }, "order-5")).id).not.toBe(id);
    expect((await started({ flow: "echo" })).id).not.toBe(id);
  });
});

describe("a list of runs", () => {
  test("shows those that were asked for", async () => {
    const gold = await started({
      flow: "echo",
      inputs: { customer: "acme", items: [{ sku: "A7" }] },
      labels: { k: "v" },
    });
    const plain = await started({ flow: "echo", inputs: { customer: "other" } });
    await Promise.all([ended(gold.id), ended(plain.id)]);
    const found = async (query: string): Promise<readonly string[]> => {
      const { status, body } = await call("GET", `?limit=200&${query}`);
      expect(status, JSON.stringify(body)).toBe(200);
      return (body as { items: Run[] }).items.map(({ id }) => id);
    };
    expect(await found("input=customer=acme")).toEqual([gold.id]);
    expect(await found("output=items.0.sku=A7&label=k=v")).toEqual([gold.id]);
    expect(await found("input=customer=acme&label=k=w")).toEqual([]);
    expect(await found("input=customer=acme&flow=sleeper")).toEqual([]);
    expect(await found("status=failed&status=cancelled&input=customer=acme")).toEqual([]);
    expect(await found("status=succeeded&flow=echo&version=1")).toContain(plain.id);
    expect(await found("createdAfter=9007199254740991")).toEqual([]);
    expect(await found("startedBy=usr_nobody")).toEqual([]);
  });

  test("is stable: while runs come, none that was there is lost and none is there twice", async () => {
    const there: string[] = [];
    for (let index = 0; index < 25; index++)
      there.push((await started({ flow: "sleeper", labels: { page: "1" } })).id);
    const seen: string[] = [];
    for (let cursor = ""; ;) {
      const { body } = await call("GET", `?label=page=1&limit=4${cursor}`);
      const page = body as { items: Run[]; nextCursor: string | null };
      seen.push(...page.items.map(({ id }) => id));
      await started({ flow: "sleeper", labels: { page: "1" } });
      const gone = there[seen.length % 5]!;
      await world.sql("delete from runs where run_id = $1", [gone]);
      if (page.nextCursor === null) break;
      cursor = `&cursor=${page.nextCursor}`;
    }
    expect(new Set(seen).size).toBe(seen.length);
    const stayed = there.slice(5);
    expect(seen.filter((id) => stayed.includes(id))).toEqual(stayed.toReversed());
  });
});

describe("what was going on", () => {
  test("is told by time and state, and by flow, of this project only", async () => {
    await publish("busy", 'value: "${ inputs.count / 0 }"');
    for (const count of [1, 2]) await ended((await started({ flow: "busy", inputs: { count } })).id);
    const url = `/projects/${first.project}/activity`;
    const { status, body } = await world.call("GET", url, { token: first.token });
    expect(status).toBe(200);
    const { times, flows, since, sliceMs } = body as {
      since: number;
      sliceMs: number;
      times: { at: number; status: string; runs: number }[];
      flows: { flow: string; runs: number; failed: number; medianMs: number | null }[];
    };
    expect(sliceMs).toBe(3_600_000);
    expect(times.every(({ at }) => at % sliceMs === 0 && at >= since)).toBe(true);
    const failed = times.filter((time) => time.status === "failed").reduce((sum, { runs }) => sum + runs, 0);
    expect(failed).toBeGreaterThanOrEqual(2);
    expect(flows.find(({ flow }) => flow === "busy")).toMatchObject({ runs: 2, failed: 2 });
    expect(flows.find(({ flow }) => flow === "busy")!.medianMs).toBeGreaterThanOrEqual(0);
    const tooLong = await world.call("GET", `${url}?days=32`, { token: first.token });
    expect(tooLong.status).toBe(400);
  });
});
