import type { Frame } from "../frame.js";
import type { Value } from "../values.js";

/** A function of the language. Its arguments are charged by who computes them; its own work it charges itself. */
export interface FunctionDefinition {
  /** How it is called: `f(x)`, `x.f()`, or both ways. */
  readonly style: "function" | "method" | "either";
  /** How many arguments it takes, the `x` of `x.f()` counted. */
  readonly least: number;
  readonly most: number;
  readonly call: (frame: Frame, ...args: Value[]) => Value;
}

export type FunctionTable = Readonly<Record<string, FunctionDefinition>>;

type Arity = number | readonly [least: number, most: number];
type Body = FunctionDefinition["call"];

function defined(style: FunctionDefinition["style"], arity: Arity, call: Body): FunctionDefinition {
  const [least, most] = typeof arity === "number" ? [arity, arity] : arity;
  return { style, least, most, call };
}

/** `f(x)` */
export const asFunction = (arity: Arity, call: Body): FunctionDefinition => defined("function", arity, call);

/** `x.f()` */
export const asMethod = (arity: Arity, call: Body): FunctionDefinition => defined("method", arity, call);

/** `f(x)` and `x.f()` */
export const asEither = (arity: Arity, call: Body): FunctionDefinition => defined("either", arity, call);
