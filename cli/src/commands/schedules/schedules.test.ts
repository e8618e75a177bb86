import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { flowText } from "../../testing/flow-text.js";
import { ServedFlow } from "../../testing/served-flow.js";

let served: ServedFlow;
beforeAll(async () => {
  served = await ServedFlow.open();
});
afterAll(() => served[Symbol.asyncDispose]());

const daily = flowText("- name: a\n  value: 1", 'triggers: [{name: daily, schedule: {cron: "0 3 * * *"}}]\n');

async function apply(): Promise<void> {
  expect(await served.call(["apply", "-"], { stdin: daily })).toMatchObject({ code: 0 });
}

const schedule = (...words: string[]) => served.call(["schedule", ...words]);

describe("flow schedule", () => {
  it("lists what is next, pauses and resumes", async () => {
    await apply();
    expect((await schedule("list")).stdout).toMatch(
      /^SCHEDULE .*\nexample\/daily +0 3 \* \* \* +UTC +active +\d{4}-/,
    );
    expect((await schedule("pause", "example/daily")).stdout).toBe("schedule example/daily paused\n");
    expect((await schedule("list", "example")).stdout).toContain(" paused ");
    expect((await schedule("resume", "example/daily")).stdout).toMatch(
      /^schedule example\/daily goes on, next at /,
    );
  });

  it("fires now, and for the past, never twice", async () => {
    await apply();
    expect((await schedule("trigger", "example/daily")).stdout).toMatch(/^[0-9a-f-]{36}\n$/);
    const backfill = () =>
      schedule("backfill", "example/daily", "--from", "2026-01-01T00:00:00Z", "--to", "2026-01-03T00:00:00Z");
    const lines = (await backfill()).stdout.split("\n");
    expect(lines[1]).toMatch(/^2026-01-01T03:00:00.000Z +[0-9a-f-]{36} +started/);
    await expect
      .poll(async () => (await backfill()).stdout, { timeout: 15_000 })
      .toMatch(/^TIME.*\n2026.* was there\n2026.* was there\n$/);
  });

  it("refuses what is no schedule, and what there is not", async () => {
    expect(await schedule("pause", "daily")).toMatchObject({ code: 2 });
    expect((await schedule("pause", "example/none")).code).toBe(3);
  });
});
