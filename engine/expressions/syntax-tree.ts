import type { Value } from "./values.js";

export type BinaryOperator =
  "||" | "&&" | "==" | "!=" | "<" | "<=" | ">" | ">=" | "in" | "+" | "-" | "*" | "/" | "%";

interface Placed {
  /** Offsets in the text that was parsed. */
  readonly start: number;
  readonly end: number;
}

export interface Literal extends Placed {
  readonly kind: "literal";
  readonly value: Value;
}

export interface Identifier extends Placed {
  readonly kind: "identifier";
  readonly name: string;
}

/** `target.name`, `target.?name` */
export interface Select extends Placed {
  readonly kind: "select";
  readonly target: Node;
  readonly name: string;
  readonly optional: boolean;
}

/** `target[index]`, `target[?index]` */
export interface Index extends Placed {
  readonly kind: "index";
  readonly target: Node;
  readonly index: Node;
  readonly optional: boolean;
}

/** `name(…)`, or `target.name(…)`; macros too. */
export interface Call extends Placed {
  readonly kind: "call";
  readonly target: Node | null;
  readonly name: string;
  readonly nameStart: number;
  readonly args: readonly Node[];
}

export interface Unary extends Placed {
  readonly kind: "unary";
  readonly operator: "!" | "-";
  readonly operand: Node;
}

export interface Binary extends Placed {
  readonly kind: "binary";
  readonly operator: BinaryOperator;
  readonly left: Node;
  readonly right: Node;
}

export interface Conditional extends Placed {
  readonly kind: "conditional";
  readonly test: Node;
  readonly then: Node;
  readonly otherwise: Node;
}

export interface ListLiteral extends Placed {
  readonly kind: "list";
  readonly elements: readonly { readonly value: Node; readonly optional: boolean }[];
}

export interface MapLiteral extends Placed {
  readonly kind: "map";
  readonly entries: readonly { readonly key: Node; readonly value: Node; readonly optional: boolean }[];
}

export type Node =
  Literal | Identifier | Select | Index | Call | Unary | Binary | Conditional | ListLiteral | MapLiteral;
