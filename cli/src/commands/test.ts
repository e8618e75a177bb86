import { runFlowTest } from "@flowrunner/engine";
import { exitCodes, type ExitCode } from "../exit-codes.js";
import { loadTests, testFiles } from "../input/flow-tests.js";
import { jsonDocument } from "../render/json-document.js";
import { junit } from "../render/junit.js";
import { testDocument, testReport, testSummary, type TestRun } from "../render/test-report.js";
import type { Terminal } from "../terminal.js";

export interface TestOptions {
  readonly output: "text" | "json" | "junit";
}

/** `flow test PATH…`: tries flows with the cases of their tests. */
export async function test(
  paths: readonly string[],
  { output }: TestOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const runs: TestRun[] = [];
  for (const file of await testFiles(paths))
    for (const { plan, test: given, flowFile } of await loadTests(file, terminal))
      runs.push({ file, flowFile, result: runFlowTest(plan, given) });
  terminal.print(printed(runs, output, terminal));
  return runs.some(({ result }) => result.cases.some(({ failures }) => failures.length > 0))
    ? exitCodes.failed
    : exitCodes.succeeded;
}

function printed(runs: readonly TestRun[], output: TestOptions["output"], { paper }: Terminal): string {
  if (output === "json") return jsonDocument(testDocument(runs));
  if (output === "junit") return junit(runs);
  return [...runs.map((run) => testReport(run, paper.styles)), testSummary(runs)].join("\n");
}
