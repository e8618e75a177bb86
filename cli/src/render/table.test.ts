import { describe, expect, it } from "vitest";
import { age } from "./age.js";
import { styles } from "./styles.js";
import { tableLines, type Column } from "./table.js";

interface Item {
  readonly name: string;
  readonly text: string;
}

const columns: Column<Item>[] = [
  { title: "NAME", text: ({ name }) => name },
  { title: "DESCRIPTION", shrinks: true, text: ({ text }) => text },
  { title: "AGE", text: () => "5s" },
];
const items = [
  { name: "a", text: "price an order, then charge it" },
  { name: "longer", text: "" },
];
const plain = styles(false);

describe("A table", () => {
  it("is aligned by spaces, and shows what is empty as a dash", () => {
    expect(tableLines(items, columns, { width: null, styles: plain })).toEqual([
      "NAME     DESCRIPTION                      AGE",
      "a        price an order, then charge it   5s",
      "longer   -                                5s",
    ]);
  });

  it("takes the width that a narrow terminal has from the columns that shrink", () => {
    const lines = tableLines(items, columns, { width: 30, styles: plain });
    expect(lines).toEqual(
      ["NAME     DESCRIPTION     AGE", "a        price an ord…   5s", "longer   -               5s"].map(
        (line) => expect.stringMatching(new RegExp(`^${line.slice(0, 9)}`)) as string,
      ),
    );
    expect(Math.max(...lines.map((line) => line.length))).toBe(30);
  });

  it("shows nothing of nothing", () => {
    expect(tableLines([], columns, { width: null, styles: plain })).toEqual([]);
  });

  it("measures what is shown, not how it is written", () => {
    const wide = [{ name: "日本", text: "\u001b[31mred\u001b[0m" }];
    expect(tableLines(wide, columns, { width: null, styles: plain })[1]).toBe("日本   red           5s");
  });

  it("keeps its columns when texts stand out", () => {
    const coloured: Column<Item>[] = [{ ...columns[0]!, style: (_, { good }) => good }, columns[2]!];
    const [, line] = tableLines(items, coloured, { width: null, styles: styles(true) });
    expect(line).toBe("\u001b[32ma\u001b[39m        5s");
  });
});

describe("An age", () => {
  const rows = [
    { given: -5_000, expect: "0s" },
    { given: 59_000, expect: "59s" },
    { given: 119_999, expect: "119s" },
    { given: 120_000, expect: "2m" },
    { given: 119 * 60_000, expect: "119m" },
    { given: 120 * 60_000, expect: "2h" },
    { given: 47 * 3_600_000, expect: "47h" },
    { given: 48 * 3_600_000, expect: "2d" },
    { given: 400 * 86_400_000, expect: "400d" },
  ];
  it.each(rows)("of $given ms is $expect", ({ given, expect: expected }) => {
    expect(age(0, given)).toBe(expected);
  });
});
