import { describe, expect, it } from "vitest";
import { planOf, TestedRun } from "./testing/tested-run.js";
import { why } from "./why.js";

describe("decide and its bounds", () => {
  it("ends a pass after 1,000 in-process steps and goes on in the next", () => {
    const run = new TestedRun(
      planOf(
        `    - {name: each, maxParallel: 5000, forEach: "\${ range(2500) }", steps: [{name: a, value: 1}]}`,
      ),
    );
    let decision = run.request();
    let passes = 1;
    for (; decision.hasMore; passes += 1) {
      expect(decision.events.filter(({ type }) => type === "ScopeOpened").length).toBeLessThanOrEqual(1_001);
      decision = run.decide([]);
    }
    expect(passes).toBeGreaterThanOrEqual(5);
    expect(run.output).toHaveLength(2_500);
  });

  it("ends a pass in the middle of dependants that are dear, and goes on with the rest", () => {
    const dear = Array.from(
      { length: 9 },
      (_, index) => `    - {name: b${index}, needs: [a], value: "\${ size(range(130000)) }"}`,
    );
    const run = new TestedRun(planOf(["", "    - {name: a, value: 1}", ...dear].join("\n")));
    let decision = run.request();
    let passes = 1;
    for (; decision.hasMore; passes += 1) {
      expect(why(run.state!, [])).toEqual([
        { step: "", cause: { kind: "turn" }, since: 1_000, nextWake: 1_000 },
      ]);
      decision = run.decide([]);
    }
    expect(passes).toBe(2);
    expect(run.output).toBe(130_000);
  });

  it("ends the run at its 100,000th step, whatever takes errors and though steps are skipped", () => {
    const run = new TestedRun(
      planOf(`
    - name: each
      forEach: "\${ range(60000) }"
      join: settled
      onError: continue
      maxParallel: 1000
      steps: [{name: a, if: "false", value: 1}, {name: b, value: 1}]`),
    );
    let decision = run.request();
    while (decision.hasMore) decision = run.decide([]);
    expect(run.state!.outcome).toMatchObject({ status: "failed", error: { code: "LimitExceeded" } });
    expect(run.state!.startedSteps).toBe(100_000);
  });

  it("keeps an error short, however much user code puts into it", () => {
    const run = new TestedRun(
      planOf(`    - {name: p, parallel: [{name: q, steps: [{name: a, runtime: node, run: "x"}]}]}`),
    );
    run.request();
    const before = run.events.length;
    const long = `\u{1f600}${"\u{1f600}y".repeat(3_000_000)}`;
    const inner = { code: "Mine", message: long, retryable: true };
    const error = { ...inner, code: long, name: long, trace: long, details: { long }, cause: inner };
    run.end("p.q.a", { status: "failed", error });
    expect(run.state!.outcome).toMatchObject({ status: "failed", error: { step: "p.q.a" } });
    const history = JSON.stringify(run.events.slice(before));
    expect(history.length).toBeLessThan(1_000_000);
    expect(/[^\\]\\ud[89a-f]/.test(history), "half a surrogate pair").toBe(false);
  });

  it("opens no more items of a forEach while 10,000 steps are under way", () => {
    const run = new TestedRun(
      planOf(`
    - name: each
      forEach: "\${ range(10100) }"
      maxParallel: 20000
      steps: [{name: a, runtime: bash, run: "x"}]`),
    );
    let decision = run.request();
    while (decision.hasMore) decision = run.decide([]);
    expect(run.state!.activeSteps).toBe(10_000);
    run.succeed("each[0].a", 1);
    expect(run.state!.activeSteps).toBe(10_000);
  });

  it("keeps of ended items only their outcome, whatever their number", () => {
    const run = new TestedRun(
      planOf(`    - {name: each, forEach: "\${ range(500) }", steps: [{name: a, runtime: bash, run: "x"}]}`),
    );
    run.request();
    for (let item = 0; item < 400; item += 1) run.succeed(`each[${item}].a`, item);
    expect(run.state!.steps.size).toBe(11);
    expect(run.state!.scopes.size).toBe(11);
  });
});

describe("why", () => {
  it("names a cause for every step under way of a run that has not ended", () => {
    const run = new TestedRun(
      planOf(`
    - {name: code, needs: [], runtime: node, run: "x", retry: {maxAttempts: 2, delay: 5s, jitter: none}}
    - {name: other, needs: [], runtime: node, run: "x"}
    - {name: timer, needs: [], wait: 1m}
    - {name: each, needs: [], maxParallel: 1, forEach: "\${ [1, 2, 3] }", steps: [{name: a, runtime: node, run: "x"}]}`),
    );
    run.request();
    run.end("code", { status: "failed", error: { code: "Mine", message: "e", retryable: true } });
    const causes = why(run.state!, [{ path: "other", attempt: 1, status: "claimed", since: 7 }]);
    expect(causes).toEqual([
      {
        step: "code",
        cause: { kind: "backoff", attempt: 1, lastError: "Mine" },
        since: 1_000,
        nextWake: 6_000,
      },
      { step: "other", cause: { kind: "running", attempt: 1 }, since: 7, nextWake: null },
      { step: "timer", cause: { kind: "timer" }, since: 1_000, nextWake: 61_000 },
      { step: "each", cause: { kind: "maxParallel", unstarted: 2 }, since: 1_000, nextWake: null },
      { step: "each[0].a", cause: { kind: "queue", attempt: 1 }, since: 1_000, nextWake: null },
    ]);
  });
});
