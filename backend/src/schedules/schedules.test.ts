import { afterAll, describe, expect, test } from "vitest";
import { silentLog } from "../log.js";
import type { FiringRow } from "../store/port/schedules.js";
import { until } from "../testing/world.js";
import { FiringStarts } from "./firing-starts.js";
import { FiringWork } from "./firing-work.js";
import { openedWorld } from "../testing/opened-world.js";

const { world, first } = await openedWorld();

const minute = 60_000;

/** A flow that is scheduled for New Year, whose run lasts. */
const flow = (name: string, schedule = "", trigger = ""): string => `apiVersion: flowrunner.dev/v1alpha1
kind: Flow
metadata: {name: ${name}}
spec:
  inputs: {type: object, properties: {day: {type: string, maxLength: 24}}}
  triggers:
    - name: yearly
      schedule: {cron: "0 0 1 1 *"${schedule}}
      ${trigger}
  steps:
    - {name: told, value: "\${ trigger }"}
    - {name: later, wait: 1h}
`;

async function publish(name: string, text = flow(name)): Promise<void> {
  const headers = { "content-type": "application/yaml" };
  const path = `/projects/${first.project}/flows/${name}`;
  const reply = await world.call("PUT", path, { token: first.token, text, headers });
  expect(reply.status, JSON.stringify(reply.body)).toBeLessThan(300);
}

const placeOf = (name: string) => ({ flow: name, name: "yearly" });

/** Moves the schedule's next time back to one that has just come, without anybody having been told. */
async function comeDue(name: string, at = Math.floor(Date.now() / minute) * minute): Promise<number> {
  const time = new Date(at);
  const cron = `${time.getUTCMinutes()} ${time.getUTCHours()} * * *`;
  const change = "update schedules set cron = $2, next_at = $3, look_at = 0 where flow = $1";
  await world.sql(change, [name, cron, at]);
  return at;
}

/** The lease of whoever started something is over. */
const comeBack = (name: string) => world.sql("update schedules set look_at = 0 where flow = $1", [name]);

const firings = (name: string): Promise<readonly FiringRow[]> =>
  world.app.services.schedules.firings(first.project, placeOf(name), Number.MAX_SAFE_INTEGER, 100);

const runsOf = (name: string) =>
  world.app.store.withTransaction({ project: first.project }, (tx) =>
    tx.runSearch.page({ flow: name }, null, 100),
  );

function startsOf({ store, context, services } = world.app): FiringStarts {
  return new FiringStarts({ store, plans: context.plans, runs: services.runs, starts: services.runStarts });
}

/** What a server does with a schedule; `dies`: where it is killed. */
function worker(dies: "before the start" | "after the start" | "never" = "never"): FiringWork {
  const starts = startsOf();
  const mortal: Pick<FiringStarts, "start"> = {
    async start(...given) {
      if (dies === "before the start") throw new Error("killed");
      const outcome = await starts.start(...given);
      if (dies === "after the start") throw new Error("killed");
      return outcome;
    },
  };
  return new FiringWork({ store: world.app.store, starts: mortal, log: silentLog });
}

const look = (work: FiringWork, name: string) => work.look({ project: first.project, ...placeOf(name) });

describe("a server", () => {
  // From then on nobody looks at what is due but who is told to.
  afterAll(() => world.app.services.scheduler.stop());

  test("starts a run of a schedule whose time has come, and the run's expressions see what started it", async () => {
    await publish("simple");
    const at = await comeDue("simple");
    world.app.services.scheduler.noticed(Date.now());
    await until(
      async () => (await firings("simple")).some(({ status }) => status === "started"),
      "it starts",
    );
    const [run] = await runsOf("simple");
    expect(run).toMatchObject({ flow: "simple", flowNumber: 1, startedBy: "schedule:yearly" });
    const steps = async () => {
      const path = `/projects/${first.project}/runs/${run!.runId}/steps`;
      const { items } = (await world.call("GET", path, { token: first.token })).body as {
        items: { path: string; output: unknown }[];
      };
      return JSON.stringify(items.find(({ path }) => path === "told") ?? null);
    };
    await until(async () => (await steps()).includes("yearly"), "the step has told");
    expect(await steps()).toContain(new Date(at).toISOString());
  });
});

