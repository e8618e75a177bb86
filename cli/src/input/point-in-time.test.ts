import { describe, expect, it } from "vitest";
import { readDuration, readPointInTime } from "./point-in-time.js";

describe("A duration", () => {
  const rows = [
    { given: "90s", expect: 90_000 },
    { given: "1h30m", expect: 5_400_000 },
    { given: "500ms", expect: 500 },
    { given: "2d", expect: 172_800_000 },
    { given: "1.5h", expect: 5_400_000 },
  ];
  it.each(rows)("may be written $given", ({ given, expect: expected }) => {
    expect(readDuration("--since", given)).toBe(expected);
  });

  it.each(["", "10", "1w", "-5m", "5 m", "1h foo"])("may not be %j", (given) => {
    expect(() => readDuration("--since", given)).toThrow(`--since ${given}: not a duration`);
  });
});

describe("A point in time", () => {
  it("is a duration ago, or RFC 3339", () => {
    expect(readPointInTime("--since", "10m", 1_000_000)).toBe(400_000);
    expect(readPointInTime("--since", "2026-11-20T08:00:00+01:00", 0)).toBe(
      Date.parse("2026-11-20T07:00:00Z"),
    );
  });

  it.each(["2026-13-01", "yesterday"])("may not be %j", (given) => {
    expect(() => readPointInTime("--since", given, 0)).toThrow(/^--since .*: not a /);
  });
});
