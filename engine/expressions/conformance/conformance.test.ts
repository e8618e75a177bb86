import {
  getConformanceSuite,
  type IncrementalTest,
  type IncrementalTestSuite,
} from "@bufbuild/cel-spec/testdata/tests.js";
import { expect, test } from "vitest";
import { Budget } from "../budget.js";
import { isEqual } from "../comparison.js";
import { Compiler } from "../compile/compiler.js";
import type { Environment } from "../environment.js";
import { treeWithin } from "../expression.js";
import { ExpressionFailure } from "../failure.js";
import { Frame } from "../frame.js";
import { SyntaxProblem } from "../syntax-problem.js";
import {
  Bytes,
  Dict,
  Duration,
  Int,
  type Key,
  kindOf,
  List,
  Timestamp,
  TypeName,
  type Value,
} from "../values.js";
import differences from "./differences.json" with { type: "json" };
import skipped from "./skipped.json" with { type: "json" };

type Original = IncrementalTest["original"];
type ProtoValue = Extract<Original["resultMatcher"], { case: "value" }>["value"];

interface Case {
  readonly path: string;
  readonly original: Original;
}

/** Every test of CEL's conformance suite, with its path `file/section/name`. */
function* casesOf(suite: IncrementalTestSuite, path: readonly string[] = []): Generator<Case> {
  for (const { name, original } of suite.tests) yield { path: [...path, name].join("/"), original };
  for (const inner of suite.suites) yield* casesOf(inner, [...path, inner.name]);
}

function isSkipped({ path, original }: Case): boolean {
  const result = resultKind(original);
  return skipped.some(
    (rule) =>
      (rule.path !== undefined && new RegExp(rule.path).test(path)) ||
      (rule.expression !== undefined && new RegExp(rule.expression).test(original.expr)) ||
      (rule.result !== undefined && rule.result === result),
  );
}

function resultKind({ resultMatcher: { case: kind, value } }: Original): string {
  if (kind === "typedResult") return value.result?.kind.case ?? "none";
  return kind === "value" ? (value.kind.case ?? "none") : (kind ?? "true");
}

function fromProto({ kind }: ProtoValue): Value {
  switch (kind.case) {
    case "int64Value":
      return new Int(Number(kind.value));
    case "bytesValue":
      return new Bytes(kind.value);
    case "typeValue":
      return new TypeName(kind.value);
    case "nullValue":
      return null;
    case "listValue":
      return new List(kind.value.values.map(fromProto));
    case "mapValue":
      return Dict.of(
        new Map(kind.value.entries.map(({ key, value }) => [keyOf(fromProto(key!)), fromProto(value!)])),
      );
    case "objectValue":
      return timeOf(kind.value.typeUrl, kind.value.value);
    default:
      return kind.value as Value;
  }
}

function keyOf(key: Value): Key {
  return key instanceof Int ? key.value : (key as Key);
}

/** Timestamps and durations are messages of two numbers: seconds and nanoseconds. */
function timeOf(typeUrl: string, message: Uint8Array): Value {
  const fields = [0n, 0n, 0n];
  for (let at = 0; at < message.length;) {
    const field = message[at++]! >> 3;
    for (let shift = 0n, octet = 128; octet >= 128; shift += 7n) {
      octet = message[at++]!;
      fields[field]! |= BigInt(octet & 127) << shift;
    }
  }
  const [seconds, nanos] = fields.slice(1).map((field) => BigInt.asIntN(64, field)) as [bigint, bigint];
  const total = seconds * 1_000_000_000n + nanos;
  return typeUrl.endsWith("Duration") ? new Duration(total) : new Timestamp(total);
}

const NOWHERE: Environment = { lookup: () => undefined, now: 0, seed: "" };

function evaluated({ expr, bindings }: Original): Value | ExpressionFailure | SyntaxProblem {
  const lookup = (name: string) => {
    const bound = bindings[name]?.kind;
    return bound?.case === "value" ? (fromProto(bound.value) as null) : undefined;
  };
  try {
    const compiler = new Compiler(new Set());
    const { run } = compiler.compile(treeWithin(expr, { start: 0, closing: "" }).node);
    const [problem] = compiler.problems.filter(({ severity }) => severity === "error");
    if (problem) return new SyntaxProblem(problem.message, problem.start, problem.end);
    return run(new Frame({ ...NOWHERE, lookup }, new Budget(1_000_000)));
  } catch (error) {
    if (error instanceof ExpressionFailure || error instanceof SyntaxProblem) return error;
    throw error;
  }
}

