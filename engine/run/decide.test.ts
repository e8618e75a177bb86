import { describe, expect, it } from "vitest";
import { evolve } from "./evolve.js";
import type { RunEvent } from "./events.js";
import type { AttemptOutcome } from "./facts.js";
import type { RunState } from "./state.js";
import { big, planOf, queued, TestedRun } from "./testing/tested-run.js";

describe("decide and repeated or late facts", () => {
  const plan = planOf(
    `    - {name: a, runtime: node, run: "x", retry: {maxAttempts: 2, delay: 1s, jitter: none}}`,
  );
  const failure: AttemptOutcome = {
    status: "failed",
    error: { code: "CodeError", message: "e", retryable: true },
  };

  it.each([
    { name: "a result of an attempt that has already ended", attempt: 1 },
    { name: "a result of an attempt that was never queued", attempt: 7 },
  ])("changes nothing on $name", ({ attempt }) => {
    const run = new TestedRun(plan);
    run.request();
    run.end("a", failure);
    expect(run.succeed("a", 1, attempt).events).toEqual([]);
    run.now += 1_000;
    run.decide([]);
    expect(run.succeed("a", 1, 1).events, "the first attempt speaks for the second no more").toEqual([]);
    run.succeed("a", "second", 2);
    expect(run.output).toBe("second");
    expect(run.succeed("a", "late", 2).events, "an ended run takes no fact").toEqual([]);
    expect(run.decide([{ type: "CancelRequested", by: "someone" }]).events).toEqual([]);
  });

  it("stops a scope once, however many of its steps fail", () => {
    const run = new TestedRun(
      planOf(`
    - {name: a, needs: [], runtime: node, run: "x"}
    - {name: b, needs: [], runtime: node, run: "x"}
  whenFailed: finishRunning`),
    );
    run.request();
    run.end("a", failure);
    run.end("b", failure);
    expect(run.events.filter(({ type }) => type === "ScopeStopped").length).toBe(1);
    expect(run.state!.outcome).toMatchObject({ error: { step: "a", details: { others: [{ step: "b" }] } } });
  });

  it("cancels a run once, and one that has ended never", () => {
    const run = new TestedRun(plan);
    const cancel = { type: "CancelRequested", by: "someone" } as const;
    run.request();
    const first = run.decide([cancel, cancel]);
    expect(first.events.filter(({ type }) => type === "CancelAsked").length).toBe(1);
    expect(first.commands).toEqual([{ type: "CancelAttempt", path: "a", generation: 0, attempt: 1 }]);
    expect(run.decide([cancel]).events).toEqual([]);
    run.end("a", { status: "cancelled" });
    expect(run.state?.outcome).toEqual({ status: "cancelled" });
    expect(run.decide([cancel])).toMatchObject({ events: [], commands: [], hasMore: false, nextWake: null });
  });

  it("changes nothing on a result of a step that the flow has not", () => {
    const run = new TestedRun(plan);
    run.request();
    expect(run.succeed("no.such", 1).events).toEqual([]);
  });
});

describe("decide and what it queues", () => {
  it("gives an attempt its step's priority, or else the flow's, and its place in the pool", () => {
    const run = new TestedRun(
      planOf(`
    - {name: a, needs: [], runtime: node, run: "x", priority: 70, files: read, timeout: 5s}
    - {name: b, needs: [], runtime: bash, run: "x", network: none, env: {X: "\${ null }", L: "\${ [1] }"}}
  priority: 20`),
    );
    expect(queued(run.request().commands)).toMatchObject([
      { path: "a", priority: 70, timeoutMs: 5_000, requirements: { runtime: "node", files: "read" } },
      {
        path: "b",
        priority: 20,
        timeoutMs: 600_000,
        requirements: { runtime: "bash", network: "none" },
        env: { X: "", L: "[1]" },
      },
    ]);
  });

  it("cuts what a log step writes to the length of a line", () => {
    const run = new TestedRun(planOf(`    - {name: a, log: "\${ inputs.big }!"}`));
    const { commands } = run.load(run.request({ big }));
    expect(commands).toMatchObject([{ type: "AppendLog", text: `${"x".repeat(65_536)}…` }]);
  });

  it("draws each pause from the whole of its delay, so that retries spread", () => {
    const run = new TestedRun(
      planOf(`    - {name: a, runtime: node, run: "x", retry: {maxAttempts: 50, delay: 10s, factor: 1}}`),
    );
    run.request();
    const pauses: number[] = [];
    for (let attempt = 1; attempt < 50; attempt += 1) {
      const error = { code: "CodeError", message: "e", retryable: true };
      const { nextWake } = run.end("a", { status: "failed", error }, attempt);
      pauses.push(nextWake! - run.now);
      run.now = nextWake!;
      run.decide([]);
    }
    expect(Math.min(...pauses)).toBeLessThan(2_000);
    expect(Math.max(...pauses)).toBeGreaterThan(8_000);
    expect(Math.max(...pauses)).toBeLessThan(10_000);
  });
});

describe("decide and time", () => {
  it("lets time only go forward in a run", () => {
    const run = new TestedRun(planOf(`    - {name: a, wait: 10s}\n    - {name: b, runtime: bash, run: "x"}`));
    run.request();
    run.now = 11_000;
    run.decide([]);
    run.now = 5_000;
    run.succeed("b", 1);
    expect(run.events.map(({ at }) => at)).toEqual([...run.events.map(({ at }) => at)].sort((a, b) => a - b));
    expect(run.events.at(-1)?.at).toBe(11_000);
  });

  it("says when to look again, and never for an ended run", () => {
    const run = new TestedRun(planOf(`    - {name: a, wait: 10s}`));
    expect(run.request().nextWake).toBe(11_000);
    run.now = 11_000;
    expect(run.decide([]).nextWake).toBeNull();
  });
});

describe("evolve", () => {
  it.each([
    { name: "does not begin with RunCreated", events: [{ type: "RunStarted", at: 1, deadline: 2 }] },
    {
      name: "ends a step that never started",
      events: [
        {
          type: "RunCreated",
          at: 1,
          runId: "r",
          flow: "f",
          version: "v",
          inputs: { json: {} },
          config: { json: {} },
          priority: 50,
          seed: "s",
        },
        { type: "StepCancelled", at: 1, path: "a" },
      ],
    },
  ])("refuses a history that $name", ({ events }) => {
    const fold = () =>
      (events as RunEvent[]).reduce<RunState | null>((state, event) => evolve(state, event), null);
    expect(fold).toThrow(/history/);
  });
});
