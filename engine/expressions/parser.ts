import { Lexer, type Token } from "./lexer.js";
import { SyntaxProblem } from "./syntax-problem.js";
import type { BinaryOperator, Call, Node } from "./syntax-tree.js";
import { Int, type Value } from "./values.js";

/** How deep a syntax tree may be: everything that walks it is recursive. */
export const MAX_DEPTH = 250;

const PRECEDENCE: Record<BinaryOperator, number> = {
  "||": 1,
  "&&": 2,
  "==": 3,
  "!=": 3,
  "<": 3,
  "<=": 3,
  ">": 3,
  ">=": 3,
  in: 3,
  "+": 4,
  "-": 4,
  "*": 5,
  "/": 5,
  "%": 5,
};

/** CEL's words that are no names. */
export const RESERVED_WORDS: ReadonlySet<string> = new Set(
  (
    "as break const continue else false for function if import in let loop package namespace null return true " +
    "var void while"
  ).split(" "),
);

/** CEL's words that are not even names of members. */
const KEYWORDS: ReadonlySet<string> = new Set(["false", "in", "null", "true"]);

const CONSTANTS: Record<string, Value> = { true: true, false: false, null: null };

const WORDS_OF_OTHERS: Record<string, string> = {
  and: "write && for and",
  or: "write || for or",
  not: "write ! for not",
  is: "write == to compare",
};

/** A parser of CEL's grammar by operator precedence. Every method throws `SyntaxProblem`. */
export class Parser {
  readonly #lexer: Lexer;
  readonly #depths = new WeakMap<Node, number>();
  #token: Token;
  #nesting = 0;

  constructor(source: string, start: number) {
    this.#lexer = new Lexer(source, start);
    this.#token = this.#lexer.next();
  }

  /** The token after what was parsed. */
  get next(): Token {
    return this.#token;
  }

