import { describe, test } from "vitest";
import { ManualClock } from "../../testing/manual-clock.js";
import { storeCases } from "../store.conformance.js";
import { MemoryStore } from "./memory-store.js";

describe("the memory store", () => {
  test.each(storeCases)("$name", async ({ run }) => {
    const clock = new ManualClock();
    await run({ store: new MemoryStore(() => clock.now()), advance: (byMs) => clock.advance(byMs) });
  });
});
