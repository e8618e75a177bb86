import { describe, expect, it } from "vitest";
import type { Row, Word, WritingFlow } from "./writing-flows.js";
import { brokenRecords } from "./writing-verdict.js";

const mark = "m";
const row = (attempt: number, n: number): Row => ({ mark, attempt, n });
const once: Row = { mark, n: 2 };
const said = (attempt: number, rows: readonly Row[]): readonly Word[] => [
  { what: "start", mark, attempt },
  ...rows.map((row): Word => ({ what: "wrote", mark, attempt, row })),
  { what: "end", mark, attempt },
];
const words = {
  staged: [...said(1, [row(1, 2), row(1, 3)]), ...said(2, [row(2, 2), row(2, 3)])],
  plain: [...said(1, [row(1, 1), once]), ...said(2, [row(2, 1), once])],
};
const kept = { staged: [row(2, 2), row(2, 3)], plain: [row(1, 1), row(2, 1), once] };

describe("The verdict on records", () => {
  const rows: {
    name: string;
    flow: WritingFlow;
    status?: string;
    words?: readonly Word[];
    kept?: readonly Row[];
    expect: readonly RegExp[];
  }[] = [
    { name: "finds nothing where staged writes are their result's", flow: "staged", expect: [] },
    { name: "finds nothing where plain writes are once a call", flow: "plain", expect: [] },
    { name: "finds a run that failed", flow: "staged", status: "failed", expect: [/is failed/] },
    { name: "finds a row that is lost", flow: "staged", kept: [row(2, 2)], expect: [/has the rows 2 of 2,/] },
    { name: "finds a row twice", flow: "staged", kept: [...kept.staged, row(2, 3)], expect: [/the rows/] },
    {
      name: "finds a row of an attempt that failed",
      flow: "staged",
      kept: [...kept.staged, row(1, 2)],
      expect: [/the rows/],
    },
    {
      name: "finds what an update should have replaced",
      flow: "staged",
      kept: [row(2, 1), row(2, 3)],
      expect: [/the rows/],
    },
    { name: "finds a plain write twice", flow: "plain", kept: [...kept.plain, row(1, 1)], expect: [/rows/] },
    { name: "finds a key of its own ignored", flow: "plain", kept: [...kept.plain, once], expect: [/rows/] },
    {
      name: "finds code that started twice",
      flow: "staged",
      words: [{ what: "start", mark, attempt: 1 }, ...words.staged],
      expect: [/starts of attempts 1,1,2/],
    },
    {
      name: "finds code that was killed",
      flow: "staged",
      words: words.staged.slice(0, -1),
      expect: [/ends of attempts 1$/],
    },
  ];
  it.each(rows)("$name", ({ flow, status = "succeeded", expect: expected, ...given }) => {
    const broken = brokenRecords(
      [{ flow, mark, status }],
      given.words ?? words[flow],
      given.kept ?? kept[flow],
    );
    expect(broken).toEqual(expected.map((pattern) => expect.stringMatching(pattern)));
  });
});
