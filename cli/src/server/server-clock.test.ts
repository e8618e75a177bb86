import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { ServerClock } from "./server-clock.js";

const now = Date.parse("2026-11-20T08:00:00Z");
beforeEach(() => void vi.useFakeTimers({ now }));
afterEach(() => void vi.useRealTimers());

const rows = [
  { name: "before an answer", given: null, expect: now },
  { name: "when an answer says nothing", given: "", expect: now },
  { name: "when it differs by less than headers tell", given: "Fri, 20 Nov 2026 07:59:59 GMT", expect: now },
  { name: "when it is ahead", given: "Fri, 20 Nov 2026 08:05:00 GMT", expect: now + 300_000 },
  { name: "when it is behind", given: "Fri, 20 Nov 2026 07:00:00 GMT", expect: now - 3_600_000 },
];
it.each(rows)("The server's time $name", ({ given, expect: expected }) => {
  const clock = new ServerClock();
  if (given !== null) clock.sawAnswer(new Headers({ date: given }));
  expect(clock.now()).toBe(expected);
});
