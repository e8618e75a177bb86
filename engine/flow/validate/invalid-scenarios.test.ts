import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { diagnosticCodes } from "../diagnostics/codes.js";
import { validateFlow } from "./validate-flow.js";

const folder = new URL("../../../test/scenarios/invalid/", import.meta.url);

interface Scenario {
  readonly name: string;
  readonly text: string;
  readonly expect: readonly Expected[];
}

interface Expected {
  readonly place: string;
  readonly code: string;
  readonly message: string;
  readonly help: string;
}

/** The first comment line says what is shown; each further one is `LINE:COLUMN CODE: message => help`, both from their beginning. */
function readScenario(file: string): Scenario {
  const text = readFileSync(new URL(file, folder), "utf8");
  const [title = "", ...lines] = /^(?:#.*\n)*/.exec(text)![0].trimEnd().split("\n");
  return { name: `${file}: ${title.slice(2)}`, text, expect: lines.map(readExpected) };
}

function readExpected(line: string): Expected {
  const [, place, code, message = "", help = ""] =
    /^# (\d+:\d+) (\w+)(?:: (.*?)(?: => (.*))?)?$/.exec(line) ?? [];
  if (place === undefined || code === undefined) throw new Error(`no expectation: ${line}`);
  return { place, code, message, help };
}

const scenarios = readdirSync(folder)
  .filter((file) => file.endsWith(".yaml"))
  .sort()
  .map(readScenario)
  .filter(({ expect }) => expect.length > 0);

describe("invalid flows", () => {
  it.each(scenarios)("$name", ({ text, expect: expected }) => {
    const { diagnostics, plan, flow } = validateFlow(text);

    const found = diagnostics.map(({ range, code, message, help }, index) => ({
      place: `${range.start.line}:${range.start.column}`,
      code,
      message: message.slice(0, expected[index]?.message.length ?? 0),
      help: help.slice(0, expected[index]?.help.length ?? 0),
    }));
    expect(found).toEqual(expected);

    const hasErrors = diagnostics.some(({ severity }) => severity === "error");
    expect([plan === null, flow === null]).toEqual([hasErrors, hasErrors]);
  });

  it.each(scenarios)(
    "every finding has a place in the text, a help, and no stack trace: $name",
    ({ text }) => {
      const lines = text.split("\n");
      for (const { range, help, message, fix } of validateFlow(text).diagnostics) {
        for (const { line, column } of [
          range.start,
          range.end,
          ...(fix ? [fix.range.start, fix.range.end] : []),
        ]) {
          expect(line).toBeLessThanOrEqual(lines.length);
          expect(column).toBeLessThanOrEqual(lines[line - 1]!.length + 1);
        }
        expect(help).not.toBe("");
        expect(message).not.toMatch(/undefined|\[object|\n {2,}at /);
      }
    },
  );

  it("shows every code that a document of ordinary size can have", () => {
    const shown = new Set(scenarios.flatMap(({ expect }) => expect.map(({ code }) => code)));
    const generated = ["DocumentTooLarge", "TooManyFindings"];
    expect(Object.keys(diagnosticCodes).filter((code) => !shown.has(code))).toEqual(generated);
  });
});