  expression(): Node {
    if (++this.#nesting > MAX_DEPTH) throw tooDeep(this.#token);
    const test = this.#binary(1);
    const node = this.#accept("?") ? this.#conditional(test) : test;
    this.#nesting--;
    return node;
  }

  #conditional(test: Node): Node {
    const then = this.#binary(1);
    this.#expect(":", "a condition is written `test ? value : otherwise`");
    const otherwise = this.expression();
    const { start } = test;
    return this.#made({ kind: "conditional", test, then, otherwise, start, end: otherwise.end }, [
      test,
      then,
      otherwise,
    ]);
  }

  #binary(lowest: number): Node {
    let left = this.#unary();
    for (;;) {
      const operator = this.#token.text as BinaryOperator;
      const isOperator =
        this.#token.kind === "symbol" || (this.#token.kind === "identifier" && operator === "in");
      const precedence = isOperator && Object.hasOwn(PRECEDENCE, operator) ? PRECEDENCE[operator] : 0;
      if (precedence < lowest) return left;
      this.#advance();
      const right = this.#binary(precedence + 1);
      left = this.#made({ kind: "binary", operator, left, right, start: left.start, end: right.end }, [
        left,
        right,
      ]);
    }
  }

  #unary(): Node {
    const { text, kind, start } = this.#token;
    if (kind !== "symbol" || (text !== "!" && text !== "-")) return this.#postfix();
    this.#advance();
    if (text === "-" && this.#token.kind === "number") return this.#postfix(this.#negative(start));
    if (++this.#nesting > MAX_DEPTH) throw tooDeep(this.#token);
    const operand = this.#unary();
    this.#nesting--;
    return this.#made({ kind: "unary", operator: text, operand, start, end: operand.end }, [operand]);
  }

  #negative(start: number): Node {
    const { value, end } = this.#advance();
    const negative = value instanceof Int ? new Int(0 - value.value) : -(value as number);
    return this.#made({ kind: "literal", value: negative, start, end }, []);
  }

  #postfix(primary?: Node): Node {
    let node = primary ?? this.#primary();
    for (;;) {
      if (this.#accept(".")) node = this.#member(node);
      else if (this.#accept("[")) node = this.#index(node);
      else return node;
    }
  }

  #member(target: Node): Node {
    const optional = this.#accept("?");
    const name = this.#advance();
    const isName = name.kind === "identifier" ? !KEYWORDS.has(name.text) : name.kind === "quotedIdentifier";
    if (!isName) throw unexpected(name, "the name of a member follows a dot");
    if (!optional && name.kind === "identifier" && this.#isSymbol("(")) return this.#call(target, name);
    const { start } = target;
    return this.#made({ kind: "select", target, name: name.text, optional, start, end: name.end }, [target]);
  }

  #index(target: Node): Node {
    const optional = this.#accept("?");
    const index = this.expression();
    const { end } = this.#expect("]");
    return this.#made({ kind: "index", target, index, optional, start: target.start, end }, [target, index]);
  }

  #call(target: Node | null, name: Token): Node {
    this.#expect("(");
    const args = this.#list(")", () => this.expression(), false);
    const { end } = this.#expect(")");
    const start = target?.start ?? name.start;
    const call: Call = { kind: "call", target, name: name.text, nameStart: name.start, args, start, end };
    return this.#made(call, target ? [target, ...args] : args);
  }

  #primary(): Node {
    const token = this.#advance();
    const { start, end } = token;
    if (token.value !== undefined) return this.#made({ kind: "literal", value: token.value, start, end }, []);
    if (token.kind === "identifier") return this.#named(token);
    if (token.text === "(") return this.#parenthesised();
    if (token.text === "[") return this.#listLiteral(start);
    if (token.text === "{") return this.#mapLiteral(start);
    throw unexpected(token, "a value is expected here");
  }

  #named(token: Token): Node {
    const { text: name, start, end } = token;
    if (Object.hasOwn(CONSTANTS, name))
      return this.#made({ kind: "literal", value: CONSTANTS[name]!, start, end }, []);
    if (RESERVED_WORDS.has(name)) throw new SyntaxProblem(`\`${name}\` is a reserved word`, start, end);
    if (this.#isSymbol("(")) return this.#call(null, token);
    if (this.#isSymbol("{"))
      throw new SyntaxProblem("there are no messages", start, end, "write a map: {'key': value}");
    return this.#made({ kind: "identifier", name, start, end }, []);
  }

  #parenthesised(): Node {
    const node = this.expression();
    this.#expect(")");
    return node;
  }

  #listLiteral(start: number): Node {
    const elements = this.#list("]", () => ({ optional: this.#accept("?"), value: this.expression() }), true);
    const { end } = this.#expect("]");
    return this.#made(
      { kind: "list", elements, start, end },
      elements.map(({ value }) => value),
    );
  }

  #mapLiteral(start: number): Node {
    const entries = this.#list("}", () => this.#entry(), true);
    const { end } = this.#expect("}");
    return this.#made(
      { kind: "map", entries, start, end },
      entries.flatMap(({ key, value }) => [key, value]),
    );
  }

  #entry(): { key: Node; value: Node; optional: boolean } {
    const optional = this.#accept("?");
    const key = this.expression();
    this.#expect(":", "a map is written {'key': value}");
    return { optional, key, value: this.expression() };
  }

  #list<T>(closing: string, item: () => T, mayTrail: boolean): T[] {
    const items: T[] = [];
    if (this.#isSymbol(closing)) return items;
    do {
      if (mayTrail && items.length > 0 && this.#isSymbol(closing)) return items;
      items.push(item());
    } while (this.#accept(","));
    return items;
  }

  #isSymbol(text: string): boolean {
    return this.#token.kind === "symbol" && this.#token.text === text;
  }

  #accept(symbol: string): boolean {
    const isNext = this.#isSymbol(symbol);
    if (isNext) this.#advance();
    return isNext;
  }

  #expect(symbol: string, help?: string): Token {
    if (!this.#isSymbol(symbol)) throw unexpected(this.#token, `\`${symbol}\` is expected here`, help);
    return this.#advance();
  }

  #advance(): Token {
    const token = this.#token;
    if (token.kind !== "end") this.#token = this.#lexer.next();
    return token;
  }

  #made(node: Node, children: readonly Node[]): Node {
    let depth = 1;
    for (const child of children) depth = Math.max(depth, this.#depths.get(child)! + 1);
    if (depth > MAX_DEPTH) throw tooDeep(node);
    this.#depths.set(node, depth);
    return node;
  }
}

/** What is wrong with a token that the grammar has no place for. */
export function unexpected(token: Token, expected: string, help?: string): SyntaxProblem {
  const what = token.kind === "end" ? "the expression ends too early" : `\`${token.text}\` has no place here`;
  const end = Math.max(token.end, token.start);
  const hint = Object.hasOwn(WORDS_OF_OTHERS, token.text) ? WORDS_OF_OTHERS[token.text] : undefined;
  return new SyntaxProblem(`${what}: ${expected}`, token.start, end, help ?? hint);
}

function tooDeep({ start, end }: { start: number; end: number }): SyntaxProblem {
  return new SyntaxProblem(
    `the expression is nested deeper than ${MAX_DEPTH} levels`,
    start,
    end,
    "split it into steps",
  );
}
