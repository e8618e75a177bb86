import { evaluateCondition } from "../expressions/evaluate-tree.js";
import { ExpressionFailure } from "../expressions/failure.js";
import { parseDuration } from "../flow/duration.js";
import type { Json, JsonObject } from "../json.js";
import { errorToJson } from "../run/flow-error.js";
import type { StepRecord } from "../run/step-records.js";
import type { SimulatedAttempt, Simulation } from "../simulate/simulate.js";
import { differences, expectedButFound, missing } from "./differences.js";
import type { Expectation, ExpectedStep } from "./generated/types.js";
import { fits } from "./step-paths.js";

/** What a case did. */
export interface Played {
  readonly simulation: Simulation;
  /** In their order. */
  readonly calls: readonly SimulatedAttempt[];
}

/** What is not as expected, a sentence each. */
export function unmet(expected: Expectation, played: Played): readonly string[] {
  const { simulation, calls } = played;
  const { status = "succeeded", output, error, steps, order, took, emitted, that } = expected;
  const seen = told(simulation);
  if (status !== simulation.outcome.status)
    return [expectedButFound(status, simulation.outcome.status, "status") + reasonOf(simulation)];
  return [
    ...(output === undefined ? [] : differences(output, simulation.output, "output")),
    ...(error === undefined ? [] : missing(error, seen.error as JsonObject, "error")),
    ...Object.entries(steps ?? {}).flatMap(([path, step]) => unmetOfStep(path, step, simulation)),
    ...(order ?? []).slice(1).flatMap((path, index) => unmetOrder(order![index]!, path, simulation)),
    ...Object.entries(expected.calls ?? {}).flatMap(([pattern, wanted]) =>
      unmetCalls(pattern, wanted, calls),
    ),
    ...(emitted === undefined ? [] : unmetEvents(emitted, simulation)),
    ...unmetRefusals(expected.refused ?? [], simulation),
    ...(took === undefined ? [] : differences(parseDuration(took), simulation.tookMs, "took (ms)")),
    ...(that ?? []).flatMap((condition) => unmetCondition(condition, seen)),
  ];
}

function reasonOf({ outcome }: Simulation): string {
  return outcome.status === "failed" ? `: ${outcome.error.code}: ${outcome.error.message}` : "";
}

function unmetOfStep(
  path: string,
  expected: string | ExpectedStep,
  { steps, read }: Simulation,
): readonly string[] {
  const record = steps.find((step) => step.path === path);
  if (typeof expected === "string")
    return differences(expected, record?.status ?? "pending", `steps.${path}`);
  return missing(expected as JsonObject, stepJson(record, read), `steps.${path}`);
}

function stepJson(record: StepRecord | undefined, read: Simulation["read"]): JsonObject {
  if (!record) return { status: "pending", attempts: 0 };
  const { status, attempts, output, error } = record;
  return {
    ...{ status, attempts },
    ...(output && { output: read(output) }),
    ...(error && { error: errorToJson(error) }),
  };
}

/** By the history, for most happens at the same moment of virtual time. */
function unmetOrder(before: string, after: string, { events }: Simulation): readonly string[] {
  const about = (path: string): number[] =>
    events.flatMap((event, index) => ("path" in event && event.path === path ? [index] : []));
  const [ended, began] = [about(before).at(-1), about(after)[0]];
  if (ended === undefined || began === undefined)
    return [`order: \`${ended === undefined ? before : after}\` never began`];
  return began > ended ? [] : [`order: \`${after}\` began before \`${before}\` had ended`];
}

function unmetCalls(
  pattern: string,
  wanted: number | Json[],
  calls: readonly SimulatedAttempt[],
): readonly string[] {
  const inputs = calls.filter(({ path }) => fits(pattern, path)).map(({ input }) => input);
  return typeof wanted === "number"
    ? differences(wanted, inputs.length, `calls.${pattern}`)
    : differences(wanted, inputs, `calls.${pattern}`);
}

function unmetEvents(wanted: readonly JsonObject[], { emitted }: Simulation): readonly string[] {
  if (wanted.length !== emitted.length)
    return [expectedButFound(wanted.length, emitted.length, "emitted: how many events")];
  return wanted.flatMap((members, index) => {
    const { event, key, data } = emitted[index]!;
    return missing(members, { event, key, data }, `emitted[${index}]`);
  });
}

/** What was not taken without anybody expecting it would otherwise go unseen. */
function unmetRefusals(expected: readonly string[], { refusals }: Simulation): readonly string[] {
  const isAsExpected =
    refusals.length === expected.length && refusals.every(({ code }, index) => code === expected[index]);
  if (isAsExpected) return [];
  const found = refusals.map(({ code, message }) => `${code}: ${message}`).join("; ") || "nothing";
  return [`refused: expected ${JSON.stringify(expected)}, found ${found}`];
}

function unmetCondition(condition: string, seen: JsonObject): readonly string[] {
  const lookup = (name: string): Json | undefined => (Object.hasOwn(seen, name) ? seen[name] : undefined);
  try {
    return evaluateCondition(condition, { now: 0, seed: "", lookup }) ? [] : [`that: ${condition} is false`];
  } catch (failure) {
    if (!(failure instanceof ExpressionFailure)) throw failure;
    return [`that: ${condition}: ${failure.message}`];
  }
}

/** What conditions see. */
function told({ outcome, output, steps, read }: Simulation): JsonObject {
  return {
    status: outcome.status,
    output,
    error: outcome.status === "failed" ? errorToJson(outcome.error) : null,
    steps: Object.fromEntries(steps.map((step) => [step.path, stepJson(step, read)])),
  };
}
