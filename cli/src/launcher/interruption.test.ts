import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Interruption } from "./interruption.js";

describe("An interruption", () => {
  let interruption: Interruption;
  let heard: string[];
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ["performance"] });
    interruption = new Interruption();
    heard = [];
    void interruption.asked.then(() => heard.push("asked"));
    void interruption.insisted.then(() => heard.push("insisted"));
  });
  afterEach(() => {
    interruption[Symbol.dispose]();
    vi.useRealTimers();
  });

  const rows: { name: string; given: readonly (NodeJS.Signals | number)[]; expect: readonly string[] }[] = [
    { name: "is nothing without a signal", given: [], expect: [] },
    { name: "asks with the first signal", given: ["SIGINT"], expect: ["asked"] },
    { name: "insists with the second", given: ["SIGINT", 51, "SIGINT"], expect: ["asked", "insisted"] },
    { name: "takes the second at once for an echo", given: ["SIGINT", 5, "SIGTERM"], expect: ["asked"] },
    {
      name: "hears the wish after an echo",
      given: ["SIGINT", 5, "SIGINT", 46, "SIGINT"],
      expect: ["asked", "insisted"],
    },
  ];
  it.each(rows)("$name", async (row) => {
    for (const step of row.given) {
      if (typeof step === "number") vi.advanceTimersByTime(step);
      else process.emit(step);
    }
    await Promise.resolve();
    expect(heard).toEqual(row.expect);
  });

  it("leaves a third signal its usual effect", () => {
    const before = process.listenerCount("SIGINT");
    process.emit("SIGINT");
    vi.advanceTimersByTime(51);
    process.emit("SIGINT");
    expect(process.listenerCount("SIGINT")).toBe(before - 1);
  });
});