function passes({ original }: Case): boolean {
  const { resultMatcher: wanted } = original;
  const got = evaluated(original);
  const isFailure = got instanceof Error;
  if (wanted.case === "evalError" || wanted.case === "anyEvalErrors" || isFailure)
    return isFailure === (wanted.case === "evalError" || wanted.case === "anyEvalErrors");
  return isSame(got, wantedValue(original));
}

function wantedValue({ resultMatcher: wanted }: Original): Value {
  if (wanted.case === "value") return fromProto(wanted.value);
  return wanted.case === "typedResult" ? fromProto(wanted.value.result!) : true;
}

function isSame(got: Value, wanted: Value): boolean {
  if (kindOf(got) !== kindOf(wanted)) return false;
  return Number.isNaN(wanted)
    ? Number.isNaN(got)
    : isEqual(new Frame(NOWHERE, new Budget(10_000)), got, wanted);
}

/** The page about it: to write it again, run this file with `--update`. */
function page(cases: readonly Case[]): string {
  const run = cases.filter((each) => !isSkipped(each));
  const passed = run.filter(passes);
  const files = new Set(cases.map(({ path }) => path.split("/")[0]!));
  const rows = [...files].map((file) =>
    row(`\`${file}\``, isIn(file, cases), isIn(file, run), isIn(file, passed)),
  );
  return [
    "# CEL's conformance",
    "",
    "FlowRunner's [expressions](expressions.md) against the conformance files of CEL's specification",
    "(`@bufbuild/cel-spec`). A test runs them all and compares what it finds with this page.",
    "",
    "| File | Tests | Do not apply | Run | Pass |",
    "|---|--:|--:|--:|--:|",
    ...rows,
    row("**all**", cases, run, passed),
    "",
    "## What does not apply",
    "",
    ...unique(skipped).map((reason) => `- ${reason}`),
    "",
    "## What differs on purpose",
    "",
    ...unique(differences).map(
      (reason) =>
        `- ${reason}: ${differences
          .filter((each) => each.reason === reason)
          .map(({ path }) => `\`${path}\``)
          .join(", ")}`,
    ),
    "",
  ].join("\n");
}

function row(name: string, all: readonly Case[], run: readonly Case[], passed: readonly Case[]): string {
  const rate =
    run.length === 0 ? "–" : `${passed.length} (${((100 * passed.length) / run.length).toFixed(1)} %)`;
  return `| ${name} | ${all.length} | ${all.length - run.length} | ${run.length} | ${rate} |`;
}

const isIn = (file: string, cases: readonly Case[]): Case[] =>
  cases.filter(({ path }) => path.startsWith(`${file}/`));

const unique = (rules: readonly { readonly reason: string }[]): string[] => [
  ...new Set(rules.map(({ reason }) => reason)),
];

test("CEL's conformance suite passes, but for what is written down with its reason", () => {
  const cases = [...casesOf(getConformanceSuite())].filter((each) => !isSkipped(each));
  const failed = cases.filter((each) => !passes(each)).map(({ path }) => path);
  expect(failed.sort()).toEqual(differences.map(({ path }) => path).sort());
  expect(cases.length, "the rules skip more than they did").toBeGreaterThanOrEqual(1_250);
});

test("docs/cel-conformance.md says what passes, file by file", async () => {
  await expect(page([...casesOf(getConformanceSuite())])).toMatchFileSnapshot(
    "../../../docs/cel-conformance.md",
  );
});

test("every rule that skips conformance tests still skips some", () => {
  const cases = [...casesOf(getConformanceSuite())];
  for (const rule of skipped) {
    const matches = cases.filter(
      ({ path, original }) =>
        new RegExp(rule.path ?? "^$").test(path) ||
        new RegExp(rule.expression ?? "^$").test(original.expr) ||
        rule.result === resultKind(original),
    );
    expect(matches.length, rule.reason).toBeGreaterThan(0);
  }
});
