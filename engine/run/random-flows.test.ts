import fc from "fast-check";
import { expect, it } from "vitest";
import { validateFlow } from "../flow/validate/validate-flow.js";
import type { JsonObject } from "../json.js";
import {
  simulate,
  type SimulatedAnswer,
  type Simulation,
  type SimulationOptions,
} from "../simulate/simulate.js";
import type { RunEvent } from "./events.js";
import { evolve } from "./evolve.js";
import type { RunState } from "./state.js";
import { why } from "./why.js";

/**
 * Random flows, nested three deep, with random ends of their attempts and a cancel at a random moment. Bug classes
 * that it would catch: a run that nothing wakes again, an outcome given twice, a start after a stop, a decision that
 * depends on the cached state.
 */
const runs = process.env.FLOWRUNNER_SOAK ? 20_000 : 150;

/** Steps that may stand in any order. `PREVIOUS` is the name of an earlier step. */
const leaves: readonly JsonObject[] = [
  { runtime: "bash", run: "true" },
  { runtime: "bash", run: "true", retry: { maxAttempts: 3, delay: "1s" } },
  { runtime: "bash", run: "true", retry: { maxAttempts: 4, delay: "500ms", factor: 1, jitter: "none" } },
  { runtime: "bash", run: "true", timeout: "2s", onError: "continue" },
  { runtime: "bash", run: "true", totalTimeout: "3s", retry: { maxAttempts: 9 } },
  { runtime: "bash", run: "true", idempotent: true, onError: { output: "instead" } },
  { runtime: "bash", run: "true", with: { given: "${ steps.?PREVIOUS.?output.orValue(inputs.big) }" } },
  { runtime: "bash", run: "true", output: "${ [result, size(inputs.big)] }" },
  { runtime: "bash", run: "true", env: { X: "${ inputs.big }" }, onError: "continue" },
  { value: "${ 1 + 1 }" },
  { value: "${ steps.?PREVIOUS.?output.orValue(0) }" },
  { value: "${ [steps.?PREVIOUS.?status.orValue('none'), steps.?PREVIOUS.?attempts.orValue(0)] }" },
  { value: "${ range(12000) }" },
  { value: "${ size(inputs.big) }", output: "${ steps.?PREVIOUS.?output.orValue(result) }" },
  { value: "${ inputs.absent }", onError: "continue" },
  { value: "${ inputs.absent }", onError: { output: "${ size(inputs.big) + size(error.message) }" } },
  { validate: { value: "${ inputs.big }", schema: { type: "string" } } },
  { log: "${ steps.?PREVIOUS.?output.orValue('nothing') }" },
  { wait: "1s" },
  { wait: "500ms", output: "${ size(inputs.big) }" },
  {
    runtime: "bash",
    run: "true",
    totalTimeout: "2s",
    retry: { maxAttempts: 9 },
    onError: { output: "${ size(inputs.big) }" },
  },
  { if: "false", value: 1 },
  { if: "size(inputs.big) > 1", value: "${ inputs }" },
  { disabled: true, value: 1 },
  { fail: "on purpose" },
  { fail: { message: "${ inputs.big }", details: { big: "${ inputs.big }" } }, onError: "continue" },
  { return: "early" },
];
/** Steps that need the written order, because they use a variable of their scope. */
const variableLeaves: readonly JsonObject[] = [
  { set: { v: "${ vars.v + 1.0 }" } },
  { set: { v: "${ vars.v + 1.0 }" }, output: "${ [vars.v, size(inputs.big)] }", onError: "continue" },
  { set: { v: "${ vars.v + 1.0 }", w: "${ inputs.big }" } },
  { value: "${ [vars.v, size(vars.w)] }" },
];
const joining = fc.constantFrom<JsonObject>(
  {},
  { join: "settled" },
  { join: "any" },
  { join: { atLeast: 2 } },
  { join: "any", cancelRest: false },
  { join: { atLeast: 2 }, cancelRest: false },
  { join: "any", collect: "merge" },
  { join: "any", cancelRest: false, collect: "merge" },
  { join: "settled", collect: "list" },
  { collect: "last" },
);

