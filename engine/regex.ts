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
  try {
    const compiled = RE2JS.compile(pattern);
    const size = compiled.programSize();
    if (size > MAX_PATTERN_SIZE)
      return refused("the pattern repeats too much: make its counts {n,m} smaller");
    return { kind: "regex", size, test: (text) => compiled.test(text) };
  } catch (error) {
    return refused((error as Error).message.replace("error parsing regexp: ", ""));
  }
}

function refused(error: string): RegexError {
  return { kind: "error", error };
}
