import { stringify } from "yaml";
import type { Terminal } from "../terminal.js";
import type { OutputFormat } from "./formats.js";
import { jsonDocument } from "./json-document.js";
import { tableLines, type Column } from "./table.js";

/** How items of one kind are shown. */
export interface Listing<Item> {
  /** In the plural: `flows`. */
  readonly kind: string;
  readonly columns: readonly Column<Item>[];
  /** By which a later command can name it. */
  name(item: Item): string;
}

/** A list: the document is `{items}`. */
export function printList<Item>(
  items: readonly Item[],
  listing: Listing<Item>,
  format: OutputFormat,
  terminal: Pick<Terminal, "print" | "say" | "paper">,
): void {
  if (format === "json" || format === "yaml") return terminal.print(documentText({ items }, format));
  if (format === "table" && items.length === 0) return terminal.say(`no ${listing.kind}`);
  printRows(items, listing, format, terminal);
}

/** One thing: the document is the thing itself. */
export function printItem<Item>(
  item: Item,
  listing: Listing<Item>,
  format: OutputFormat,
  terminal: Pick<Terminal, "print" | "paper">,
): void {
  if (format === "json" || format === "yaml") return terminal.print(documentText(item, format));
  printRows([item], listing, format, terminal);
}

export function documentText(value: unknown, format: "json" | "yaml"): string {
  return format === "json" ? jsonDocument(value) : stringify(value);
}

function printRows<Item>(
  items: readonly Item[],
  { columns, name }: Listing<Item>,
  format: Exclude<OutputFormat, "json" | "yaml">,
  { print, paper }: Pick<Terminal, "print" | "paper">,
): void {
  const shown = format === "wide" ? columns : columns.filter(({ isWide }) => !isWide);
  const lines = format === "name" ? items.map(name) : tableLines(items, shown, paper);
  print(lines.map((line) => `${line}\n`).join(""));
}
