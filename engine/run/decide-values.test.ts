import { describe, expect, it } from "vitest";
import { big, planOf, queued, TestedRun } from "./testing/tested-run.js";
import { materialise } from "./value-codec.js";

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

  it("keeps an event small though its value has hundreds of payloads", () => {
    const run = new TestedRun(
      planOf(
        `    - {name: each, maxParallel: 600, forEach: "\${ range(600) }", steps: [{name: a, runtime: node, run: "x"}]}`,
      ),
    );
    run.request();
    for (let item = 0; item < 599; item += 1) run.succeed(`each[${item}].a`, `${item}${"y".repeat(2_000)}`);
    const decision = run.succeed("each[599].a", 1);
    expect(decision.missing.length).toBe(599);
    run.load(decision);
    expect(Math.max(...run.events.map((event) => JSON.stringify(event).length))).toBeLessThan(65_536);
    expect(run.output).toHaveLength(600);
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
