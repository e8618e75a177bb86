import { usageProblem } from "../refused.js";
import type { Assignment } from "./assignment.js";

const line = /^(?:export\s+)?([A-Za-z_][A-Za-z0-9_]*)\s*=\s*(.*)$/s;
const quoted = /^(["'])(.*)\1\s*(?:#.*)?$/s;
const escapes: { readonly [letter: string]: string } = { n: "\n", r: "\r", t: "\t" };

/**
 * Reads lines `NAME=value`, as `.env` files have them: `export` before a name, empty lines and lines from `#` are
 * passed over; `'…'` is taken as it stands, `"…"` knows `\n \r \t \" \\`; an unquoted value ends before ` #`.
 * A refusal names the line and never shows it.
 */
export function parseSecretsFile(text: string, path: string): Assignment[] {
  return text
    .split(/\r?\n/)
    .map((content, index) => ({ content: content.trim(), number: index + 1 }))
    .filter(({ content }) => content !== "" && !content.startsWith("#"))
    .map(({ content, number }) => {
      const [, name, value] = line.exec(content) ?? [];
      if (name === undefined || value === undefined) throw notAnAssignment(path, number);
      return { name, text: unquote(value) };
    });
}

function unquote(value: string): string {
  const [, quote, inner] = quoted.exec(value) ?? [];
  if (inner === undefined) return value.replace(/\s+#.*$/, "");
  if (quote === "'") return inner;
  return inner.replace(/\\(.)/g, (_, letter: string) => escapes[letter] ?? letter);
}

function notAnAssignment(path: string, number: number): Error {
  return usageProblem(`--secrets-file: line ${number} of ${path} is not NAME=value`);
}
