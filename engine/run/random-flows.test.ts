import fc from "fast-check";
import { expect, it } from "vitest";
import { validateFlow } from "../flow/validate/validate-flow.js";
import type { JsonObject } from "../json.js";
import {
  simulate,
  type SimulatedAnswer,
  type SimulatedAttempt,
  type SimulatedOperation,
  type Simulation,
  type SimulationOptions,
} from "../simulate/simulate.js";
import type { RunEvent } from "./events.js";
import { evolve } from "./evolve.js";
import { scopePath } from "./paths.js";
import { endingScope, scope } from "./testing/random-scope.js";
import type { RunState } from "./state.js";
import { why } from "./why.js";

/**
 * Random flows, nested three deep, with random ends of their attempts, and cancels, terminations, pauses, resumes and
 * retries at random moments. Bug classes that it would catch: a run that nothing wakes again, an outcome given twice, a
 * start after a stop or in a pause, a success that is run again, a decision that depends on the cached state.
 */
const runs = process.env.FLOWRUNNER_SOAK ? 20_000 : 150;

interface Drawn {
  readonly spec: JsonObject;
  readonly seed: number;
  readonly batchesFacts: boolean;
  readonly operations: readonly SimulatedOperation[];
}

const flowEndings = fc.oneof(
  fc.constant<JsonObject>({}),
  fc.tuple(endingScope(1), endingScope(1)).map(([onFailure, last]) => ({ onFailure, finally: last })),
);

const drawn = fc.record({
  spec: fc
    .tuple(scope(3), fc.constantFrom<JsonObject>({}, {}, { timeout: "4s" }), flowEndings)
    .map(([body, timeout, ending]) => ({ ...body, ...timeout, ...ending })),
  seed: fc.nat(),
  batchesFacts: fc.boolean(),
  operations: fc.array(operation(), { maxLength: 6 }),
});

/** Times meet often: a timeout, an end and a cancel of the same moment. */
function halfSeconds(most: number): fc.Arbitrary<number> {
  return fc.nat(most).map((count) => count * 500);
}

function operation(): fc.Arbitrary<SimulatedOperation> {
  const kind = fc.constantFrom("cancel", "terminate", "pause", "pause", "resume", "retry", "retry");
  return fc.record({ kind, afterMs: halfSeconds(16) });
}

/** Later than what is drawn: no run stays paused. */
const lastResume: SimulatedOperation = { kind: "resume", afterMs: 10_000 };

it(
  "every random flow ends, once, without a start after a stop, always with a reason to wait, with or without its cached state",
  { timeout: 3_600_000 },
  () => {
    fc.assert(
      fc.property(drawn, (given) => {
        const { batchesFacts } = given;
        const run = ended(given, { batchesFacts });
        expectSoundHistory(run.events);
        expect(ended(given, { batchesFacts, losesCache: true }).events).toEqual(run.events);
        expectSoundHistory(ended(given, { batchesFacts, losesCache: true, losesPayloads: true }).events);
      }),
      { numRuns: runs },
    );
  },
);

