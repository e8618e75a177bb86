import type { Code } from "../frame.js";
import type { Call } from "../syntax-tree.js";
import type { Compiler } from "./compiler.js";
import { COMPREHENSIONS } from "./comprehensions.js";
import { FOLDS } from "./folds.js";
import { OPTIONAL_MACROS } from "./optional-macros.js";

/** A call that decides itself when, and how often, its arguments are evaluated. */
export interface Macro {
  readonly name: string;
  /** How it is written, for messages. */
  readonly usage: string;
  /** Whether it is called on a value. */
  readonly isMethod: boolean;
  /** How many arguments it may have, the value it is called on not counted. */
  readonly arities: readonly number[];
  readonly compile: (compiler: Compiler, call: Call) => Code;
}

export const MACROS: ReadonlyMap<string, Macro> = new Map(
  [...COMPREHENSIONS, ...FOLDS, ...OPTIONAL_MACROS].map((macro) => [macro.name, macro]),
);
