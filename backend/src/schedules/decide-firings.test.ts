import { describe, expect, test } from "vitest";
import type { FiringRow, ScheduleRow } from "../store/port/schedules.js";
import { newFiring, newSchedule } from "../store/conformance/schedules.js";
import { decideFirings, maxQueued, queueLookMs, startLeaseMs } from "./decide-firings.js";
import { mostCounted } from "./due-times.js";

const at = (text: string): number => Date.parse(`2026-${text}Z`);
const noon = at("03-10T12:00");
const minute = 60_000;
const free = { underWay: [], openRuns: [] };

const everyTenMinutes = (changes: Partial<ScheduleRow> = {}): ScheduleRow =>
  newSchedule({ cron: "*/10 * * * *", nextAt: noon, lookAt: noon, ...changes });

/** What was decided, in a word each: `12:00 starting`. */
const told = (firings: readonly FiringRow[]): string[] =>
  firings.map(({ scheduledAt, status, reason, times }) => {
    const what = reason === null ? status : `${status} ${reason}`;
    return `${new Date(scheduledAt).toISOString().slice(11, 16)} ${what}${times > 1 ? ` ×${times}` : ""}`;
  });

describe("a time that has come", () => {
  test.each([
    { name: "starts a run", given: {}, busy: free, expect: ["12:00 starting"] },
    {
      name: "starts another beside one that has not ended",
      given: {},
      busy: { ...free, openRuns: ["r"] },
      expect: ["12:00 starting"],
    },
    {
      name: "is skipped while a run has not ended, where it says so",
      given: { overlap: "skip" },
      busy: { ...free, openRuns: ["r"] },
      expect: ["12:00 skipped Overlap"],
    },
    {
      name: "is skipped while one is being started, too",
      given: { overlap: "skip" },
      busy: { ...free, underWay: [newFiring(noon - 1, { status: "starting" })] },
      expect: ["12:00 skipped Overlap"],
    },
    {
      name: "waits while a run has not ended, where it says so",
      given: { overlap: "queue" },
      busy: { ...free, openRuns: ["r"] },
      expect: ["12:00 queued"],
    },
    {
      name: "lets one go before it that waits longer",
      given: { overlap: "queue" },
      busy: { ...free, underWay: [newFiring(noon - 10 * minute, { status: "queued" })] },
      expect: ["11:50 starting", "12:00 queued"],
    },
    {
      name: "is missed where too many wait",
      given: { overlap: "queue" },
      busy: {
        openRuns: ["r"],
        underWay: Array.from({ length: maxQueued }, (_, index) => newFiring(index, { status: "queued" })),
      },
      expect: ["12:00 missed QueueFull"],
    },
    {
      name: "starts a run that cancels the others, where it says so",
      given: { overlap: "cancelOldest" },
      busy: { ...free, openRuns: ["r"] },
      expect: ["12:00 starting"],
    },
  ] as const)("$name", ({ given, busy, expect: decided }) => {
    const schedule = everyTenMinutes(given);
    expect(told(decideFirings(schedule, busy, noon + 1_000).decided)).toEqual(decided);
  });

  test("has its next time beyond it, and is looked at again should its start not be confirmed", () => {
    const { schedule, starting } = decideFirings(everyTenMinutes(), free, noon + 1_000);
    expect(schedule.nextAt).toBe(noon + 10 * minute);
    expect(schedule.lookAt).toBe(noon + 1_000 + startLeaseMs);
    expect(told(starting)).toEqual(["12:00 starting"]);
  });

  test("that waits is looked at soon again", () => {
    const schedule = everyTenMinutes({ overlap: "queue" });
    const decision = decideFirings(schedule, { ...free, openRuns: ["r"] }, noon);
    expect(decision.schedule.lookAt).toBe(noon + queueLookMs);
    expect(decision.starting).toEqual([]);
  });

  test("and is not confirmed, is started again without being decided again", () => {
    const underWay = [newFiring(noon, { status: "starting" })];
    const schedule = everyTenMinutes({ nextAt: noon + 10 * minute });
    const decision = decideFirings(schedule, { ...free, underWay }, noon + startLeaseMs);
    expect(decision).toMatchObject({ decided: [], starting: underWay });
  });
});

