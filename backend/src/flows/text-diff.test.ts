import { describe, expect, test } from "vitest";
import { textDiff } from "./text-diff.js";

const numbered = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => `line ${index + 1}`);
const text = (lines: readonly string[]): string => lines.map((line) => `${line}\n`).join("");
const diff = (before: readonly string[], after: readonly string[]): string =>
  textDiff({ name: "a", text: text(before) }, { name: "b", text: text(after) });

describe("a diff of two texts", () => {
  test("is empty for texts that are alike", () => {
    expect(diff(numbered(3), numbered(3))).toBe("");
  });

  test("shows what changed with the lines around it", () => {
    const after = numbered(12).with(5, "changed").toSpliced(6, 0, "new");
    expect(diff(numbered(12), after)).toBe(
      [
        ...["--- a", "+++ b", "@@ -3,7 +3,8 @@", " line 3", " line 4", " line 5"],
        ...["-line 6", "+changed", "+new", " line 7", " line 8", " line 9", ""],
      ].join("\n"),
    );
  });

  test("shows changes that are far apart by themselves", () => {
    const after = numbered(30).with(0, "first").with(29, "last");
    expect(diff(numbered(30), after).match(/^@@.*$/gm)).toEqual(["@@ -1,4 +1,4 @@", "@@ -27,4 +27,4 @@"]);
  });

  test("counts from nothing where there was nothing", () => {
    expect(diff([], ["new"])).toBe("--- a\n+++ b\n@@ -0,0 +1,1 @@\n+new\n");
  });

  test("of large texts that have nothing in common is there at once", () => {
    const before = Array.from({ length: 20_000 }, (_, index) => `before ${index}`);
    const after = Array.from({ length: 20_000 }, (_, index) => `after ${index}`);
    expect(diff(before, after).split("\n")).toHaveLength(40_004);
  });
});
