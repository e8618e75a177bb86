import fc from "fast-check";
import { expect, it } from "vitest";
import { validateFlow } from "../flow/validate/validate-flow.js";
import type { JsonObject } from "../json.js";
import { simulate, type SimulatedAnswer, type Simulation } from "../simulate/simulate.js";
import type { RunEvent } from "./events.js";

/**
 * Random flows, nested three deep, with random ends of their attempts and a cancel at a random moment. Bug classes
 * that it would catch: a run that nothing wakes again, an outcome given twice, a start after a stop, a decision that
 * depends on the cached state.
 */
const runs = process.env.FLOWRUNNER_SOAK ? 20_000 : 300;

const leaf = fc.constantFrom<JsonObject>(
  { runtime: "bash", run: "true" },
  { runtime: "bash", run: "true", retry: { maxAttempts: 3, delay: "1s" } },
  { runtime: "bash", run: "true", timeout: "2s", onError: "continue" },
  { runtime: "bash", run: "true", totalTimeout: "3s", retry: { maxAttempts: 9 } },
  { runtime: "bash", run: "true", idempotent: true, onError: { output: "instead" } },
  { value: "${ 1 + 1 }" },
  { value: "${ inputs.absent }", onError: "continue" },
  { wait: "1s" },
  { if: "false", value: 1 },
  { disabled: true, value: 1 },
  { fail: "on purpose" },
  { return: "early" },
);
const joining = fc.constantFrom<JsonObject>(
  {},
  { join: "settled" },
  { join: "any" },
  { join: { atLeast: 2 } },
  { join: "any", cancelRest: false },
  { join: { atLeast: 2 }, cancelRest: false },
);

function steps(depth: number): fc.Arbitrary<JsonObject[]> {
  const step = depth === 0 ? leaf : fc.oneof({ weight: 4, arbitrary: leaf }, container(depth - 1));
  const needs = fc.option(
    fc.tuple(fc.constantFrom("all", "any", "atLeast"), fc.array(fc.nat(5), { maxLength: 3 })),
  );
  return fc
    .array(fc.tuple(step, needs), { minLength: 1, maxLength: 5 })
    .map((drawn) =>
      drawn.map(([body, wanted], index) => ({ name: `s${index}`, ...body, ...needsOf(wanted, index) })),
    );
}

function needsOf(wanted: [string, number[]] | null, index: number): JsonObject {
  if (wanted === null) return {};
  const [kind, drawn] = wanted;
  const earlier = [...new Set(drawn.filter((need) => need < index).map((need) => `s${need}`))];
  if (kind === "all" || earlier.length === 0) return { needs: earlier };
  return { needs: kind === "any" ? { any: earlier } : { atLeast: earlier.length, of: earlier } };
}

function container(depth: number): fc.Arbitrary<JsonObject> {
  const whenFailed = fc.constantFrom("cancel", "finishRunning");
  const timeout = fc.constantFrom<JsonObject>({}, { timeout: "3s" }, { onError: "continue" });
  return fc.oneof(
    fc.tuple(steps(depth), steps(depth), joining, timeout).map(([a, b, keys, more]) => ({
      parallel: [
        { name: "left", steps: a },
        { name: "right", steps: b },
      ],
      ...keys,
      ...more,
    })),
    fc
      .tuple(steps(depth), joining, timeout, fc.integer({ min: 1, max: 3 }), whenFailed)
      .map(([body, keys, more, maxParallel, failing]) => ({
        forEach: "${ [1, 2, 3] }",
        maxParallel,
        steps: body,
        whenFailed: failing,
        ...keys,
        ...more,
      })),
    fc.tuple(steps(depth), steps(depth), fc.boolean()).map(([a, b, first]) => ({
      switch: [{ case: String(first), steps: a }],
      default: { steps: b },
    })),
  );
}

interface Drawn {
  readonly steps: JsonObject[];
  readonly seed: number;
  readonly cancelAfterMs: number | undefined;
}

const drawn = fc.record({
  steps: steps(3),
  seed: fc.nat(),
  cancelAfterMs: fc.option(fc.nat(5_000), { nil: undefined }),
});

it(
  "every random flow ends, once, without a start after a stop, with or without its cached state",
  { timeout: 600_000 },
  () => {
    fc.assert(
      fc.property(drawn, (given) => {
        const run = ended(given, false);
        expectOneOutcomeEach(run.events);
        expectNoStartAfterStop(run.events);
        expect(ended(given, true).events).toEqual(run.events);
      }),
      { numRuns: runs },
    );
  },
);

function ended({ steps: body, seed, cancelAfterMs }: Drawn, losesCache: boolean): Simulation {
  const document = {
    apiVersion: "flowrunner.dev/v1alpha1",
    kind: "Flow",
    metadata: { name: "random" },
    spec: { steps: body },
  };
  const { plan, diagnostics } = validateFlow(JSON.stringify(document));
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  if (!plan) throw new Error(JSON.stringify(errors));
  const answer = ({ path, attempt }: { path: string; attempt: number }): SimulatedAnswer =>
    drawAnswer(seed, path, attempt);
  return simulate(plan, { answer, losesCache, ...(cancelAfterMs !== undefined && { cancelAfterMs }) });
}

function drawAnswer(seed: number, path: string, attempt: number): SimulatedAnswer {
  let hash = seed;
  for (const unit of `${path}#${attempt}`) hash = (Math.imul(hash, 31) + unit.charCodeAt(0)) >>> 0;
  const afterMs = (hash >>> 4) % 4_000;
  if (hash % 4 > 0) return { output: hash % 7, afterMs };
  const code = ["CodeError", "LostWorker", "Custom"][hash % 3]!;
  return { error: { code, message: "drawn", retryable: hash % 5 > 0 }, afterMs };
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
