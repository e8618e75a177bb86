import type { Schemas } from "@flowrunner/api";
import { expect, test } from "vitest";
import { soonest } from "./soonest.js";

const schedule = (flow: string, ...nextTimes: number[]): Schemas["Schedule"] => ({
  ...{ flow, name: "daily", cron: "@daily", timezone: "UTC", overlap: "allow", catchUp: 1, enabled: true },
  ...{ pausedAt: null, pausedBy: null, nextTimes, last: null },
});

test("the schedules that fire next are told by their first times, those that fire no more are not", () => {
  const schedules = [
    schedule("late", 30, 40),
    schedule("paused"),
    schedule("soon", 10, 50),
    schedule("b", 20),
  ];
  expect(soonest(schedules, 9).map(({ schedule: { flow }, at }) => [flow, at])).toEqual([
    ["soon", 10],
    ["b", 20],
    ["late", 30],
  ]);
  expect(soonest(schedules, 1).map(({ at }) => at)).toEqual([10]);
  expect(soonest([], 9)).toEqual([]);
});