function ended({ spec, seed, operations }: Drawn, options: Partial<SimulationOptions>): Simulation {
  const document = {
    apiVersion: "flowrunner.dev/v1alpha1",
    kind: "Flow",
    metadata: { name: "random" },
    spec,
  };
  const { plan, diagnostics } = validateFlow(JSON.stringify(document));
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  if (!plan) throw new Error(JSON.stringify(errors));
  const answer = ({ path, generation, attempt }: SimulatedAttempt): SimulatedAnswer =>
    drawAnswer(seed, `${path}#${generation}`, attempt);
  const inputs = { big };
  return simulate(plan, {
    inputs,
    answer,
    operations: [...operations, lastResume],
    ...options,
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
  for (const generation of generationsOf(events)) {
    expectOneOutcomeEach(generation);
    expectNoStartAfterStop(generation);
    expectFinally(generation);
  }
  expectNoStartInPause(events);
  expectSuccessStays(events);
  expectReasons(events);
}

/** The history cut where a retry begins. */
function generationsOf(events: readonly RunEvent[]): RunEvent[][] {
  const generations: RunEvent[][] = [[]];
  for (const event of events) {
    if (event.type === "RunRetried") generations.push([]);
    generations.at(-1)!.push(event);
  }
  return generations;
}

/** Whenever a run rests, each step that waits says for what, and that is a time or an attempt or something in it. */
function expectReasons(events: readonly RunEvent[]): void {
  let state: RunState | null = null;
  for (const event of events) {
    if (state && !state.outcome && event.at > state.now) expectReason(state);
    state = evolve(state, event);
  }
  expect(why(state!, [])).toEqual([]);
}

function expectReason(state: RunState): void {
  const waiting = why(state, []);
  expect(waiting.length, "a run that has not ended waits for nothing").toBeGreaterThan(0);
  for (const { step, cause, nextWake } of waiting) {
    const isInFlight = ["queue", "running", "cancelling", "paused"].includes(cause.kind);
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

function expectNoStartInPause(events: readonly RunEvent[]): void {
  let isPaused = false;
  for (const { type } of events) {
    if (type === "RunPaused") isPaused = true;
    if (type === "RunResumed" || type === "CancelAsked" || type === "TerminateAsked") isPaused = false;
    expect(isPaused && (starts.has(type) || type === "RunEnded"), `${type} in a pause`).toBe(false);
  }
}

/** Of a retried run: what had succeeded, but for a return and for what ends something, neither starts nor ends again, nor does anything inside it. */
function expectSuccessStays(events: readonly RunEvent[]): void {
  const sections = new Set(events.flatMap((event) => sectionOpened(event) ?? []));
  const succeeded = new Set<string>();
  const restarted = new Set<string>();
  for (const event of events) {
    if (event.type === "RunRetried") for (const path of event.restarted) restarted.add(path);
    if (!("path" in event)) continue;
    const { type, path } = event;
    if ([...sections].some((section) => path.startsWith(`${section}.`))) continue;
    if (type === "StepSucceeded") succeeded.add(path);
    else if (starts.has(type) || endings.has(type))
      expect(succeeded.has(path) && !restarted.has(path), `${type} of ${path}, which had succeeded`).toBe(
        false,
      );
  }
}

/** The path of a scope that belongs to another one's ending. */
function sectionOpened(event: RunEvent): string | null {
  return event.type === "ScopeOpened" && event.section ? scopePath(event.step, event.key) : null;
}

/** But for what ends something: it is shielded from stops around it. */
function expectNoStartAfterStop(events: readonly RunEvent[]): void {
  const stopped = new Set<string>();
  const shields: string[] = [];
  for (const event of events) {
    if (event.type === "ScopeStopped") stopped.add(event.scope);
    if (!starts.has(event.type)) continue;
    if (isShield(event)) shields.push(sectionOpened(event)!);
    const path = isShield(event) ? `${shields.at(-1)}.` : startedIn(event);
    const around = shields.filter((shield) => path.startsWith(`${shield}.`));
    for (const scope of stopped) {
      if (around.some((shield) => scope !== shield && !scope.startsWith(`${shield}.`))) continue;
      const isInside = scope === "" ? path !== "" || stopped.size > 0 : path.startsWith(`${scope}.`);
      expect(isInside, `${event.type} of ${path} after ${scope || "the flow"} was stopped`).toBe(false);
    }
  }
}

function startedIn(event: RunEvent): string {
  return event.type === "ScopeOpened" ? (event.step ?? "") : (event as { path: string }).path;
}

function isShield(event: RunEvent): boolean {
  return event.type === "ScopeOpened" && event.section !== undefined && event.section.kind !== "catch";
}

/** Whatever is tried is cleaned up, once, unless the run was terminated. */
function expectFinally(events: readonly RunEvent[]): void {
  if (events.some(({ type }) => type === "TerminateAsked")) return;
  const opened = (key: string) =>
    events.flatMap((event) => (event.type === "ScopeOpened" && event.key === key ? [event.step] : []));
  const tried = opened("try");
  const cleaned = opened("finally").filter((step) => step !== null);
  expect(new Set(cleaned).size, "a finally ran twice").toBe(cleaned.length);
  for (const step of tried) expect(cleaned, "a finally did not run").toContain(step);
}
