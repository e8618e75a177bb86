import { printable } from "./printable.js";

export type Fact = readonly [name: string, text: string];

/** Names and what they are, aligned; what is empty is left out. */
export function factLines(facts: readonly Fact[]): string[] {
  const shown = facts.filter(([, text]) => text !== "");
  const width = Math.max(...shown.map(([name]) => name.length));
  return shown.map(([name, text]) => `${`${name}:`.padEnd(width + 1)}   ${printable(text)}`);
}

/** A part of a description under its title; nothing when it has no lines. */
export function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ["", `${title}:`, ...lines.map((line) => `  ${line}`)];
}

/** A moment for people: `2026-11-20 08:00:00 UTC (5m ago)`. */
export function moment(at: number, ago: string): string {
  return `${new Date(at).toISOString().slice(0, 19).replace("T", " ")} UTC (${ago} ago)`;
}
