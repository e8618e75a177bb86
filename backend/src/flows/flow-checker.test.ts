import { afterAll, describe, expect, test } from "vitest";
import { FlowChecker } from "./flow-checker.js";

const small = (name: string): string => `apiVersion: flowrunner.dev/v1alpha1
kind: Flow
metadata: {name: ${name}, labels: {team: billing}}
spec:
  description: Adds
  steps:
    - name: sum
      value: "\${ 1 + 1 }"
`;

/** Takes seconds to read. */
const hostile = `[${"[],".repeat(349_000)}]`;

const checker = new FlowChecker({ timeoutMs: 5_000, threads: 2, waiting: 50 });
afterAll(() => checker[Symbol.asyncDispose]());

describe("documents are checked", () => {
  test("with what a publication has to know of them", async () => {
    expect(await checker.check(small("adder"))).toEqual({
      flow: {
        name: "adder",
        version: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
        description: "Adds",
        labels: { team: "billing" },
        schedules: [],
      },
      diagnostics: [],
    });
  });

  test("with each thing that is wrong and where it is", async () => {
    const { flow, diagnostics } = await checker.check(small("adder").replace("1 + 1", "inputs.b +"));
    expect(flow).toBeNull();
    expect(diagnostics[0]).toMatchObject({ severity: "error", path: "/spec/steps/0/value" });
  });

  test("many at once, each with its own answer", async () => {
    const names = Array.from({ length: 20 }, (_, index) => `flow-${index}`);
    const checked = await Promise.all(names.map((name) => checker.check(small(name))));
    expect(checked.map(({ flow }) => flow?.name)).toEqual(names);
  });
});

describe("a document that takes too long", () => {
  test("is given up with its thread, and the next are checked", async () => {
    await using narrow = new FlowChecker({ timeoutMs: 1_000, threads: 1, waiting: 2 });
    const ends = await Promise.allSettled([narrow.check(hostile), narrow.check(small("next"))]);
    expect(ends).toMatchObject([
      { status: "rejected", reason: { code: "Unprocessable" } },
      { status: "fulfilled", value: { flow: { name: "next" } } },
    ]);
  });

  test("keeps the thread that serves everybody free", async () => {
    await using narrow = new FlowChecker({ timeoutMs: 1_500, threads: 1, waiting: 2 });
    let longest = 0;
    let before = performance.now();
    const ticking = setInterval(() => {
      longest = Math.max(longest, performance.now() - before);
      before = performance.now();
    }, 5);
    await expect(narrow.check(hostile)).rejects.toMatchObject({ code: "Unprocessable" });
    clearInterval(ticking);
    expect(longest).toBeLessThan(1_250);
  });

  test("does not gather others behind it without end", async () => {
    await using narrow = new FlowChecker({ timeoutMs: 1_000, threads: 1, waiting: 1 });
    const ends = await Promise.allSettled(["a", "b", "c"].map((name) => narrow.check(small(name))));
    expect(ends.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled", "rejected"]);
    expect(ends[2]).toMatchObject({ reason: { code: "TooManyRequests", details: { retryAfterSeconds: 1 } } });
  });
});