/** The keys of a scope: its steps, with variables in written order, or without them in any order. */
function scope(depth: number): fc.Arbitrary<JsonObject> {
  const nested = depth === 0 ? [] : [{ weight: 1, arbitrary: container(depth - 1) }];
  const leaf = { weight: 4, arbitrary: fc.constantFrom(...leaves) };
  const ordered = { weight: 3, arbitrary: fc.constantFrom(...variableLeaves) };
  const more = fc.constantFrom<JsonObject>(
    {},
    {},
    { whenFailed: "finishRunning" },
    { output: "${ [steps.?s0.?output.orValue(null)] }" },
    { output: "${ size(inputs.big) }" },
  );
  return fc
    .tuple(
      fc.oneof(
        list(fc.oneof(leaf, ...nested), needs),
        list(fc.oneof(leaf, ordered, ...nested), fc.constant(null)),
      ),
      more,
    )
    .map(([steps, keys]) => ({ vars: { v: 0, w: "${ inputs.big }" }, steps, ...keys }));
}

type DrawnNeeds = [string, number[]] | null;

const needs = fc.option(
  fc.tuple(fc.constantFrom("all", "any", "atLeast"), fc.array(fc.nat(5), { maxLength: 3 })),
);

function list(step: fc.Arbitrary<JsonObject>, wanted: fc.Arbitrary<DrawnNeeds>): fc.Arbitrary<JsonObject[]> {
  return fc.array(fc.tuple(step, wanted), { minLength: 1, maxLength: 5 }).map((drawn) =>
    drawn.map(([body, needs], index) => ({
      name: `s${index}`,
      ...named(body, index),
      ...needsOf(needs, index),
    })),
  );
}

/** The first step has no previous one: it reads its input. */
function named(body: JsonObject, index: number): JsonObject {
  const text = JSON.stringify(body);
  const previous = index === 0 ? text.replaceAll("steps.?PREVIOUS", "inputs.?absent") : text;
  return JSON.parse(previous.replaceAll("PREVIOUS", `s${index - 1}`)) as JsonObject;
}

function needsOf(wanted: DrawnNeeds, index: number): JsonObject {
  if (wanted === null) return {};
  const [kind, drawn] = wanted;
  const earlier = [...new Set(drawn.filter((need) => need < index).map((need) => `s${need}`))];
  if (kind === "all" || earlier.length === 0) return { needs: earlier };
  return { needs: kind === "any" ? { any: earlier } : { atLeast: earlier.length, of: earlier } };
}

function container(depth: number): fc.Arbitrary<JsonObject> {
  const timeout = fc.constantFrom<JsonObject>({}, { timeout: "3s" }, { onError: "continue" });
  const items = fc.constantFrom("${ [1, 2, 3] }", "${ [inputs.big, 2] }", "${ chunk(range(12000), 4000) }");
  return fc.oneof(
    fc.tuple(scope(depth), scope(depth), joining, timeout).map(([a, b, keys, more]) => ({
      parallel: [
        { name: "left", ...a },
        { name: "right", ...b },
      ],
      ...keys,
      ...more,
    })),
    fc
      .tuple(scope(depth), joining, timeout, fc.integer({ min: 1, max: 3 }), items)
      .map(([body, keys, more, maxParallel, forEach]) => ({
        forEach,
        maxParallel,
        ...body,
        ...keys,
        ...more,
      })),
    fc.tuple(scope(depth), scope(depth), fc.boolean()).map(([a, b, first]) => ({
      switch: [{ case: String(first), ...a }],
      default: b,
    })),
  );
}

interface Drawn {
  readonly spec: JsonObject;
  readonly seed: number;
  readonly cancelAfterMs: number | undefined;
}

const drawn = fc.record({
  spec: fc
    .tuple(scope(3), fc.constantFrom<JsonObject>({}, {}, { timeout: "4s" }))
    .map(([body, timeout]) => ({ ...body, ...timeout })),
  seed: fc.nat(),
  cancelAfterMs: fc.option(halfSeconds(10), { nil: undefined }),
});

/** Times meet often: a timeout, an end and a cancel of the same moment. */
function halfSeconds(most: number): fc.Arbitrary<number> {
  return fc.nat(most).map((count) => count * 500);
}

