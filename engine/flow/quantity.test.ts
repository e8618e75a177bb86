import { describe, expect, it } from "vitest";
import { cpuMillis, memoryBytes } from "./quantity.js";

describe("cpuMillis", () => {
  const cases = [
    { given: "500m", expect: 500 },
    { given: "2", expect: 2_000 },
    { given: 0.5, expect: 500 },
    { given: "0.0001", expect: 1 },
    { given: 0, expect: null },
    { given: -1, expect: null },
    { given: "1k", expect: null },
    { given: 1e21, expect: null },
  ];
  it.each(cases)("reads $given as $expect", ({ given, expect: expected }) => {
    expect(cpuMillis(given)).toBe(expected);
  });
});

describe("memoryBytes", () => {
  const cases = [
    { given: "256Mi", expect: 268_435_456 },
    { given: "1G", expect: 1_000_000_000 },
    { given: "1Ki", expect: 1_024 },
    { given: "1k", expect: 1_000 },
    { given: 1_048_576, expect: 1_048_576 },
    { given: "1.5Gi", expect: 1_610_612_736 },
    { given: "0", expect: null },
    { given: "1KB", expect: null },
    { given: "1m", expect: null },
    { given: "999999999999999Ti", expect: null },
  ];
  it.each(cases)("reads $given as $expect", ({ given, expect: expected }) => {
    expect(memoryBytes(given)).toBe(expected);
  });
});
