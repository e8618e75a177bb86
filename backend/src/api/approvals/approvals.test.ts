import { describe, expect, test } from "vitest";
import type { AppCall, AppReply } from "../../testing/app-world.js";
import { openedWorld } from "../../testing/opened-world.js";
import { until } from "../../testing/world.js";

const { world, first } = await openedWorld();

const call = (method: string, path: string, given: AppCall = {}): Promise<AppReply> =>
  world.call(method, `/projects/${first.project}${path}`, { token: first.token, ...given });

/** The id of a run of these steps. */
async function started(steps: string): Promise<string> {
  const document = `apiVersion: flowrunner.dev/v1alpha1\nkind: Flow\nmetadata: {name: asking}\nspec: {steps: ${steps}}`;
  const { status, body } = await call("POST", "/runs", { json: { document } });
  expect(status, JSON.stringify(body)).toBe(201);
  return (body as { id: string }).id;
}

const decide = (run: string, approval: string, json: object): Promise<AppReply> =>
  call("POST", `/runs/${run}/approvals/${encodeURIComponent(approval)}`, { json });

/** The names of what a run asks, as the query says. */
async function asked(run: string, query = ""): Promise<readonly string[]> {
  const { body } = await call("GET", `/approvals?run=${run}${query}`);
  return (body as { items: readonly { name: string }[] }).items.map(({ name }) => name);
}

async function ended(run: string): Promise<unknown> {
  const look = async () => (await call("GET", `/runs/${run}`)).body as { status: string; output: unknown };
  await until(async () => !["queued", "running"].includes((await look()).status), "the run's end");
  return look();
}

describe("approvals", () => {
  test("of one step in several items are decided one by one, and a late decision is told why it is refused", async () => {
    const run = await started(
      "[{name: each, forEach: [1, 2], steps: [{name: review, approve: {message: ok}}]}]",
    );
    expect(await asked(run)).toEqual(["each[0].review", "each[1].review"]);
    expect((await decide(run, "each[1].review", { decision: "approve" })).status).toBe(204);
    expect(await asked(run)).toEqual(["each[0].review"]);
    expect(await decide(run, "each[1].review", { decision: "reject" })).toMatchObject({
      status: 409,
      body: {
        code: "ApprovalEnded",
        detail: '"each[1].review#0" waits for no decision: it has ended or has not begun.',
      },
    });
    expect((await decide(run, "each[0].review", { decision: "approve" })).status).toBe(204);
    expect(await ended(run)).toMatchObject({ status: "succeeded" });
  });

  test("of a run that was retried are others, with a name of their own", async () => {
    const run = await started("[{name: review, approve: {message: ok}}]");
    await decide(run, "review", { decision: "reject", comment: "not yet" });
    expect(await ended(run)).toMatchObject({ status: "failed", error: { code: "Rejected" } });
    await call("POST", `/runs/${run}:retry`);
    expect(await asked(run)).toEqual(["review#1"]);
    expect((await decide(run, "review", { decision: "approve" })).body).toMatchObject({
      code: "ApprovalEnded",
    });
    expect((await decide(run, "review#1", { decision: "approve" })).status).toBe(204);
    expect(await ended(run)).toMatchObject({ status: "succeeded" });
  });

  test("wait for who may decide, and has not", async () => {
    const run = await started(
      "[{name: a, needs: [], approve: {message: ok, quorum: 2}}, {name: b, needs: [], approve: {message: ok, allowSelf: false}}]",
    );
    expect(await asked(run, "&waitingFor=me"), "who started it is barred from one").toEqual(["a"]);
    expect((await decide(run, "b", { decision: "approve" })).status).toBe(403);
    expect((await decide(run, "a", { decision: "approve" })).status).toBe(204);
    expect(await asked(run, "&waitingFor=me")).toEqual([]);
    expect(await asked(run)).toEqual(["a", "b"]);
    expect((await decide(run, "a", { decision: "approve" })).body).toMatchObject({ code: "AlreadyDecided" });
    await call("POST", `/runs/${run}:cancel`);
    await ended(run);
    expect(await asked(run)).toEqual([]);
  });

  test("take a form that is as its schema says, and decisions are in the audit log", async () => {
    const run = await started(
      "[{name: review, approve: {message: ok, form: {type: object, required: [limit], properties: {limit: {type: number}}}}}]",
    );
    expect((await decide(run, "review", { decision: "approve", form: { limit: "x" } })).status).toBe(422);
    expect((await decide(run, "review", { decision: "approve", form: { limit: 3 } })).status).toBe(204);
    expect(await ended(run)).toMatchObject({ output: { json: { approved: true, form: { limit: 3 } } } });
    const { body } = await call("GET", "/audit-log");
    expect((body as { items: unknown }).items).toContainEqual(
      expect.objectContaining({ action: "run.approved", target: run, details: { step: "review" } }),
    );
  });
});

describe("events and signals", () => {
  test("wake who waits for them, and are one when they are sent again with the same key", async () => {
    const run = await started(
      "[{name: a, needs: [], waitFor: {event: told, key: k, count: 2}}, {name: b, needs: [], waitFor: {event: go, count: 2}}]",
    );
    const publish = (json: object, key: string) =>
      call("POST", "/events", { json: { event: "told", ...json }, headers: { "idempotency-key": key } });
    const signal = (data: number, key: string) =>
      call("POST", `/runs/${run}/signals/go`, { json: { data }, headers: { "idempotency-key": key } });
    expect((await publish({ key: "k", data: 1 }, "one")).status).toBe(201);
    expect((await publish({ key: "k", data: 1 }, "one")).status).toBe(200);
    expect((await publish({ key: "k", data: 9 }, "one")).status).toBe(409);
    expect((await publish({ key: "other", data: 9 }, "two")).status).toBe(201);
    for (const [data, key] of [
      [1, "one"],
      [1, "one"],
      [2, "two"],
    ] as const)
      expect((await signal(data, key)).status).toBe(204);
    expect((await publish({ key: "k", data: 2 }, "three")).status).toBe(201);
    expect(await ended(run)).toMatchObject({ status: "succeeded", output: { json: [1, 2] } });
    expect((await signal(3, "three")).body).toMatchObject({ code: "RunEnded" });
  });

  test("say 64 KiB at most", async () => {
    const run = await started("[{name: a, waitFor: {event: go}}]");
    const data = "x".repeat(64 * 1024);
    expect((await call("POST", "/events", { json: { event: "told", data } })).status).toBe(422);
    expect((await call("POST", `/runs/${run}/signals/go`, { json: { data } })).status).toBe(422);
    await call("POST", `/runs/${run}:cancel`);
  });
});
