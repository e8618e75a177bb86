import stringWidth from "string-width";
import type { Complaint, Source } from "../refused.js";
import { printable } from "./printable.js";
import type { Styles } from "./styles.js";

/** Columns of a source line that are shown around the place. */
const visibleColumns = 100;
const contextBefore = 40;

/** The source line that a range starts in, with a caret under its first column and `~` under the rest. */
export function sourceExcerpt(
  { text }: Source,
  { start, end }: Complaint["range"],
  styles: Styles,
): string[] {
  const line = lineOf(text, start.line);
  if (line === undefined) return [];
  const from = line.length <= visibleColumns ? 0 : Math.max(0, start.column - 1 - contextBefore);
  const shown = line.slice(from, from + visibleColumns);
  const before = shown.slice(0, start.column - 1 - from);
  const marked = shown.slice(before.length, end.line === start.line ? end.column - 1 - from : undefined);
  const gutter = String(start.line);
  const indent = " ".repeat(stringWidth(printable(before)));
  const underline = "~".repeat(Math.max(0, stringWidth(printable(marked).trimEnd()) - 1));
  return [
    `  ${styles.faint(`${gutter} |`)} ${printable(shown)}`,
    `  ${styles.faint(`${" ".repeat(gutter.length)} |`)} ${indent}${styles.bad(`^${underline}`)}`,
  ];
}

function lineOf(text: string, number: number): string | undefined {
  return text.split(/\r\n|\r|\n/, number)[number - 1];
}
