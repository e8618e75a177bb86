import { compilePattern } from "../ecma-pattern.js";
import type { Application } from "../application.js";
import { formats } from "../formats.js";
import { textKeyword } from "../keyword.js";
import { found, quote } from "../place.js";
import { count, text } from "../shapes.js";

export const textKeywords = [
  textKeyword("minLength", count, (limit, at) => {
    const length = lengthOf(at);
    return length >= limit || at.fail("minLength", `expected ${characters(limit)} or more, found ${length}`);
  }),
  textKeyword("maxLength", count, (limit, at) => {
    const length = lengthOf(at);
    return length <= limit || at.fail("maxLength", `expected ${characters(limit)} or fewer, found ${length}`);
  }),
  textKeyword("pattern", text, (pattern, at) => {
    if (matchesPattern(at, "pattern", pattern, at.value)) return true;
    return at.fail("pattern", `expected text that matches ${quote(pattern)}, found ${found(at.value)}`);
  }),
  textKeyword("format", text, (name, at) => {
    const format = formats.get(name);
    if (!format) return true;
    at.spendOnText(at.value);
    return (
      format.accepts(at.value) || at.fail("format", `expected ${format.words}, found ${found(at.value)}`)
    );
  }),
];

/** In characters (code points), as JSON Schema counts. */
function lengthOf(at: Application<string>): number {
  at.spendOnText(at.value);
  let length = 0;
  for (const _ of at.value) length++;
  return length;
}

function characters(number: number): string {
  return number === 1 ? "1 character" : `${number} characters`;
}

/** Whether a pattern occurs in a text. Throws `Undecidable` for one that cannot be matched in linear time. */
export function matchesPattern(at: Application, keyword: string, pattern: string, subject: string): boolean {
  const regex = compilePattern(pattern);
  if (regex.kind === "error")
    throw at.undecidable(keyword, `its schema's pattern ${quote(pattern)} cannot be used: ${regex.error}`);
  at.spend(1 + (regex.size * subject.length) / 64);
  return regex.test(subject);
}
