import {
  getConformanceSuite,
  type IncrementalTest,
  type IncrementalTestSuite,
} from "@bufbuild/cel-spec/testdata/tests.js";
import { Budget } from "../budget.js";
import { Compiler } from "../compile/compiler.js";
import { treeWithin } from "../expression.js";
import { isEqual } from "../comparison.js";
import { Frame } from "../frame.js";
import { kindOf, type Value } from "../values.js";
import { fromProto, type ProtoValue } from "./proto-value.js";

export interface Outcome {
  readonly path: string;
  readonly expression: string;
  readonly result: "passed" | "failed";
  readonly why: string;
}

/** Every test of CEL's conformance suite, with its path `file/section/name`. */
export function* conformanceTests(
  suite: IncrementalTestSuite = getConformanceSuite(),
  path = "",
): Generator<{ path: string; test: IncrementalTest }> {
  for (const test of suite.tests) yield { path: `${path}/${test.name}`, test };
  for (const inner of suite.suites)
    yield* conformanceTests(inner, path === "" ? inner.name : `${path}/${inner.name}`);
}

export function runConformanceTest(path: string, { original }: IncrementalTest): Outcome {
  const why = faultOf(original);
  return { path, expression: original.expr, result: why === undefined ? "passed" : "failed", why: why ?? "" };
}

type Original = IncrementalTest["original"];

function faultOf(test: Original): string | undefined {
  const { resultMatcher: expected } = test;
  const got = evaluated(test);
  if (expected.case === "evalError" || expected.case === "anyEvalErrors")
    return typeof got === "object" && got !== null && "error" in got ? undefined : "no error";
  if ("error" in got) return got.error;
  return differs(got.value, expectedValue(expected as never));
}

function expectedValue(matcher: { case?: string; value?: unknown }): Value {
  if (matcher.case === "value") return fromProto(matcher.value as ProtoValue);
  if (matcher.case === "typedResult") return fromProto((matcher.value as { result: ProtoValue }).result);
  return true;
}

function evaluated({ expr, bindings }: Original): { value: Value } | { error: string } {
  try {
    const compiler = new Compiler();
    const { run } = compiler.compile(treeWithin(expr, { start: 0, closing: "" }).node);
    const [problem] = compiler.problems.filter(({ severity }) => severity === "error");
    if (problem) return { error: problem.message };
    const lookup = (name: string) => {
      const bound = bindings[name]?.kind;
      return bound?.case === "value" ? (fromProto(bound.value as ProtoValue) as never) : undefined;
    };
    const frame = new Frame({ lookup, now: 0, seed: "" }, new Budget(1_000_000));
    return { value: run(frame) };
  } catch (error) {
    return { error: error instanceof Error ? `${error.name} ${error.message}` : String(error) };
  }
}

function differs(got: Value, expected: Value): string | undefined {
  const frame = new Frame({ lookup: () => undefined, now: 0, seed: "" }, new Budget(1_000_000));
  const isSame =
    kindOf(got) === kindOf(expected) && (isEqual(frame, got, expected) || isBothNaN(got, expected));
  return isSame
    ? undefined
    : `got ${kindOf(got)} ${JSON.stringify(got, (_, v: unknown) => (typeof v === "bigint" ? String(v) : v instanceof Map ? [...v] : v))}`;
}

function isBothNaN(a: Value, b: Value): boolean {
  return Number.isNaN(a) && Number.isNaN(b);
}
