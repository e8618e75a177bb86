import { readQuoted } from "./quoted.js";
import { SyntaxProblem } from "./syntax-problem.js";
import type { Bytes } from "./values.js";
import { isExact } from "./numbers.js";
import { Int } from "./values.js";

export interface Token {
  readonly kind: "number" | "string" | "identifier" | "quotedIdentifier" | "symbol" | "end";
  /** The token as written; of a quoted identifier, what is between the backticks. */
  readonly text: string;
  /** Of a number or a string literal. */
  readonly value?: number | Int | string | Bytes;
  readonly start: number;
  readonly end: number;
}

const BLANK = /(?:[ \t\n\f\r]|\/\/[^\n]*)*/y;
const NUMBER = /0[xX][0-9a-fA-F]+|(?:\d*\.\d+|\d+(?=[eE]))(?:[eE][+-]?\d+)?|\d+/y;
const IDENTIFIER = /[A-Za-z_][A-Za-z0-9_]*/y;
const QUOTED_IDENTIFIER = /`([A-Za-z0-9_.\-/ ]+)`/y;
const QUOTE = /([rR][bB]?|[bB][rR]?)?("""|'''|"|')/y;
const SYMBOL = /&&|\|\||[=!<>]=|[-+*/%<>!?:.,()[\]{}]/y;

/** Cuts CEL into tokens, one at a time, so that a template's expression ends where its grammar ends. */
export class Lexer {
  constructor(
    private readonly source: string,
    private position: number,
  ) {}

  next(): Token {
    this.#match(BLANK);
    const start = this.position;
    if (start >= this.source.length) return { kind: "end", text: "", start, end: start };
    return this.#string(start) ?? this.#number(start) ?? this.#word(start) ?? this.#symbol(start);
  }

  #match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.position;
    const match = pattern.exec(this.source);
    if (match) this.position = pattern.lastIndex;
    return match;
  }

  #string(start: number): Token | undefined {
    const opening = this.#match(QUOTE);
    if (!opening) return undefined;
    const { value, end } = readQuoted(this.source, start, opening[1] ?? "", opening[2]!);
    this.position = end;
    return { kind: "string", text: this.source.slice(start, end), value, start, end };
  }

  #number(start: number): Token | undefined {
    const match = this.#match(NUMBER);
    if (!match) return undefined;
    const text = match[0];
    const suffix = this.#match(IDENTIFIER)?.[0];
    const end = this.position;
    if (suffix !== undefined) throw badSuffix(text, suffix, start, end);
    const isWhole = /^\d+$|^0[xX]/.test(text);
    return {
      kind: "number",
      text,
      value: isWhole ? whole(text, start, end) : real(text, start, end),
      start,
      end,
    };
  }

  #word(start: number): Token | undefined {
    const quoted = this.#match(QUOTED_IDENTIFIER);
    if (quoted) return { kind: "quotedIdentifier", text: quoted[1]!, start, end: this.position };
    const word = this.#match(IDENTIFIER);
    return word ? { kind: "identifier", text: word[0], start, end: this.position } : undefined;
  }

  #symbol(start: number): Token {
    const symbol = this.#match(SYMBOL);
    if (symbol) return { kind: "symbol", text: symbol[0], start, end: this.position };
    const character = String.fromCodePoint(this.source.codePointAt(start)!);
    throw new SyntaxProblem(
      `\`${character}\` is not part of the language`,
      start,
      start + character.length,
      HELP[character],
    );
  }
}

const HELP: Record<string, string> = {
  "=": "write == to compare",
  "&": "write && for and",
  "|": "write || for or",
  $: "inside an expression, name the value itself: no ${ } is needed",
};

function badSuffix(text: string, suffix: string, start: number, end: number): SyntaxProblem {
  if (/^[uU]$/.test(suffix))
    return new SyntaxProblem("there are no unsigned numbers", start, end, `write ${text}`);
  return new SyntaxProblem(`\`${text}${suffix}\` is neither a number nor a name`, start, end);
}

function whole(text: string, start: number, end: number): Int {
  const value = Number(text);
  if (!isExact(value))
    throw new SyntaxProblem(
      `${text} is not within ±2^53, so it cannot be held exactly`,
      start,
      end,
      "write it as text",
    );
  return new Int(value);
}

function real(text: string, start: number, end: number): number {
  const value = Number(text);
  if (!Number.isFinite(value)) throw new SyntaxProblem(`${text} is too large`, start, end);
  return value;
}
