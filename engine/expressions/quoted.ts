import { SyntaxProblem } from "./syntax-problem.js";
import { encodeUtf8 } from "../utf8.js";
import { Bytes } from "./values.js";

/** Reads the string or bytes literal at `start`, given its prefix (`r`, `b`, both or none) and its opening quote. */
export function readQuoted(
  source: string,
  start: number,
  prefix: string,
  quote: string,
): { value: string | Bytes; end: number } {
  const isRaw = /r/i.test(prefix);
  const bodyStart = start + prefix.length + quote.length;
  const bodyEnd = findClosing(source, bodyStart, quote, isRaw);
  if (bodyEnd < 0)
    throw new SyntaxProblem(`this text is not closed: ${quote} is missing`, start, source.length);
  const pieces = isRaw
    ? [source.slice(bodyStart, bodyEnd)]
    : unescape(source, bodyStart, bodyEnd, /b/i.test(prefix));
  const value = /b/i.test(prefix) ? toBytes(pieces) : pieces.join("");
  return { value, end: bodyEnd + quote.length };
}

function findClosing(source: string, from: number, quote: string, isRaw: boolean): number {
  for (let at = from; at < source.length; at++) {
    if (source.startsWith(quote, at)) return at;
    if (source[at] === "\\" && !isRaw) at++;
    else if (quote.length === 1 && (source[at] === "\n" || source[at] === "\r")) return -1;
  }
  return -1;
}

const SIMPLE: Record<string, string> = {
  a: "\x07",
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
  v: "\v",
  "\\": "\\",
  "?": "?",
  '"': '"',
  "'": "'",
  "`": "`",
};
const NUMERIC = /\\(?:[xX]([0-9a-fA-F]{2})|([0-3][0-7]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8}))/y;

/** The pieces of a literal: text, and in bytes the octets that `\x` and `\377` name. */
function unescape(source: string, from: number, to: number, inBytes: boolean): (string | number)[] {
  const pieces: (string | number)[] = [];
  for (let at = from; at < to;) {
    const next = source.indexOf("\\", at);
    const textEnd = next < 0 || next >= to ? to : next;
    if (textEnd > at) pieces.push(source.slice(at, textEnd));
    if (textEnd === to) break;
    const { piece, end } = readEscape(source, textEnd, inBytes);
    pieces.push(piece);
    at = end;
  }
  return pieces;
}

function readEscape(source: string, at: number, inBytes: boolean): { piece: string | number; end: number } {
  const simple = Object.hasOwn(SIMPLE, source[at + 1]!) ? SIMPLE[source[at + 1]!] : undefined;
  if (simple !== undefined) return { piece: simple, end: at + 2 };
  NUMERIC.lastIndex = at;
  const match = NUMERIC.exec(source);
  if (!match)
    throw new SyntaxProblem(
      `\`${source.slice(at, at + 2)}\` is no escape`,
      at,
      at + 2,
      "write \\\\ for a backslash",
    );
  const [whole, hex, octal, short, long] = match;
  const end = at + whole.length;
  const code = octal === undefined ? parseInt(hex ?? short ?? long!, 16) : parseInt(octal, 8);
  const isOctet = hex !== undefined || octal !== undefined;
  const isCharacter = code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  if (inBytes ? !isOctet : !isCharacter) throw new SyntaxProblem(`\`${whole}\` is no character`, at, end);
  return { piece: inBytes ? code : String.fromCodePoint(code), end };
}

function toBytes(pieces: readonly (string | number)[]): Bytes {
  const octets: number[] = [];
  for (const piece of pieces) {
    if (typeof piece === "number") octets.push(piece);
    else for (const octet of encodeUtf8(piece)) octets.push(octet);
  }
  return new Bytes(Uint8Array.from(octets));
}
