import { expect, test } from "vitest";
import { durationText } from "./instants.js";

test.each([
  [-5, "0ms"],
  [850, "850ms"],
  [12_900, "12s"],
  [60_000, "1m"],
  [184_000, "3m4s"],
  [3_600_000, "1h"],
  [7_500_000, "2h5m"],
  [2 * 86_400_000 + 5 * 3_600_000, "2d5h"],
])("%d milliseconds are shown as %s", (ms, text) => {
  expect(durationText(ms)).toBe(text);
});
