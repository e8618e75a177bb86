import { describe, expect, it } from "vitest";
import { validateFlow } from "../flow/validate/validate-flow.js";
import { simulate, type SimulatedOperation, type Simulation } from "../simulate/simulate.js";
import type { RunEvent } from "./events.js";
import { scopePath } from "./paths.js";

/**
 * Cancel, termination, timeout and the loss of the cached state (what a killed server leaves behind) at every half second
 * of flows that clean up: what ends them runs exactly as the page of the language says.
 */
const flows: readonly { readonly name: string; readonly spec: string }[] = [
  {
    name: "a try in a try",
    spec: `
  steps:
    - name: outer
      try:
        steps:
          - {name: a, wait: 1s}
          - name: inner
            try: {steps: [{name: b, wait: 1s}, {name: c, fail: {code: Bad, message: m}}]}
            catch: [{codes: [Bad], steps: [{name: d, wait: 1s}]}]
            finally: {steps: [{name: e, wait: 1s}]}
          - {name: f, wait: 500ms}
      finally: {steps: [{name: g, wait: 1s}, {name: h, value: 1}]}
  finally: {steps: [{name: last, wait: 1s}]}`,
  },
  {
    name: "tries in nested loops",
    spec: `
  steps:
    - name: each
      forEach: "\${ [1, 2, 3] }"
      maxParallel: 2
      steps:
        - name: rounds
          while: index < 2
          steps:
            - name: t
              try:
                steps:
                  - {name: a, wait: 500ms}
                  - {name: next, if: item == 1 && index == 0, continue: true}
                  - {name: out, if: item == 2 && index == 0, break: true}
                  - {name: b, wait: 500ms}
              finally: {steps: [{name: z, wait: 500ms}]}
  onFailure: {steps: [{name: tell, wait: 500ms}]}
  finally: {steps: [{name: last, wait: 500ms}]}`,
  },
  {
    name: "a return through two tries beside a branch that fails late",
    spec: `
  steps:
    - name: p
      parallel:
        - name: left
          steps:
            - name: t
              try: {steps: [{name: a, wait: 1500ms}, {name: early, return: 5}]}
              finally: {steps: [{name: z, wait: 1s}]}
        - name: right
          steps:
            - name: t
              try: {steps: [{name: a, wait: 4s}, {name: b, fail: late}]}
              catch: [{steps: [{name: c, wait: 500ms}]}]
              finally: {steps: [{name: z, wait: 2s}]}
  finally: {steps: [{name: last, wait: 500ms}]}`,
  },
  {
    name: "a saga in a saga",
    spec: `
  saga: true
  steps:
    - name: seats
      forEach: [out, back]
      maxParallel: 2
      steps:
        - {name: reserve, runtime: bash, run: x, compensate: {steps: [{name: undo, runtime: bash, run: x}]}}
        - {name: rest, if: index == 0, wait: 1s}
    - name: t
      try:
        saga: true
        steps:
          - {name: pay, runtime: bash, run: x, compensate: {steps: [{name: undo, runtime: bash, run: x}]}}
          - name: hold
            runtime: bash
            run: x
            compensate: {whenUncertain: true, steps: [{name: undo, runtime: bash, run: x}, {name: tell, wait: 500ms}]}
          - {name: bad, fail: {code: Bad, message: m}}
      catch:
        - steps: [{name: other, runtime: bash, run: x, compensate: {steps: [{name: undo, runtime: bash, run: x}]}}]
      finally: {steps: [{name: z, wait: 500ms}]}
    - {name: end, fail: done}
  finally: {steps: [{name: last, wait: 500ms}]}`,
  },
];

const moments = Array.from({ length: 20 }, (_, index) => index * 500);

describe.each(flows)("of $name", ({ spec }) => {
  const whole = run(spec, []);

  it("without anything from outside, all that was tried is cleaned up", () => {
    expectCleanedUp(whole.events);
    expectTakenBack(whole.events);
  });

  it.each(moments)("a cancel after %i ms cleans up and starts nothing else", (afterMs) => {
    const cancelled = run(spec, [
      { kind: "cancel", afterMs },
      { kind: "cancel", afterMs: afterMs + 250 },
    ]);
    expectCleanedUp(cancelled.events);
    expectTakenBack(cancelled.events);
    const asked = cancelled.events.findIndex(({ type }) => type === "CancelAsked");
    if (asked < 0) return expect(cancelled.events).toEqual(whole.events);
    expect(cancelled.outcome.status).toBe("cancelled");
    expectOnlyEndings(cancelled.events, asked);
  });

  it.each(moments)("a termination after %i ms ends it at once and cleans nothing up", (afterMs) => {
    const terminated = run(spec, [{ kind: "terminate", afterMs }]);
    const asked = terminated.events.findIndex(({ type }) => type === "TerminateAsked");
    if (asked < 0) return expect(terminated.events).toEqual(whole.events);
    expect(terminated.tookMs).toBe(afterMs);
    const after = terminated.events.slice(asked);
    expect(after.filter(({ type }) => starts.has(type))).toEqual([]);
  });

  it.each(moments.slice(1))("a timeout after %i ms cleans up and starts nothing else", (afterMs) => {
    const late = run(`\n  timeout: ${afterMs}ms${spec}`, []);
    expectCleanedUp(late.events);
    expectTakenBack(late.events);
    const stopped = late.events.findIndex(
      (event) => event.type === "ScopeStopped" && event.scope === "" && event.stop.reason === "timeout",
    );
    if (stopped < 0) return expect(late.outcome).toEqual(whole.outcome);
    expect(late.outcome).toMatchObject({ status: "failed", error: { code: "Timeout" } });
    expectOnlyEndings(late.events, stopped);
  });
});