describe("a published schedule", () => {
  test("goes with its flow, and comes back without a past", async () => {
    await publish("gone");
    const { flows } = world.app.services;
    await flows.delete(first.project, "gone", { id: "usr_1", email: "a@b.c" } as never, () => {});
    expect(await world.sql("select 1 from schedules where flow = 'gone'")).toEqual([]);
    await publish("gone");
    const { nextAt, last } = await world.app.services.schedules.get(first.project, placeOf("gone"));
    expect(nextAt).toBeGreaterThan(Date.now());
    expect(last).toBeNull();
  });

  test("keeps what is due when the document changes elsewhere, and begins anew when its times change", async () => {
    await publish("changed", flow("changed", ", catchUp: 1"));
    await world.sql("update schedules set next_at = 1000 where flow = 'changed'");
    await publish("changed", flow("changed", ", catchUp: 2"));
    const get = () => world.app.services.schedules.get(first.project, placeOf("changed"));
    expect(await get()).toMatchObject({ nextAt: 1000, catchUp: 2 });
    await publish("changed", flow("changed", ", timezone: Europe/Vienna"));
    expect((await get()).nextAt).toBeGreaterThan(Date.now());
  });

  test.each([
    { name: "that is disabled", text: flow("idle", "", "enabled: false") },
    {
      name: "whose trigger is there no more",
      text: flow("idle").replace(/ {2}triggers:[^]*? {2}steps/, "  steps"),
    },
  ])("$name starts nothing", async ({ text }) => {
    await publish("idle");
    await publish("idle", text);
    const due = await world.app.store.dueSchedules.due(1_000);
    expect(due.filter(({ flow }) => flow === "idle")).toEqual([]);
    const rows = await world.sql<{ next_at: string | null }>(
      "select next_at from schedules where flow = 'idle'",
    );
    expect(rows.filter(({ next_at }) => next_at !== null)).toEqual([]);
  });
});

describe("one run for a scheduled time", () => {
  test.each(["before the start", "after the start"] as const)(
    "though a server is killed %s",
    async (death) => {
      const name = `killed-${death.split(" ")[0]}`;
      await publish(name);
      const at = await comeDue(name);
      await expect(look(worker(death), name)).rejects.toThrow("killed");
      expect(await firings(name)).toMatchObject([{ scheduledAt: at, status: "starting" }]);
      await look(worker(), name); // too soon: whoever decided it may still be at it
      expect(await firings(name)).toMatchObject([{ status: "starting" }]);
      await comeBack(name);
      await look(worker(), name);
      const [run, ...others] = await runsOf(name);
      expect(others).toEqual([]);
      const told = (await firings(name)).filter(({ scheduledAt }) => scheduledAt === at);
      expect(told).toMatchObject([{ status: "started", runId: run!.runId }]);
    },
  );

  test("though many servers look at once, and one comes late", async () => {
    await publish("crowd");
    await comeDue("crowd");
    const late = worker("before the start");
    await Promise.all(Array.from({ length: 8 }, () => look(worker(), "crowd")));
    await look(late, "crowd");
    expect(await runsOf("crowd")).toHaveLength(1);
    expect(await firings("crowd")).toMatchObject([{ status: "started" }]);
  });

  test("though two servers are told of it at the same moment", async () => {
    await using first = await world.replica();
    await using second = await world.replica();
    const names = ["pair-a", "pair-b", "pair-c", "pair-d"];
    for (const name of names) await publish(name);
    for (const name of names) await comeDue(name);
    for (const { services } of [first, second]) services.scheduler.noticed(Date.now());
    for (const name of names) {
      await until(async () => (await firings(name)).some(({ status }) => status === "started"), "it starts");
      expect(await runsOf(name)).toHaveLength(1);
    }
  });

  test("though the project had as many open runs as it may when the time came", async () => {
    await publish("full");
    await comeDue("full");
    await using full = await world.replica({ maxOpenRuns: 0 });
    const refused = new FiringWork({ store: world.app.store, starts: startsOf(full), log: silentLog });
    await expect(look(refused, "full")).rejects.toMatchObject({ code: "TooManyRequests" });
    expect(await firings("full")).toMatchObject([{ status: "starting" }]);
    await comeBack("full");
    await look(worker(), "full");
    expect(await firings("full")).toMatchObject([{ status: "started" }]);
  });

  test("though the flow is published anew between the decision and the start", async () => {
    await publish("republished");
    await comeDue("republished");
    await expect(look(worker("after the start"), "republished")).rejects.toThrow("killed");
    await publish("republished", flow("republished", "", 'with: {day: "x"}'));
    await comeBack("republished");
    await look(worker(), "republished");
    expect(await runsOf("republished")).toHaveLength(1);
    expect(await firings("republished")).toMatchObject([{ status: "started" }]);
  });
});

