import { describe, expect, test } from "vitest";
import { cronProblem, CronTimes, isTimeZone } from "./cron-times.js";

const timesOf = (cron: string, timezone: string, from: string, to: string): string[] =>
  new CronTimes({ cron, timezone })
    .between(Date.parse(from), Date.parse(to), 100)
    .map((time) => new Date(time).toISOString().slice(0, 16));

describe("when clocks go forward", () => {
  test.each([
    {
      name: "a time of day that Vienna does not have comes when the hour is over",
      given: ["30 2 * * *", "Europe/Vienna", "2026-03-28T00:00Z", "2026-03-31T00:00Z"],
      expect: ["2026-03-28T01:30", "2026-03-29T01:00", "2026-03-30T00:30"],
    },
    {
      name: "and in New York too",
      given: ["30 2 * * *", "America/New_York", "2026-03-07T00:00Z", "2026-03-10T00:00Z"],
      expect: ["2026-03-07T07:30", "2026-03-08T07:00", "2026-03-09T06:30"],
    },
    {
      name: "and after Lord Howe's half hour",
      given: ["15 2 * * *", "Australia/Lord_Howe", "2026-10-02T12:00Z", "2026-10-05T12:00Z"],
      expect: ["2026-10-02T15:45", "2026-10-03T15:30", "2026-10-04T15:15"],
    },
    {
      name: "two times that are missing and the one that stands after the gap are one",
      given: ["0,30 2,3 * * *", "Europe/Vienna", "2026-03-29T00:00Z", "2026-03-29T12:00Z"],
      expect: ["2026-03-29T01:00", "2026-03-29T01:30"],
    },
    {
      name: "what repeats goes on, without a gap in real time",
      given: ["*/30 * * * *", "Europe/Vienna", "2026-03-29T00:00Z", "2026-03-29T02:01Z"],
      expect: [
        "2026-03-29T00:00",
        "2026-03-29T00:30",
        "2026-03-29T01:00",
        "2026-03-29T01:30",
        "2026-03-29T02:00",
      ],
    },
    {
      name: "what repeats goes on through Lord Howe's half hour",
      given: ["*/15 * * * *", "Australia/Lord_Howe", "2026-10-03T15:00Z", "2026-10-03T16:00Z"],
      expect: ["2026-10-03T15:00", "2026-10-03T15:15", "2026-10-03T15:30", "2026-10-03T15:45"],
    },
  ])("$name", ({ given: [cron, zone, from, to], expect: times }) => {
    expect(timesOf(cron!, zone!, from!, to!)).toEqual(times);
  });
});

describe("when clocks go back", () => {
  test.each([
    {
      name: "a time of day that Vienna has twice comes once, the first time",
      given: ["30 2 * * *", "Europe/Vienna", "2026-10-24T00:00Z", "2026-10-27T00:00Z"],
      expect: ["2026-10-24T00:30", "2026-10-25T00:30", "2026-10-26T01:30"],
    },
    {
      name: "and in New York too",
      given: ["30 1 * * *", "America/New_York", "2026-10-31T00:00Z", "2026-11-03T00:00Z"],
      expect: ["2026-10-31T05:30", "2026-11-01T05:30", "2026-11-02T06:30"],
    },
    {
      name: "and in Lord Howe's half hour",
      given: ["45 1 * * *", "Australia/Lord_Howe", "2026-04-03T12:00Z", "2026-04-06T12:00Z"],
      expect: ["2026-04-03T14:45", "2026-04-04T14:45", "2026-04-05T15:15"],
    },
    {
      name: "what repeats goes on through both hours",
      given: ["*/30 * * * *", "Europe/Vienna", "2026-10-25T00:00Z", "2026-10-25T02:01Z"],
      expect: [
        "2026-10-25T00:00",
        "2026-10-25T00:30",
        "2026-10-25T01:00",
        "2026-10-25T01:30",
        "2026-10-25T02:00",
      ],
    },
  ])("$name", ({ given: [cron, zone, from, to], expect: times }) => {
    expect(timesOf(cron!, zone!, from!, to!)).toEqual(times);
  });
});

describe("a year of times", () => {
  test.each(["Europe/Vienna", "America/New_York", "Australia/Lord_Howe", "UTC"])(
    "has each day once in %s, at any time of day, and none goes back",
    (timezone) => {
      for (const cron of ["0 0 * * *", "30 1 * * *", "45 1 * * *", "0 2 * * *", "15 2 * * *", "30 3 * * *"]) {
        const times = new CronTimes({ cron, timezone }).between(
          Date.UTC(2026, 0, 2),
          Date.UTC(2027, 0, 2),
          500,
        );
        const days = times.map((time) => new Date(time).toLocaleDateString("en", { timeZone: timezone }));
        expect(new Set(days).size, cron).toBe(times.length);
        expect(times.length, cron).toBe(365);
        expect(times, cron).toEqual(times.toSorted((a, b) => a - b));
      }
    },
  );

  test("has an end where `to` is, and begins where `from` is", () => {
    expect(timesOf("0 * * * *", "UTC", "2026-01-01T00:00Z", "2026-01-01T02:00Z")).toEqual([
      "2026-01-01T00:00",
      "2026-01-01T01:00",
    ]);
  });
});

describe("what is no cron expression, or no time zone", () => {
  test.each([
    { cron: "* * * * *", problem: null },
    { cron: "@daily", problem: null },
    { cron: "0 0 29 2 *", problem: null },
    { cron: "0 0 L * *", problem: null },
    { cron: "0 0 30 2 *", problem: "never comes" },
    { cron: "* * * * * *", problem: "must have 5 fields, not 6" },
    { cron: "", problem: "must have 5 fields, not 1" },
    { cron: "60 * * * *", problem: "cannot be read: Invalid value for minute: 60" },
  ])("is told: '$cron'", ({ cron, problem }) => {
    expect(cronProblem(cron)).toBe(problem);
  });

  test.each([
    { zone: "Europe/Vienna", is: true },
    { zone: "UTC", is: true },
    { zone: "+02:00", is: false },
    { zone: "Mars/Phobos", is: false },
    { zone: "", is: false },
  ])("is told: '$zone'", ({ zone, is }) => {
    expect(isTimeZone(zone)).toBe(is);
  });
});
