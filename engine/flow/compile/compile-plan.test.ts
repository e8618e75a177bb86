import { describe, expect, it } from "vitest";
import type { Action, Plan, StepPlan } from "../plan.js";
import { validateFlow } from "../validate/validate-flow.js";

const head = { apiVersion: "flowrunner.dev/v1alpha1", kind: "Flow", metadata: { name: "sample" } };

function planOf(spec: object, metadata: object = head.metadata): Plan {
  const { plan, diagnostics } = validateFlow(JSON.stringify({ ...head, metadata, spec }));
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  return plan!;
}

function stepOf(step: object): StepPlan {
  return planOf({ steps: [{ name: "a", ...step }] }).root.steps[0]!;
}

function actionOf<V extends Action["verb"]>(verb: V, step: object): Extract<Action, { verb: V }> {
  const { action } = stepOf(step);
  if (action.verb !== verb) throw new Error(`the step's verb is ${action.verb}`);
  return action as Extract<Action, { verb: V }>;
}

describe("a plan", () => {
  it("has the language's defaults", () => {
    expect(planOf({ steps: [] })).toMatchObject({
      name: "sample",
      description: null,
      inputs: null,
      outputSchema: null,
      timeoutMs: 30 * 24 * 3_600_000,
      priority: 50,
      root: { id: "", steps: [], roots: [], vars: [], output: null, whenFailed: "cancel" },
    });
    expect(stepOf({ run: "x", runtime: "node" })).toMatchObject({
      title: null,
      condition: null,
      isDisabled: false,
      isTolerated: false,
      onError: { kind: "fail" },
      output: null,
      timeoutMs: 600_000,
      action: {
        with: { kind: "constant", json: {} },
        env: [],
        secrets: [],
        data: null,
        files: "none",
        network: "none",
        resources: { cpuMillis: null, memoryBytes: null },
        image: null,
        priority: null,
        retry: {
          maxAttempts: 1,
          delayMs: 1_000,
          factor: 2,
          maxDelayMs: 3_600_000,
          jitter: "full",
          codes: null,
          condition: null,
        },
        totalTimeoutMs: null,
        isIdempotent: false,
        outputSchema: null,
      },
    });
  });

  it("has durations in milliseconds, cores in thousandths and memory in bytes", () => {
    const step = stepOf({
      run: "x",
      runtime: "bash",
      timeout: "1h30m",
      totalTimeout: "2d",
      retry: { maxAttempts: 2, delay: "500ms", maxDelay: "1.5s" },
      resources: { cpu: 0.5, memory: "256Mi" },
    });
    expect(step).toMatchObject({
      timeoutMs: 5_400_000,
      action: {
        totalTimeoutMs: 172_800_000,
        retry: { delayMs: 500, maxDelayMs: 1_500 },
        resources: { cpuMillis: 500, memoryBytes: 268_435_456 },
      },
    });
  });

  const files = [
    {
      name: "a Python file runs in Python and reads files",
      step: { file: "a.py" },
      expect: { runtime: "python", files: "read" },
    },
    {
      name: "a module of Node runs in Node",
      step: { file: "x/a.mjs" },
      expect: { runtime: "node", files: "read" },
    },
    {
      name: "a runtime that is given goes first",
      step: { file: "a.py", runtime: "bash" },
      expect: { runtime: "bash" },
    },
    {
      name: "a file may write",
      step: { file: "a.sh", files: "write" },
      expect: { runtime: "bash", files: "write" },
    },
    { name: "a file reads at least", step: { file: "a.sh", files: "none" }, expect: { files: "read" } },
  ];
  it.each(files)("$name", ({ step, expect: expected }) => {
    expect(actionOf("file", step)).toMatchObject(expected);
  });

  const joins = [
    { name: "all", step: {}, expect: { join: { kind: "all" }, collect: "object", cancelRest: true } },
    {
      name: "any",
      step: { join: "any", cancelRest: false },
      expect: { join: { kind: "atLeast", count: 1 }, cancelRest: false },
    },
    { name: "atLeast", step: { join: { atLeast: 1 } }, expect: { join: { kind: "atLeast", count: 1 } } },
    { name: "settled", step: { join: "settled" }, expect: { join: { kind: "settled" }, collect: "settled" } },
    { name: "settled, merged", step: { join: "settled", collect: "merge" }, expect: { collect: "merge" } },
  ];
  it.each(joins)("has the join $name", ({ step, expect: expected }) => {
    expect(actionOf("parallel", { parallel: [{ name: "b", steps: [] }], ...step })).toMatchObject(expected);
  });

  it("keeps constants apart from expressions", () => {
    const { value } = actionOf("value", {
      value: { a: [1, "x"], b: ["${ inputs.x }", 2], c: "$${ x }", d: "n ${ inputs.x }" },
    });
    expect(value).toMatchObject({
      kind: "map",
      entries: [
        ["a", { kind: "constant", json: [1, "x"] }],
        [
          "b",
          {
            kind: "list",
            items: [
              { kind: "template", template: { kind: "expression" } },
              { kind: "constant", json: 2 },
            ],
          },
        ],
        ["c", { kind: "constant", json: "${ x }" }],
        ["d", { kind: "template", template: { kind: "text" } }],
      ],
    });
  });

  it("names paths by container, branch, case and iteration", () => {
    const inner = (name: string) => [{ name, value: 1 }];
    const { root } = planOf({
      steps: [
        { name: "p", parallel: [{ name: "left", steps: inner("x") }] },
        { name: "f", forEach: [1], steps: inner("x") },
        { name: "s", switch: [{ case: true, steps: inner("x") }], default: { steps: inner("x") } },
      ],
    });
    const [p, f, s] = root.steps.map(({ action }) => action);
    const scopes = [
      (p as Extract<Action, { verb: "parallel" }>).branches[0]!.scope,
      (f as Extract<Action, { verb: "forEach" }>).scope,
      (s as Extract<Action, { verb: "switch" }>).cases[0]!.scope,
      (s as Extract<Action, { verb: "switch" }>).otherwise!,
    ];
    expect(scopes.map(({ id }) => id)).toEqual(["p.left", "f[]", "s.case[0]", "s.default"]);
    expect(scopes.map(({ steps }) => steps[0]!.id)).toEqual([
      "p.left.x",
      "f[].x",
      "s.case[0].x",
      "s.default.x",
    ]);
  });

  it("links needs and dependants both ways, by identity", () => {
    const { root } = planOf({
      steps: [
        { name: "a", value: 1 },
        { name: "b", needs: [], value: 1 },
        { name: "c", needs: { any: ["a", "b"] }, value: 1 },
        { name: "d", needs: ["b"], value: 1 },
      ],
    });
    const [a, b, c, d] = root.steps as [StepPlan, StepPlan, StepPlan, StepPlan];
    expect(root.byName.get("c")).toBe(c);
    expect(root.roots).toEqual([a, b]);
    expect(c.needs.some!.of).toEqual([a, b]);
    expect(a.dependants).toEqual([c]);
    expect(b.dependants).toEqual([c, d]);
    expect(root.steps.map(({ isTolerated }) => isTolerated)).toEqual([true, false, false, false]);
  });

  it("gives `output` of a loop to its scope, and of other steps to the step", () => {
    const loop = stepOf({ forEach: [1], steps: [], output: "${ item }" });
    expect(loop.output).toBeNull();
    expect(loop.action).toMatchObject({ scope: { output: { kind: "template" } } });
    expect(stepOf({ value: 1, output: "${ result }" }).output).toMatchObject({ kind: "template" });
  });

  it("takes a bare text of `fail` as the message", () => {
    expect(actionOf("fail", { fail: "no" })).toMatchObject({
      code: { json: "Failed" },
      message: { json: "no" },
      details: null,
    });
  });
});