describe("a firing that starts nothing is told with its reason", () => {
  test.each([
    {
      name: "the flow does not take its input",
      trigger: 'with: {day: "${ trigger.scheduledAt + trigger.scheduledAt }"}',
      expect: { status: "missed", reason: "Unprocessable" },
    },
    {
      name: "an expression fails",
      trigger: 'with: {day: "${ config.day }"}',
      expect: { status: "missed", reason: "MissingValue" },
    },
    { name: "`if` is false", trigger: "if: now == null", expect: { status: "skipped", reason: "Condition" } },
  ])("$name", async ({ name, trigger, expect: told }) => {
    const flowName = name.replaceAll(/\W+/g, "-").replaceAll(/^-|-$/g, "");
    await publish(flowName, flow(flowName, "", trigger));
    await comeDue(flowName);
    await look(worker(), flowName);
    expect(await firings(flowName)).toMatchObject([
      { ...told, runId: null, message: expect.any(String) as string },
    ]);
    expect(await runsOf(flowName)).toEqual([]);
  });
});

describe("while a run has not ended", () => {
  test.each([
    { overlap: "allow", expect: ["running", "running"], told: ["started", "started"] },
    { overlap: "skip", expect: ["running"], told: ["skipped", "started"] },
    { overlap: "queue", expect: ["running"], told: ["queued", "started"] },
    { overlap: "cancelOldest", expect: ["running", "cancelled"], told: ["started", "started"] },
  ])("$overlap does what it says", async ({ overlap, expect: statuses, told }) => {
    const name = `while-${overlap.toLowerCase()}`;
    await publish(name, flow(name, `, overlap: ${overlap}`));
    // The newest time that was missed is made up for, and then there is the one that has just come.
    const change = "update schedules set cron = '* * * * *', next_at = $2, look_at = 0 where flow = $1";
    await world.sql(change, [name, Date.now() - 10 * minute]);
    await look(worker(), name);
    expect((await firings(name)).map(({ status }) => status)).toEqual([...told, "missed"]);
    await until(async () => {
      const found = (await runsOf(name)).map(({ status }) => status);
      return JSON.stringify(found) === JSON.stringify(statuses);
    }, `the runs are ${statuses.join()}`);
  });

  test("a time that waits is started when it has ended", async () => {
    await publish("waits", flow("waits", ", overlap: queue"));
    const at = await comeDue("waits");
    await look(worker(), "waits");
    await comeDue("waits", at - minute);
    await look(worker(), "waits");
    expect(await firings("waits")).toMatchObject([{ status: "started" }, { status: "queued" }]);
    const [run] = await runsOf("waits");
    await world.app.services.runs.terminate({ project: first.project, runId: run!.runId }, "somebody");
    await comeBack("waits");
    await look(worker(), "waits");
    expect(await firings("waits")).toMatchObject([{ status: "started" }, { status: "started" }]);
    expect(await runsOf("waits")).toHaveLength(2);
  });
});
