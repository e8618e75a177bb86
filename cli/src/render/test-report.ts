import type { CaseResult, CoveragePoint, FlowTestResult } from "@flowrunner/engine";
import { duration } from "./duration.js";
import { printable } from "./printable.js";
import type { Styles } from "./styles.js";

/** What came of the cases of one test. */
export interface TestRun {
  readonly file: string;
  readonly flowFile: string;
  readonly result: FlowTestResult;
}

/** A test for people: its cases with what is wrong, and what of the flow none of them has shown. */
export function testReport({ file, result: { cases, coverage } }: TestRun, styles: Styles): string {
  const lines = cases.flatMap((each) => caseLines(each, styles));
  return [styles.strong(printable(file)), ...lines, ...coverageLines(coverage, styles), ""].join("\n");
}

export function testSummary(runs: readonly TestRun[]): string {
  const { passed, failed } = counts(runs);
  return `${passed} passed, ${failed} failed\n`;
}

/** The same for programs. */
export function testDocument(runs: readonly TestRun[]): object {
  const tests = runs.map(({ file, flowFile, result: { cases, coverage } }) => ({
    ...{ file, flow: flowFile },
    cases: cases.map((each) => ({ ...each, passed: each.failures.length === 0 })),
    coverage: { ...covered(coverage), points: coverage },
  }));
  return { ...counts(runs), tests };
}

function counts(runs: readonly TestRun[]): { readonly passed: number; readonly failed: number } {
  const cases = runs.flatMap(({ result }) => result.cases);
  const failed = cases.filter(({ failures }) => failures.length > 0).length;
  return { passed: cases.length - failed, failed };
}

function caseLines({ name, failures, tookMs }: CaseResult, styles: Styles): readonly string[] {
  const mark = failures.length === 0 ? styles.good("✓") : styles.bad("✗");
  const took = tookMs ? ` ${styles.faint(`(${duration(tookMs)})`)}` : "";
  return [`  ${mark} ${printable(name)}${took}`, ...failures.map((failure) => `      ${printable(failure)}`)];
}

function coverageLines(points: readonly CoveragePoint[], styles: Styles): readonly string[] {
  const { covered: seen, total } = covered(points);
  const left = points.filter(({ isCovered }) => !isCovered);
  const share = total === 0 ? 100 : Math.floor((seen / total) * 100);
  return [
    `  ${styles.faint(`coverage: ${seen} of ${total} (${share} %)`)}`,
    ...left.map(({ kind, text }) => styles.faint(`    not shown: ${kind} ${printable(text)}`)),
  ];
}

function covered(points: readonly CoveragePoint[]): { readonly covered: number; readonly total: number } {
  return { covered: points.filter(({ isCovered }) => isCovered).length, total: points.length };
}