it(
  "every random flow ends, once, without a start after a stop, always with a reason to wait, with or without its cached state",
  { timeout: 3_600_000 },
  () => {
    fc.assert(
      fc.property(drawn, (given) => {
        const run = ended(given, {});
        expectSoundHistory(run.events);
        expect(ended(given, { losesCache: true }).events).toEqual(run.events);
        expectSoundHistory(ended(given, { losesCache: true, losesPayloads: true }).events);
      }),
      { numRuns: runs },
    );
  },
);

function ended({ spec, seed, cancelAfterMs }: Drawn, options: Partial<SimulationOptions>): Simulation {
  const document = {
    apiVersion: "flowrunner.dev/v1alpha1",
    kind: "Flow",
    metadata: { name: "random" },
    spec,
  };
  const { plan, diagnostics } = validateFlow(JSON.stringify(document));
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  if (!plan) throw new Error(JSON.stringify(errors));
  const answer = ({ path, attempt }: { path: string; attempt: number }): SimulatedAnswer =>
    drawAnswer(seed, path, attempt);
  const inputs = { big };
  return simulate(plan, {
    inputs,
    answer,
    ...options,
    ...(cancelAfterMs !== undefined && { cancelAfterMs }),
  });
}

/** Larger than what a history holds inline. */
const big = "x".repeat(70_000);

function drawAnswer(seed: number, path: string, attempt: number): SimulatedAnswer {
  let hash = seed;
  for (const unit of `${path}#${attempt}`) hash = (Math.imul(hash, 31) + unit.charCodeAt(0)) >>> 0;
  const afterMs = ((hash >>> 4) % 9) * 500;
  const ignoresCancel = (hash >>> 9) % 3 === 0;
  if (hash % 4 > 0) return { output: hash % 7 === 0 ? big : hash % 7, afterMs, ignoresCancel };
  const code = ["CodeError", "LostWorker", "Custom"][hash % 3]!;
  return { error: { code, message: "drawn", retryable: hash % 5 > 0 }, afterMs, ignoresCancel };
}

function expectSoundHistory(events: readonly RunEvent[]): void {
  expectOneOutcomeEach(events);
  expectNoStartAfterStop(events);
  expectReasons(events);
}

/** Whenever a run rests, each step that waits says for what, and that is a time or an attempt or something in it. */
function expectReasons(events: readonly RunEvent[]): void {
  let state: RunState | null = null;
  for (const event of events) {
    if (state && event.at > state.now) expectReason(state);
    state = evolve(state, event);
  }
  expect(why(state!, [])).toEqual([]);
}

function expectReason(state: RunState): void {
  const waiting = why(state, []);
  expect(waiting.length, "a run that has not ended waits for nothing").toBeGreaterThan(0);
  for (const { step, cause, nextWake } of waiting) {
    const isInFlight = cause.kind === "queue" || cause.kind === "running" || cause.kind === "cancelling";
    const isContainer = waiting.some((other) => other.step.startsWith(`${step}[`));
    expect(nextWake !== null || isInFlight || isContainer, `${step} waits for nothing`).toBe(true);
  }
}

const endings = new Set(["StepSucceeded", "StepFailed", "StepSkipped", "StepCancelled"]);
const starts = new Set(["AttemptQueued", "ContainerEntered", "TimerStarted", "ScopeOpened"]);

function expectOneOutcomeEach(events: readonly RunEvent[]): void {
  const paths = events.flatMap((event) => (endings.has(event.type) && "path" in event ? [event.path] : []));
  expect(paths.length, "a step has ended twice").toBe(new Set(paths).size);
  expect(events.filter(({ type }) => type === "RunEnded").length).toBe(1);
  expect(events.at(-1)!.type, "nothing follows the end of the run").toBe("RunEnded");
}

function expectNoStartAfterStop(events: readonly RunEvent[]): void {
  const stopped = new Set<string>();
  for (const event of events) {
    if (event.type === "ScopeStopped") stopped.add(event.scope);
    if (!starts.has(event.type)) continue;
    const path = event.type === "ScopeOpened" ? (event.step ?? "") : (event as { path: string }).path;
    for (const scope of stopped) {
      const isInside = scope === "" ? path !== "" || stopped.size > 0 : path.startsWith(`${scope}.`);
      expect(isInside, `${event.type} of ${path} after ${scope || "the flow"} was stopped`).toBe(false);
    }
  }
}
