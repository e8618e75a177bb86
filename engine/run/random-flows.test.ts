import { expect, it } from "vitest";
import { Draw } from "../agreement/draw.js";
import { randomTrial } from "../agreement/random-trial.js";
import { randomNews } from "../agreement/random-wait.js";
import { nestedScopes } from "../flow/nested-scopes.js";
import type { Plan, ScopePlan } from "../flow/plan.js";
import { simulate } from "../simulate/simulate.js";
import type { RunEvent } from "./events.js";
import { evolve } from "./evolve.js";
import { scopePath } from "./paths.js";
import type { RunState } from "./state.js";
import { why } from "./why.js";

/**
 * Random flows, nested three deep, with random ends of their attempts, and cancels, terminations, pauses, resumes,
 * retries, events and signals at random moments. Bug classes that it would catch: a run that nothing wakes again, an outcome given twice, a
 * start after a stop or in a pause, a success that is run again, a decision that depends on the cached state.
 */
const runs = process.env.FLOWRUNNER_SOAK ? 20_000 : 150;

it(
  "every random flow ends, once, without a start after a stop, always with a reason to wait, with or without its cached state",
  { timeout: 3_600_000 },
  () => {
    for (let seed = 0; seed < runs; seed++) expect(() => expectSound(seed), `seed ${seed}`).not.toThrow();
  },
);

function expectSound(seed: number): void {
  const trial = randomTrial(seed, { hasEndings: true, hasWaits: true });
  const operations = [...trial.operations, ...randomNews(new Draw(seed))];
  const batched = { ...trial, operations, batchesFacts: seed % 2 === 1 };
  const run = simulate(trial.plan, batched);
  expectSoundHistory(run.events, trial.plan);
  expect(simulate(trial.plan, { ...batched, losesCache: true }).events).toEqual(run.events);
  const bare = simulate(trial.plan, { ...batched, losesCache: true, losesPayloads: true });
  expectSoundHistory(bare.events, trial.plan);
}

function expectSoundHistory(events: readonly RunEvent[], plan: Plan): void {
  const cleaning = new Set(cleaningIn(plan.root));
  for (const generation of generationsOf(events)) {
    expectOneOutcomeEach(generation);
    expectNoStartAfterStop(generation);
    expectFinally(generation, cleaning);
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
const starts = new Set([
  "AttemptQueued",
  "ContainerEntered",
  "TimerStarted",
  "WaitStarted",
  "ApprovalAsked",
  "ScopeOpened",
]);

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

/** Whatever is tried and has a finally is cleaned up, once, unless the run was terminated. */
function expectFinally(events: readonly RunEvent[], cleaning: ReadonlySet<string>): void {
  if (events.some(({ type }) => type === "TerminateAsked")) return;
  const opened = (key: string) =>
    events.flatMap((event) =>
      event.type === "ScopeOpened" && event.key === key && event.step !== null ? [event.step] : [],
    );
  const cleaned = opened("finally");
  expect(new Set(cleaned).size, "a finally ran twice").toBe(cleaned.length);
  const tried = opened("try").filter((path) => cleaning.has(idOf(path)));
  for (const step of tried) expect(cleaned, "a finally did not run").toContain(step);
}

/** Of a step in any iteration: `batch[3].resize` is `batch[].resize`. */
function idOf(path: string): string {
  return path.replaceAll(/(?<!\.(?:catch|case))\[\d+\]/g, "[]");
}

/** The ids of the tries that have a finally. */
function cleaningIn(scope: ScopePlan): string[] {
  const inside = scope.steps.flatMap((step) => {
    const { action, id } = step;
    const own = action.verb === "try" && action.scope.finally ? [id] : [];
    return [...own, ...nestedScopes(step).flatMap((nested) => cleaningIn(nested.scope))];
  });
  const sections = [scope.onFailure, scope.finally].filter((section) => section !== null);
  return [...inside, ...sections.flatMap(cleaningIn)];
}
