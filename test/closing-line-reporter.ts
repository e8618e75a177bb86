import type { Reporter, TestCase, TestModule } from "vitest/node";

/**
 * Prints `N passed, N failed` as the last line of a test run: the line that CI and people read. Before it, by name, what
 * did not simply pass.
 */
export default class ClosingLineReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const suites = modules.flatMap((module) => [module, ...module.children.allSuites()]);
    const count = (wanted: Outcome): number => tests.filter((test) => outcomeOf(test) === wanted).length;

    const passed = count("passed") + count("passed when tried again");
    const broken = suites.flatMap((suite) => suite.errors()).length + unhandledErrors.length;
    const notRun = count("not run");
    const lines = tests.filter((test) => outcomeOf(test) !== "passed").map(lineOf);
    lines.push(
      `${passed} passed, ${count("failed") + broken} failed${notRun > 0 ? `, ${notRun} skipped` : ""}`,
    );
    // Vitest's own summary is printed after the reporters' hooks; the line must be the last one.
    process.once("exit", () => process.stdout.write(`${lines.join("\n")}\n`));
  }
}

type Outcome = "passed" | "passed when tried again" | "failed" | "not run";

function outcomeOf(test: TestCase): Outcome {
  const { state } = test.result();
  if (state === "passed") return test.diagnostic()?.flaky ? "passed when tried again" : "passed";
  return state === "failed" ? "failed" : "not run";
}

function lineOf(test: TestCase): string {
  return `${outcomeOf(test)}: ${test.module.relativeModuleId} > ${test.fullName}`;
}
