import { compileRegex, type LinearRegex, type RegexError } from "../regex.js";

/** Compiles a pattern of a schema, written as ECMA-262 does with Unicode semantics, as far as RE2 can match it. */
export function compilePattern(pattern: string): LinearRegex | RegexError {
  return compileRegex(toRe2(pattern));
}

const TOKEN = /\\u\{[\da-fA-F]+\}|(?:\\u[\da-fA-F]{4})+|\\c[a-zA-Z]|\\[pP]\{[\w=]+\}|\[\^\]|\\?[^]/gu;

/** Rewrites what the two syntaxes spell differently; what RE2 lacks is left for it to refuse. */
function toRe2(pattern: string): string {
  if (!/[\\[]/.test(pattern)) return pattern;
  let isInClass = false;
  return pattern.replace(TOKEN, (token) => {
    const rewritten = rewrite(token, isInClass);
    if (token === "[") isInClass = true;
    if (token === "]") isInClass = false;
    return rewritten;
  });
}

function rewrite(token: string, isInClass: boolean): string {
  if (token.startsWith("\\u{")) return `\\x${token.slice(2)}`;
  if (token.length > 5 && token.startsWith("\\u"))
    return [...(JSON.parse(`"${token}"`) as string)].map(toHex).join("");
  if (token.length === 3 && token.startsWith("\\c"))
    return toHex(String.fromCharCode(token.toUpperCase().charCodeAt(2) - 64));
  if (/^\\p\{/i.test(token)) return token.slice(0, 3) + categoryOf(token.slice(3, -1)) + "}";
  if (token === "\\s") return isInClass ? SPACES : `[${SPACES}]`;
  if (token === "\\S" && !isInClass) return `[^${SPACES}]`;
  return token === "[^]" && !isInClass ? "(?s:.)" : token;
}

function toHex(character: string): string {
  return `\\x{${character.codePointAt(0)!.toString(16)}}`;
}

/** ECMA-262 counts more characters as space than RE2 does. */
const SPACES = "\\t-\\r\\x{feff}\\p{Z}";

/** RE2 knows categories by their short names and scripts by their bare ones. */
function categoryOf(name: string): string {
  const bare = name.replace(/^\w+=/, "");
  return shortNames.get(bare) ?? bare;
}

const shortNames: ReadonlyMap<string, string> = new Map([
  ["Letter", "L"],
  ["Lowercase_Letter", "Ll"],
  ["Uppercase_Letter", "Lu"],
  ["Mark", "M"],
  ["Number", "N"],
  ["Decimal_Number", "Nd"],
  ["digit", "Nd"],
  ["Punctuation", "P"],
  ["punct", "P"],
  ["Symbol", "S"],
  ["Separator", "Z"],
]);
