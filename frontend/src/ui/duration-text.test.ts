import { expect, test } from "vitest";
import { durationText } from "./duration-text.js";

test.each([
  { given: 0, expect: "0 ms" },
  { given: 45.4, expect: "45 ms" },
  { given: 3_210, expect: "3.2 s" },
  { given: 59_400, expect: "59 s" },
  { given: 60_000, expect: "1 min" },
  { given: 61_999, expect: "1 min 1 s" },
  { given: 7_500_000, expect: "2 h 5 min" },
  { given: 2_592_000_000, expect: "30 d" },
])("$given ms are $expect", ({ given, expect: text }) => {
  expect(durationText(given)).toBe(text);
});