describe("a plan's version", () => {
  const steps = [
    { name: "a", value: 1 },
    { name: "p", parallel: [{ name: "l", steps: [{ name: "x", value: { title: "kept" } }] }] },
  ];
  const version = planOf({ steps }).version;
  const titled = [
    { ...steps[0], title: "A" },
    {
      name: "p",
      title: "P",
      parallel: [{ name: "l", steps: [{ name: "x", title: "X", value: { title: "kept" } }] }],
    },
  ];

  const same = [
    { name: "titles", spec: { steps: titled } },
    { name: "what the canvas keeps", spec: { steps, ui: { a: [1, 2] } } },
    { name: "the order of keys", spec: { steps: [{ value: 1, name: "a" }, steps[1]!] } },
    { name: "annotations", spec: { steps }, metadata: { name: "sample", annotations: { a: "b" } } },
  ];
  it.each(same)("does not change with $name", ({ spec, metadata }) => {
    expect(planOf(spec, metadata).version).toBe(version);
  });

  const other = [
    { name: "a value", spec: { steps: [{ name: "a", value: 2 }, steps[1]!] } },
    { name: "the order of steps", spec: { steps: [steps[1]!, steps[0]!] } },
    {
      name: "a title that is data",
      spec: {
        steps: [steps[0]!, { name: "p", parallel: [{ name: "l", steps: [{ name: "x", value: {} }] }] }],
      },
    },
    { name: "the name", spec: { steps }, metadata: { name: "other" } },
  ];
  it.each(other)("changes with $name", ({ spec, metadata }) => {
    expect(planOf(spec, metadata).version).not.toBe(version);
  });

  it("is the SHA-256 of canonical JSON", () => {
    expect(version).toMatch(/^[0-9a-f]{64}$/);
    expect(planOf({ steps: [] }).version).toBe(
      "6b288793c8bac10600489aade1ece97e7d25037cc219d8c9184d4b738e718245",
    );
  });
});
