import cliTruncate from "cli-truncate";
import stringWidth from "string-width";
import { printable } from "./printable.js";
import type { Styles } from "./styles.js";

/** A column of a table. */
export interface Column<Item> {
  readonly title: string;
  /** Shown with `-o wide` only. */
  readonly isWide?: boolean;
  /** Gives way where the terminal is narrow. */
  readonly shrinks?: boolean;
  text(item: Item): string;
  /** How this item's text stands out, where there are colours. */
  style?(item: Item, styles: Styles): (text: string) => string;
}

export interface TableSize {
  /** Columns of the terminal; null: as wide as it becomes. */
  readonly width: number | null;
  readonly styles: Styles;
}

const gap = "   ";
const narrowest = 8;

/** Rows under their titles, aligned by spaces; a list of nothing is no lines. */
export function tableLines<Item>(
  items: readonly Item[],
  columns: readonly Column<Item>[],
  { width, styles }: TableSize,
): string[] {
  if (items.length === 0) return [];
  const rows = items.map((item) => columns.map((column) => printable(column.text(item)) || "-"));
  const titles = columns.map(({ title }) => title);
  const widths = fitted(naturalWidths([titles, ...rows]), columns, width);
  const head = line(titles, widths, () => styles.faint);
  const body = rows.map((row, index) =>
    line(row, widths, (column) => columns[column]!.style?.(items[index]!, styles) ?? ((text) => text)),
  );
  return [head, ...body];
}

function naturalWidths(rows: readonly (readonly string[])[]): number[] {
  return rows[0]!.map((_, column) => Math.max(...rows.map((row) => stringWidth(row[column]!))));
}

/** Takes what is too much from the columns that shrink, the widest first. */
function fitted<Item>(
  natural: readonly number[],
  columns: readonly Column<Item>[],
  width: number | null,
): number[] {
  const widths = [...natural];
  let excess = sum(widths) + gap.length * (widths.length - 1) - (width ?? Infinity);
  const shrinking = columns.flatMap(({ shrinks }, column) => (shrinks ? [column] : []));
  for (const column of shrinking.sort((a, b) => natural[b]! - natural[a]!)) {
    const given = Math.max(0, Math.min(excess, widths[column]! - narrowest));
    widths[column]! -= given;
    excess -= given;
  }
  return widths;
}

function line(
  texts: readonly string[],
  widths: readonly number[],
  style: (column: number) => (text: string) => string,
): string {
  const cells = texts.map((text, column) => {
    const shown = cliTruncate(text, widths[column]!);
    const isLast = column === texts.length - 1;
    return style(column)(shown) + (isLast ? "" : " ".repeat(widths[column]! - stringWidth(shown)));
  });
  return cells.join(gap);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