/** Folded anew before every pass, as after a kill at every point, it must do the same. */
function run(spec: string, operations: readonly SimulatedOperation[]): Simulation {
  const text = `apiVersion: flowrunner.dev/v1alpha1\nkind: Flow\nmetadata: {name: tested}\nspec:${spec}`;
  const { plan, diagnostics } = validateFlow(text);
  if (!plan) throw new Error(JSON.stringify(diagnostics));
  const options = { operations, answer: () => ({ output: null, afterMs: 500 }) };
  const simulation = simulate(plan, options);
  expect(simulate(plan, { ...options, losesCache: true }).events).toEqual(simulation.events);
  return simulation;
}

interface Section {
  readonly path: string;
  readonly kind: string;
  /** The scope that it is part of the ending of. */
  readonly of: string;
  /** The step of which it is. */
  readonly step: string | null;
  readonly openedAt: number;
  readonly closedAt: number;
}

function sectionsOf(events: readonly RunEvent[]): Section[] {
  return events.flatMap((event, openedAt) => {
    if (event.type !== "ScopeOpened" || !event.section) return [];
    const path = scopePath(event.step, event.key);
    const closedAt = events.findIndex((other) => other.type === "ScopeClosed" && other.scope === path);
    return [{ path, ...event.section, step: event.step, openedAt, closedAt }];
  });
}

/** Each try that was begun has its finally, once and to its end, an inner one before an outer one; the flow's comes last. */
function expectCleanedUp(events: readonly RunEvent[]): void {
  const cleaned = sectionsOf(events).filter(({ kind }) => kind === "finally");
  const tried = events.flatMap((event) =>
    event.type === "ScopeOpened" && event.key === "try" ? [`${event.step}.finally`] : [],
  );
  expect(cleaned.map(({ path }) => path).toSorted()).toEqual([...tried, "finally"].toSorted());
  const outcomes = cleaned.map(({ closedAt }) => events[closedAt]);
  for (const closed of outcomes) expect(closed).toMatchObject({ outcome: { status: "succeeded" } });
  for (const inner of cleaned) {
    const around = cleaned.filter(({ path }) => inner.path.startsWith(`${path.replace(/finally$/, "")}try.`));
    for (const outer of around) expect(inner.closedAt).toBeLessThan(outer.openedAt);
  }
  expect(cleaned.at(-1)!.path).toBe("finally");
}

/** What succeeded in a saga is taken back once, one after the other, by each saga what ended last first. */
function expectTakenBack(events: readonly RunEvent[]): void {
  const done = events.flatMap((event) => ("compensable" in event && event.compensable ? [event.path] : []));
  const taken = sectionsOf(events).filter(({ kind }) => kind === "compensate");
  expect(taken.map(({ step }) => step).toSorted()).toEqual(done.toSorted());
  for (const saga of new Set(taken.map(({ of }) => of))) {
    const own = taken.filter(({ of }) => of === saga);
    const steps = own.map(({ step }) => step!);
    expect(steps).toEqual(done.filter((step) => steps.includes(step)).toReversed());
    for (const [index, next] of own.slice(1).entries())
      expect(own[index]!.closedAt).toBeLessThan(next.openedAt);
  }
}

const starts: ReadonlySet<string> = new Set([
  ...["ScopeOpened", "AttemptQueued", "TimerStarted", "ContainerEntered"],
]);

/** Whatever starts after an event is in a section that ends something. */
function expectOnlyEndings(events: readonly RunEvent[], from: number): void {
  const shields = sectionsOf(events).filter(({ kind }) => kind !== "catch");
  for (const event of events.slice(from)) {
    if (!starts.has(event.type) || !("path" in event)) continue;
    const isEnding = shields.some(({ path }) => event.path.startsWith(`${path}.`));
    expect(isEnding, `${event.path} has started`).toBe(true);
  }
}
