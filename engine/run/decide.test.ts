import { describe, expect, it } from "vitest";
import { validateFlow } from "../flow/validate/validate-flow.js";
import type { Plan } from "../flow/plan.js";
import type { Json } from "../json.js";
import type { Command } from "./commands.js";
import { decide } from "./decide.js";
import type { Decision } from "./decision.js";
import type { RunEvent } from "./events.js";
import { evolve } from "./evolve.js";
import type { AttemptOutcome, Fact } from "./facts.js";
import type { RunState } from "./state.js";
import { materialise, toValue } from "./value-codec.js";
import { why } from "./why.js";

function planOf(steps: string): Plan {
  const text = `apiVersion: flowrunner.dev/v1alpha1\nkind: Flow\nmetadata: {name: tested}\nspec:\n  steps:\n${steps}`;
  const { plan, diagnostics } = validateFlow(text);
  if (!plan) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  return plan;
}

/** A shell without a store: it keeps the history and every payload, and loads payloads only when told to. */
class TestedRun {
  readonly events: RunEvent[] = [];
  readonly stored = new Map<string, Json>();
  readonly loaded = new Map<string, Json>();
  state: RunState | null = null;
  now = 1_000;

  constructor(readonly plan: Plan) {}

  request(inputs: Json = {}): Decision {
    const { value, payloads } = toValue(inputs);
    for (const { hash, text } of payloads) this.stored.set(hash, JSON.parse(text) as Json);
    const { name: flow, version, priority } = this.plan;
    const config = { json: {} };
    return this.decide([
      { type: "RunRequested", runId: "r", flow, version, inputs: value, config, priority, seed: "s" },
    ]);
  }

  end(path: string, outcome: AttemptOutcome, attempt = 1): Decision {
    return this.decide([{ type: "AttemptEnded", path, generation: 0, attempt, outcome }]);
  }

  succeed(path: string, output: Json, attempt = 1): Decision {
    const { value, payloads } = toValue(output);
    for (const { hash, text } of payloads) this.stored.set(hash, JSON.parse(text) as Json);
    return this.end(path, { status: "succeeded", output: value }, attempt);
  }

  decide(facts: Fact[]): Decision {
    const decision = decide(this.plan, this.state, facts, this.loaded, this.now);
    this.state = decision.state;
    this.events.push(...decision.events);
    for (const { hash, text } of decision.payloads) this.stored.set(hash, JSON.parse(text) as Json);
    return decision;
  }

  /** Loads what a decision misses and decides on. */
  load(decision: Decision): Decision {
    for (const { hash } of decision.missing) this.loaded.set(hash, this.stored.get(hash)!);
    return this.decide([]);
  }

  get output(): Json {
    if (this.state?.outcome?.status !== "succeeded") throw new Error(JSON.stringify(this.state?.outcome));
    return materialise(this.state.outcome.output, this.stored);
  }
}

const big = "x".repeat(100_000);
const queued = (commands: readonly Command[]) =>
  commands.filter((command) => command.type === "QueueAttempt");

describe("decide and large values", () => {
  it("passes a payload on whole without asking for it", () => {
    const run = new TestedRun(
      planOf(`
    - {name: a, runtime: node, run: "x"}
    - {name: b, runtime: node, run: "x", with: {all: "\${ steps.a.output }", small: 1}}`),
    );
    run.request();
    const decision = run.succeed("a", big);
    expect(decision.missing).toEqual([]);
    const [command] = queued(decision.commands);
    expect(command).toMatchObject({
      path: "b",
      input: { json: { all: null, small: 1 }, holes: [{ at: ["all"] }] },
    });
    expect(materialise(command!.input, run.stored)).toEqual({ all: big, small: 1 });
  });

  it("asks for a payload that an expression reads, and decides on once it is loaded", () => {
    const run = new TestedRun(
      planOf(`
    - {name: a, runtime: node, run: "x"}
    - {name: b, value: "\${ size(steps.a.output) }"}`),
    );
    run.request();
    const decision = run.succeed("a", big);
    expect(decision.missing.map(({ bytes }) => bytes)).toEqual([big.length + 2]);
    expect(run.state?.outcome).toBeNull();
    expect(run.load(decision).missing).toEqual([]);
    expect(run.output).toBe(100_000);
  });

  it("keeps a fact that must be judged with a payload until it is loaded", () => {
    const run = new TestedRun(
      planOf(`    - {name: a, runtime: node, run: "x", output: "\${ size(result) }"}`),
    );
    run.request();
    const decision = run.succeed("a", big);
    expect(decision.missing.length).toBe(1);
    expect(decision.events).toEqual([]);
    run.load(decision);
    expect(run.output).toBe(100_000);
  });

  it("refuses to read more than 4 MiB in an expression", () => {
    const run = new TestedRun(
      planOf(`
    - {name: a, runtime: node, run: "x"}
    - {name: b, value: "\${ size(steps.a.output) }"}`),
    );
    run.request();
    expect(run.succeed("a", "x".repeat(5_000_000)).missing).toEqual([]);
    expect(run.state?.outcome).toMatchObject({
      status: "failed",
      error: { code: "ValueTooLarge", step: "b" },
    });
  });

  it("assigns a variable once though the output of its set must be loaded", () => {
    const run = new TestedRun(
      planOf(`
    - {name: a, runtime: node, run: "x"}
    - {name: b, set: {count: "\${ vars.count + 1 }"}, output: "\${ size(steps.a.output) }"}
    - {name: c, value: "\${ [vars.count, steps.b.output] }"}
  vars: {count: 0}`),
    );
    run.request();
    const decision = run.succeed("a", big);
    expect(decision.missing.length).toBe(1);
    run.load(decision);
    expect(run.output).toEqual([1, 100_000]);
  });

  it.each([
    { name: "a timer", step: `wait: 10s, output: "\${ size(inputs.big) }"` },
    {
      name: "all attempts",
      step: `runtime: bash, run: x, retry: {maxAttempts: 2, delay: 1m, jitter: none}, totalTimeout: 10s, onError: {output: "\${ size(inputs.big) }"}`,
    },
  ])("does not lose the deadline of $name while a payload is loaded", ({ step }) => {
    const run = new TestedRun(planOf(`    - {name: a, ${step}}`));
    run.request({ big });
    run.end("a", { status: "failed", error: { code: "CodeError", message: "e", retryable: true } });
    run.now += 10_000;
    const decision = run.decide([]);
    expect(decision.missing.length).toBe(1);
    run.load(decision);
    expect(run.output).toBe(100_000);
  });

  it("keeps an item's output of more than 1 KiB by its hash", () => {
    const run = new TestedRun(
      planOf(`    - {name: each, forEach: "\${ [1, 2] }", steps: [{name: a, runtime: node, run: "x"}]}`),
    );
    run.request();
    run.succeed("each[0].a", "y".repeat(2_000));
    const closed = run.events.find(({ type }) => type === "ScopeClosed");
    expect(closed).toMatchObject({
      outcome: { output: { json: null, holes: [{ payload: { bytes: 2_002 } }] } },
    });
    run.succeed("each[1].a", "z");
    expect(run.output).toEqual(["y".repeat(2_000), "z"]);
  });
});

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
      (_, index) => `    - {name: b${index}, needs: [a], value: "\${ size(range(400000)) }"}`,
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
    expect(run.output).toBe(400_000);
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
