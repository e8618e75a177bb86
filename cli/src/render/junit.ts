import type { CaseResult } from "@flowrunner/engine";
import { printable } from "./printable.js";
import type { TestRun } from "./test-report.js";

/** Tests in the form that CI servers read: a suite a test, a case a case. Times are virtual, in seconds. */
export function junit(runs: readonly TestRun[]): string {
  const suites = runs.map(({ file, result: { cases } }) => {
    const failed = cases.filter(({ failures }) => failures.length > 0).length;
    const attributes = `name="${escaped(file)}" tests="${cases.length}" failures="${failed}"`;
    return [`  <testsuite ${attributes}>`, ...cases.map((each) => caseElement(each, file)), "  </testsuite>"];
  });
  const lines = ['<?xml version="1.0" encoding="UTF-8"?>', "<testsuites>", ...suites.flat(), "</testsuites>"];
  return `${lines.join("\n")}\n`;
}

function caseElement({ name, failures, tookMs }: CaseResult, file: string): string {
  const open = `    <testcase name="${escaped(name)}" classname="${escaped(file)}" time="${(tookMs ?? 0) / 1000}"`;
  if (failures.length === 0) return `${open}/>`;
  const text = failures.map(escaped).join("\n");
  return `${open}>\n      <failure message="${escaped(failures[0]!)}">${text}</failure>\n    </testcase>`;
}

const entities: { readonly [character: string]: string } = {
  ...{ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;" },
};

function escaped(text: string): string {
  return printable(text).replace(/[&<>"']/g, (character) => entities[character]!);
}
