import fc from "fast-check";
import type { JsonObject } from "../../json.js";

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
/** Steps that only loops have. */
const loopLeaves: readonly JsonObject[] = [
  { break: true },
  { if: "index == 1", break: true },
  { if: "index > 0", continue: true },
  { value: "${ index }" },
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

const looping = fc.constantFrom<JsonObject>(
  { while: "index < 2" },
  { while: "last == null && index < 3", collect: "list" },
  { while: "size(inputs.big) > 1", maxIterations: 2 },
  { while: "true", maxIterations: 3, onLimit: "continue", collect: "settled" },
  { repeat: 2, collect: "first" },
  { repeat: "${ size([1, 2, 3]) }", collect: "list" },
  { repeat: { until: "last != null", max: 3 }, onLimit: "continue" },
);

/** The keys of a scope: its steps, with variables in written order, or without them in any order. */
export function scope(depth: number, isInLoop = false): fc.Arbitrary<JsonObject> {
  const nested = depth === 0 ? [] : [{ weight: 1, arbitrary: container(depth - 1, isInLoop) }];
  const inLoop = fc.constantFrom(...loopLeaves);
  const leaf = {
    weight: 4,
    arbitrary: isInLoop
      ? fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...leaves) }, { weight: 1, arbitrary: inLoop })
      : fc.constantFrom(...leaves),
  };
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

/** A scope that ends something: nothing in it returns. */
export function endingScope(depth: number): fc.Arbitrary<JsonObject> {
  return scope(depth).map((body) => JSON.parse(JSON.stringify(body), withoutReturn) as JsonObject);
}

function withoutReturn(_key: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || !("return" in value)) return value;
  const { return: _, ...step } = value;
  return { ...step, value: "instead" };
}

function catches(depth: number, isInLoop: boolean): fc.Arbitrary<JsonObject[]> {
  const matching = fc.constantFrom<JsonObject>(
    { codes: ["Custom"] },
    { if: "size(error.message) < 7 || size(inputs.big) < 2" },
    { codes: ["CodeError", "LostWorker", "Failed"], if: "vars.v < 2" },
    {},
  );
  const one = fc.tuple(scope(depth, isInLoop), matching).map(([body, keys]) => ({ ...body, ...keys }));
  return fc.array(one, { maxLength: 2 });
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

function container(depth: number, isInLoop: boolean): fc.Arbitrary<JsonObject> {
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
      .tuple(scope(depth, true), joining, timeout, fc.integer({ min: 1, max: 3 }), items)
      .map(([body, keys, more, maxParallel, forEach]) => ({
        forEach,
        maxParallel,
        ...body,
        ...keys,
        ...more,
      })),
    fc
      .tuple(scope(depth, isInLoop), catches(depth, isInLoop), endingScope(depth), timeout)
      .map(([body, caught, last, more]) => ({ try: body, catch: caught, finally: last, ...more })),
    fc
      .tuple(scope(depth, true), looping, timeout)
      .map(([body, keys, more]) => ({ ...body, ...keys, ...more })),
    fc.tuple(scope(depth, isInLoop), scope(depth, isInLoop), fc.boolean()).map(([a, b, first]) => ({
      switch: [{ case: String(first), ...a }],
      default: b,
    })),
  );
}
