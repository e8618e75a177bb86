import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { checkAgainst, parseDocuments, readFlowTest, runFlowTest, validateFlow } from "@flowrunner/engine";
import { tableRows } from "./markdown.js";

const root = new URL("../", import.meta.url);
const folder = new URL("examples/patterns/", root);
const textOf = (file: string): string => readFileSync(new URL(file, folder), "utf8");
const page = readFileSync(new URL("docs/patterns.md", root), "utf8");

const rows = tableRows(page)
  .filter(([number]) => /^\d+$/.test(number!))
  .map(([number, pattern, , support, how]) => ({
    number: Number(number),
    pattern: pattern!,
    support: support!,
    flows: [...how!.matchAll(/\]\(\.\.\/examples\/patterns\/([^)]+)\)/g)].map(([, file]) => file!),
  }));
const files = readdirSync(folder);
const flows = files.filter((file) => !file.includes(".test."));

/** As in "Cancel region" of number 25. */
function fileOf(number: number, pattern: string): string {
  const words = pattern.toLowerCase().match(/[a-z]+/g)!;
  return `wcp-${String(number).padStart(2, "0")}-${words.join("-")}.yaml`;
}

describe("the page of workflow patterns", () => {
  it("has a row for each of the 43, in order", () => {
    expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: 43 }, (_, index) => index + 1));
  });

  it.each(rows)("shows $number, $pattern, by the flow of its name, unless there is no support", (row) => {
    expect(row.support).toMatch(/^(Direct|Partial|No)$/);
    expect(row.flows).toEqual(row.support === "No" ? [] : [fileOf(row.number, row.pattern)]);
  });

  it.each(["Direct", "Partial", "No"])("counts the rows that say %s", (support) => {
    const count = rows.filter((row) => row.support === support).length;
    expect(page).toContain(`- **${support}** (${count}): `);
  });

  it("leaves out no file of the folder", () => {
    const shown = rows.flatMap((row) => row.flows);
    expect(files).toEqual(shown.flatMap((flow) => [flow.replace(".yaml", ".test.yaml"), flow]).sort());
  });
});

describe("the flows of workflow patterns", () => {
  it.each(flows)("%s begins with the pattern's number, and is named as its file", (file) => {
    expect(textOf(file)).toMatch(new RegExp(`^# WCP-${Number(file.slice(4, 6))} `));
    expect(textOf(file)).toContain(`\nmetadata: {name: ${file.replace(".yaml", "")}}\n`);
  });

  it.each(flows)(
    "%s is valid without a warning, and its test passes and leaves no step, branch or condition out",
    (file) => {
      const { plan, diagnostics } = validateFlow(textOf(file));
      expect(diagnostics).toEqual([]);
      const test = readFlowTest(parseDocuments(textOf(file.replace(".yaml", ".test.yaml")))[0]!.json);
      if (!("spec" in test)) throw new Error(JSON.stringify(test));
      expect(checkAgainst(plan!, test)).toEqual([]);
      const { cases, coverage } = runFlowTest(plan!, test);
      expect(cases.flatMap(({ failures }) => failures)).toEqual([]);
      expect(coverage.filter(({ kind, isCovered }) => !isCovered && kind !== "join")).toEqual([]);
    },
  );
});