describe("times that passed while nobody was there", () => {
  test.each([
    {
      name: "are made up for by the newest",
      catchUp: 1,
      expect: ["12:00 missed TooLate ×5", "12:50 starting"],
    },
    {
      name: "are made up for as far as it says",
      catchUp: 3,
      expect: ["12:00 missed TooLate ×3", "12:30 starting", "12:40 starting", "12:50 starting"],
    },
    {
      name: "are all made up for where it says more than they are",
      catchUp: 100,
      expect: ["12:00", "12:10", "12:20", "12:30", "12:40", "12:50"].map((time) => `${time} starting`),
    },
    { name: "are missed where it says none", catchUp: 0, expect: ["12:00 missed TooLate ×6"] },
  ])("$name", ({ catchUp, expect: decided }) => {
    const decision = decideFirings(everyTenMinutes({ catchUp }), free, noon + 58 * minute);
    expect(told(decision.decided)).toEqual(decided);
    expect(decision.schedule.nextAt).toBe(noon + 60 * minute);
  });

  test("are no hindrance to the one whose time is now", () => {
    const decision = decideFirings(everyTenMinutes({ catchUp: 0 }), free, noon + 20 * minute + 500);
    expect(told(decision.decided)).toEqual(["12:00 missed TooLate ×2", "12:20 starting"]);
  });

  test("are counted no further than anybody needs, however long it was", () => {
    const schedule = newSchedule({ cron: "* * * * *", nextAt: at("01-01T00:00") });
    const { decided } = decideFirings(schedule, free, at("12-31T23:59"));
    expect(told(decided)).toEqual([
      `00:00 missed TooLate ×${mostCounted}`,
      "23:57 starting",
      "23:58 starting",
      "23:59 starting",
    ]);
    expect(decided[0]!.message).toContain("or more");
  });

  test("of a rare schedule are found in the past where they are", () => {
    const schedule = newSchedule({ cron: "0 0 29 2 *", nextAt: Date.UTC(2024, 1, 29), catchUp: 1 });
    const { decided } = decideFirings(schedule, free, Date.UTC(2030, 0, 1));
    expect(decided.map(({ scheduledAt, status }) => [scheduledAt, status])).toEqual([
      [Date.UTC(2024, 1, 29), "missed"],
      [Date.UTC(2028, 1, 29), "starting"],
    ]);
  });
});

describe("a clock that jumps", () => {
  test("back repeats no time", () => {
    const { schedule } = decideFirings(everyTenMinutes(), free, noon);
    const again = decideFirings(schedule, free, noon - 30 * minute);
    expect(again.decided).toEqual([]);
    expect(again.schedule.nextAt).toBe(noon + 10 * minute);
  });

  test("forward and back again repeats none, and drops none untold", () => {
    const ahead = decideFirings(everyTenMinutes(), free, noon + 60 * minute);
    const times = ahead.decided.reduce((sum, firing) => sum + firing.times, 0);
    expect(times).toBe(7);
    const back = decideFirings(ahead.schedule, free, noon + minute);
    expect(back.decided).toEqual([]);
    expect(back.schedule.nextAt).toBe(noon + 70 * minute);
  });
});

describe("where clocks change", () => {
  test.each([
    { zone: "Europe/Vienna", cron: "30 2 * * *", from: "03-28T12:00", days: 3 },
    { zone: "America/New_York", cron: "30 2 * * *", from: "03-07T12:00", days: 3 },
    { zone: "Australia/Lord_Howe", cron: "15 2 * * *", from: "10-03T00:00", days: 3 },
    { zone: "Europe/Vienna", cron: "30 2 * * *", from: "10-24T12:00", days: 3 },
    { zone: "America/New_York", cron: "30 1 * * *", from: "10-31T12:00", days: 3 },
    { zone: "Australia/Lord_Howe", cron: "45 1 * * *", from: "04-04T00:00", days: 3 },
  ])("$cron in $zone starts one run a day", ({ zone, cron, from, days }) => {
    let schedule = newSchedule({ cron, timezone: zone, nextAt: at(from), catchUp: 0 });
    const started: string[] = [];
    for (let now = at(from); now < at(from) + days * 24 * 60 * minute; now += minute) {
      if (schedule.nextAt! > now) continue;
      const decision = decideFirings(schedule, free, now);
      started.push(...decision.starting.map(({ scheduledAt }) => dayOf(scheduledAt, zone)));
      schedule = decision.schedule;
    }
    expect(new Set(started).size).toBe(days);
    expect(started.length).toBe(days);
  });

  const dayOf = (time: number, timeZone: string): string =>
    new Date(time).toLocaleDateString("en", { timeZone });
});
