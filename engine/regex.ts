import { RE2JS } from "re2js";

/** A pattern of a tenant, ready to be matched in time linear in the text. */
export interface LinearRegex {
  readonly kind: "regex";
  /** How many instructions the pattern became: matching costs at most `size` × length of the text. */
  readonly size: number;
  /** Whether the pattern occurs anywhere in the text. */
  test(text: string): boolean;
}

export interface RegexError {
  readonly kind: "error";
  readonly error: string;
}

export const MAX_PATTERN_LENGTH = 2_000;
export const MAX_PATTERN_SIZE = 2_000;
const MAX_CACHED = 500;
const cache = new Map<string, LinearRegex | RegexError>();

/**
 * Compiles a pattern in RE2's syntax (no look-around, no back references). Never native `RegExp`, which may backtrack
 * for ever. Patterns are cached; never throws.
 */
export function compileRegex(pattern: string): LinearRegex | RegexError {
  const known = cache.get(pattern);
  if (known) return known;
  const compiled = compileUncached(pattern);
  if (cache.size >= MAX_CACHED) cache.delete(cache.keys().next().value!);
  cache.set(pattern, compiled);
  return compiled;
}

function compileUncached(pattern: string): LinearRegex | RegexError {
  if (pattern.length > MAX_PATTERN_LENGTH)
    return refused(`the pattern is longer than ${MAX_PATTERN_LENGTH} characters`);
  if (repetitions(pattern) > MAX_PATTERN_SIZE) return refused(REPEATS_TOO_MUCH);
  try {
    const compiled = RE2JS.compile(pattern);
    const size = compiled.programSize();
    if (size > MAX_PATTERN_SIZE) return refused(REPEATS_TOO_MUCH);
    return { kind: "regex", size, test: (text) => compiled.test(text) };
  } catch (error) {
    return refused((error as Error).message.replace("error parsing regexp: ", ""));
  }
}

const REPEATS_TOO_MUCH = "the pattern repeats too much: make its counts {n,m} smaller";
const COUNT = /(?<!\\)\{(\d{1,9})(?:,(\d{0,9}))?\}/g;

/** The least size that a pattern can have, told from its counts: compiling what is far too large takes long. */
function repetitions(pattern: string): number {
  let sum = 0;
  for (const [, least, most] of pattern.matchAll(COUNT)) sum += Math.max(Number(least), Number(most ?? 0));
  return sum;
}

function refused(error: string): RegexError {
  return { kind: "error", error };
}
