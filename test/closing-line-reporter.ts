import type { Reporter, TestModule } from "vitest/node";

/**
 * Prints `N passed, N failed` as the last line of a test run: the line that CI and people read. Before it, what was not
 * run, by name.
 */
export default class ClosingLineReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    let passed = 0;
    let failed = unhandledErrors.length;
    const notRun: string[] = [];
    for (const module of modules) {
      failed += module.errors().length;
      for (const suite of module.children.allSuites()) failed += suite.errors().length;
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state === "passed") passed += 1;
        else if (state === "failed") failed += 1;
        else notRun.push(`not run: ${module.relativeModuleId} > ${test.fullName}\n`);
      }
    }
    const skipped = notRun.length > 0 ? `, ${notRun.length} skipped` : "";
    // Vitest's own summary is printed after the reporters' hooks; the line must be the last one.
    process.once("exit", () => {
      process.stdout.write(`${notRun.join("")}${passed} passed, ${failed} failed${skipped}\n`);
    });
  }
}
