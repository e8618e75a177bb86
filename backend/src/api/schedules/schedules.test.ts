import { describe, expect, test } from "vitest";
import type { AppReply } from "../../testing/app-world.js";
import { openedWorld } from "../../testing/opened-world.js";
import { until } from "../../testing/world.js";

const { world, first } = await openedWorld();

const call = (method: string, path: string, json?: unknown): Promise<AppReply> =>
  world.call(method, `/projects/${first.project}${path}`, { token: first.token, json });

const flow = (name: string): string => `apiVersion: flowrunner.dev/v1alpha1
kind: Flow
metadata: {name: ${name}}
spec:
  triggers:
    - {name: monthly, schedule: {cron: "0 3 1 * *", timezone: Europe/Vienna, overlap: skip}}
    - {name: unused, enabled: false, schedule: {cron: "@daily"}}
  steps:
    - {name: day, value: "\${ trigger.scheduledAt }"}
`;

async function publish(name: string): Promise<string> {
  const headers = { "content-type": "application/yaml" };
  const path = `/projects/${first.project}/flows/${name}`;
  const { status, body } = await world.call("PUT", path, { token: first.token, text: flow(name), headers });
  expect(status, JSON.stringify(body)).toBeLessThan(300);
  return `/flows/${name}/schedules/monthly`;
}

interface Asked {
  readonly scheduledAt: number;
  readonly run: string;
  readonly isNew: boolean;
}

const outputOf = async (run: string): Promise<unknown> => {
  const { body } = await call("GET", `/runs/${run}`);
  return (body as { output?: { json: unknown } | null }).output?.json ?? null;
};

const firingsOf = async (path: string): Promise<readonly { status: string }[]> => {
  const { body } = await call("GET", `${path}/firings`);
  return (body as { items: { status: string }[] }).items;
};

/** The first of three months in Vienna, and when that was. */
const period = { from: Date.UTC(2026, 2, 1), to: Date.UTC(2026, 4, 2) };
const times = ["2026-03-01T02:00:00.000Z", "2026-04-01T01:00:00.000Z", "2026-05-01T01:00:00.000Z"];

describe("schedules", () => {
  test("are listed with their next times and what became of the last one", async () => {
    await publish("listed");
    const { body } = await call("GET", "/schedules?flow=listed");
    const { items } = body as { items: { name: string; nextTimes: number[] }[] };
    expect(items).toMatchObject([
      {
        flow: "listed",
        name: "monthly",
        timezone: "Europe/Vienna",
        overlap: "skip",
        enabled: true,
        last: null,
      },
      { flow: "listed", name: "unused", timezone: "UTC", enabled: false, nextTimes: [] },
    ]);
    expect(items[0]!.nextTimes).toHaveLength(5);
    expect(items[0]!.nextTimes).toEqual(items[0]!.nextTimes.toSorted((a, b) => a - b));
    const page = (await call("GET", "/schedules?flow=listed&limit=1")).body as { nextCursor: string };
    const next = await call("GET", `/schedules?flow=listed&limit=1&cursor=${page.nextCursor}`);
    expect(next.body).toMatchObject({ items: [{ name: "unused" }], nextCursor: null });
  });

  test("are paused and resumed, which the audit log tells", async () => {
    const path = await publish("paused");
    const paused = await call("POST", `${path}:pause`);
    expect(paused.body).toMatchObject({ pausedBy: first.email, nextTimes: [] });
    expect((await call("POST", `${path}:pause`)).body).toEqual(paused.body);
    await publish("paused");
    expect((await call("GET", path)).body, "a publication resumes nothing").toEqual(paused.body);
    expect((await call("POST", `${path}:resume`)).body).toMatchObject({ pausedAt: null, pausedBy: null });
    const { items } = (await call("GET", "/audit-log")).body as {
      items: { action: string; target: string }[];
    };
    const told = items.filter(({ target }) => target === "paused/monthly").map(({ action }) => action);
    expect(told.toSorted()).toEqual(["schedule.paused", "schedule.resumed"]);
  });

  test("fire when somebody asks, a paused one too", async () => {
    const path = await publish("asked");
    await call("POST", `${path}:pause`);
    const { status, body } = await call("POST", `${path}:trigger`);
    expect(status).toBe(202);
    const { run, scheduledAt } = body as Asked;
    await until(async () => (await outputOf(run)) !== null, "the run has ended");
    expect(await outputOf(run)).toBe(new Date(scheduledAt).toISOString());
    // What became of the firing is written after its run has begun, which may have ended by then.
    await until(async () => (await firingsOf(path))[0]?.status === "started", "the firing is settled");
    expect((await firingsOf(path))[0]).toMatchObject({ scheduledAt, run, askedBy: first.email });
  });

  test("fire for a period in the past, each of its times once, whoever asks how often", async () => {
    const path = await publish("past");
    const { status, body } = await call("POST", `${path}:backfill`, period);
    expect(status, JSON.stringify(body)).toBe(202);
    const { items } = body as { items: Asked[] };
    expect(items.map(({ scheduledAt }) => new Date(scheduledAt).toISOString())).toEqual(times);
    expect(items.map(({ isNew }) => isNew)).toEqual([true, true, true]);
    for (const { run } of items) await until(async () => (await outputOf(run)) !== null, "the run has ended");
    expect(await Promise.all(items.map(({ run }) => outputOf(run)))).toEqual(times);
    const again = (await call("POST", `${path}:backfill`, period)).body as { items: Asked[] };
    expect(again.items).toEqual(items.map((item) => ({ ...item, isNew: false })));
    const runs = (await call("GET", "/runs?flow=past")).body as { items: object[] };
    expect(runs.items).toHaveLength(3);
  });

  test.each([
    { name: "too many times", given: { from: 0, to: Date.UTC(2020, 0, 1) }, says: "more than 100 times" },
    { name: "times that are to come", given: { from: 0, to: Date.now() + 3_600_000 }, says: "still to come" },
  ])("are not fired for $name", async ({ given, says }) => {
    const path = await publish("bounded");
    const { status, body } = await call("POST", `${path}:backfill`, given);
    expect(status).toBe(422);
    expect(JSON.stringify(body)).toContain(says);
    expect(await firingsOf(path)).toEqual([]);
  });

  test("that there are not, are not found", async () => {
    await publish("there");
    for (const [method, path] of [
      ["GET", ""],
      ["GET", "/firings"],
      ["POST", ":pause"],
      ["POST", ":trigger"],
    ] as const)
      expect((await call(method, `/flows/there/schedules/none${path}`)).status).toBe(404);
  });
});
