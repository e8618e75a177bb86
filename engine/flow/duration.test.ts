import { describe, expect, it } from "vitest";
import { parseDuration } from "./duration.js";

describe("parseDuration", () => {
  const cases = [
    { text: "500ms", expect: 500 },
    { text: "1h30m", expect: 5_400_000 },
    { text: "2d", expect: 172_800_000 },
    { text: "0s", expect: 0 },
    { text: "1.5s", expect: 1_500 },
    { text: "1us", expect: 1 },
    { text: "3650d", expect: 315_360_000_000 },
    { text: "3651d", expect: null },
    { text: "-1s", expect: null },
    { text: "10", expect: null },
    { text: "1 h", expect: null },
    { text: "1y", expect: null },
    { text: "", expect: null },
  ];
  it.each(cases)("reads $text as $expect ms", ({ text, expect: expected }) => {
    expect(parseDuration(text)).toBe(expected);
  });
});
