import { describe, expect, it } from "vitest";
import type { Complaint } from "../refused.js";
import { complaintText } from "./complaints.js";
import { styles } from "./styles.js";

const esc = "\u001b";

/** A complaint about the columns `from` to `to` of the last line of `text`. */
function rendered(text: string, from: number, to: number, more: Partial<Complaint> = {}): string[] {
  const line = text.split("\n").length;
  const range = { start: { line, column: from }, end: { line, column: to } };
  const complaint: Complaint = {
    severity: "error",
    code: "Some",
    message: "wrong",
    path: "",
    range,
    ...more,
  };
  return complaintText(complaint, { name: "a.yaml", text }, styles(false)).split("\n");
}

describe("A complaint", () => {
  const rows: { name: string; given: readonly string[]; expect: readonly string[] }[] = [
    {
      name: "names the place and marks it in its line",
      given: rendered("kind: Flow\nsteps: [x]", 9, 10),
      expect: ["a.yaml:2:9: error Some: wrong", "  2 | steps: [x]", "    |         ^"],
    },
    {
      name: "underlines a range",
      given: rendered("kind: Flou", 7, 11),
      expect: ["a.yaml:1:7: error Some: wrong", "  1 | kind: Flou", "    |       ^~~~"],
    },
    {
      name: "marks the right place after characters that take two columns, or a tab",
      given: rendered("\t日本: x", 6, 7),
      expect: ["a.yaml:1:6: error Some: wrong", "  1 |  日本: x", "    |        ^"],
    },
    {
      name: "marks a place behind the end of its line",
      given: rendered("a:", 3, 3),
      expect: ["a.yaml:1:3: error Some: wrong", "  1 | a:", "    |   ^"],
    },
    {
      name: "shows control characters of the document as �, and no escape sequence",
      given: rendered(`a: ${esc}[31mred\u0007\u202e`, 1, 2),
      expect: ["a.yaml:1:1: error Some: wrong", "  1 | a: red\uFFFD\uFFFD", "    | ^"],
    },
    {
      name: "has every line of its help",
      given: rendered("a", 1, 2, { help: "quote it:\nif: '!x'" }).slice(3),
      expect: ["  help: quote it:", "        if: '!x'"],
    },
    {
      name: "names related places",
      given: rendered("a\nb", 1, 2, {
        related: [
          { message: "waits for b", range: { start: { line: 1, column: 1 }, end: { line: 1, column: 2 } } },
        ],
      }).slice(3),
      expect: ["  a.yaml:1:1: waits for b"],
    },
  ];
  it.each(rows)("$name", ({ given, expect: lines }) => {
    expect(given).toEqual(lines);
  });

  it("shows the part of a very long line that it is about", () => {
    const [, line = "", caret = ""] = rendered(`${"x".repeat(50_000)}!${"y".repeat(50_000)}`, 50_001, 50_002);
    expect(line.length).toBeLessThan(120);
    expect(line[caret.indexOf("^")]).toBe("!");
  });
});
