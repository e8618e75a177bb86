import { ARITHMETIC, type ArithmeticOperator, joinTexts, negate } from "../arithmetic.js";
import { isEqual, isIn, order } from "../comparison.js";
import type { Code, Frame, Run } from "../frame.js";
import type { Binary, Conditional, Unary } from "../syntax-tree.js";
import { nounOf, type Value } from "../values.js";
import type { Compiler } from "./compiler.js";
import { compileLogic } from "./logic.js";

export function compileUnary(compiler: Compiler, { operator, operand, start }: Unary): Code {
  const { run, cost } = compiler.compile(operand);
  const operation = operator === "-" ? negate : not;
  const apply = (frame: Frame) => {
    const value = run(frame);
    frame.at = start;
    return operation(frame, value);
  };
  return { run: apply, cost: 1 + cost };
}

function not(frame: Frame, value: Value): boolean {
  return typeof value === "boolean" ? !value : frame.fail(`! takes a boolean, not ${nounOf(value)}`);
}

export function compileConditional(compiler: Compiler, { test, then, otherwise }: Conditional): Code {
  const condition = compiler.compile(test);
  const yes = compiler.compile(then);
  const no = compiler.compile(otherwise);
  const run = (frame: Frame): Value => {
    const value = condition.run(frame);
    if (typeof value !== "boolean") {
      frame.at = test.start;
      frame.fail(`the condition before ? is ${nounOf(value)}, not a boolean`);
    }
    const branch = value ? yes : no;
    frame.spend(branch.cost);
    return branch.run(frame);
  };
  return { run, cost: 1 + condition.cost };
}

export function compileBinary(compiler: Compiler, node: Binary): Code {
  const { operator, start, left: leftNode, right: rightNode } = node;
  const left = compiler.compile(leftNode);
  const right = compiler.compile(rightNode);
  if (operator === "&&" || operator === "||") return compileLogic(left, right, operator === "||", start);
  if (operator === "/" && compiler.isWhole(leftNode) && compiler.isWhole(rightNode))
    compiler.warn(
      node,
      "IntegerDivision",
      "both sides are ints, so the remainder is dropped",
      "write double(a) / b",
    );
  const run = withConstant(node, left.run) ?? OPERATORS[operator](left.run, right.run, start);
  return { run, cost: 1 + left.cost + right.cost };
}

/** A comparison with a text that is written in the expression; only the same text is equal to it. */
function withConstant({ operator, right }: Binary, left: Run): Run | undefined {
  const constant = right.kind === "literal" ? right.value : undefined;
  if (typeof constant !== "string" || constant.length >= 64) return undefined;
  if (operator === "==") return (frame) => left(frame) === constant;
  return operator === "!=" ? (frame) => left(frame) !== constant : undefined;
}

type Operator = (left: Run, right: Run, start: number) => Run;

/**
 * Two doubles are the common case and are served at once. One closure for each operator, although they look alike:
 * sharing them through a callback halves the speed.
 */
const OPERATORS: Record<Exclude<Binary["operator"], "&&" | "||">, Operator> = {
  "+": (left, right, start) => (frame) => {
    const a = left(frame);
    const b = right(frame);
    if (typeof a === "number" && typeof b === "number") return a + b;
    if (typeof a === "string" && typeof b === "string") return joinTexts(frame, a, b);
    return compute(frame, "+", a, b, start);
  },
  "-": (left, right, start) => (frame) => {
    const a = left(frame);
    const b = right(frame);
    return typeof a === "number" && typeof b === "number" ? a - b : compute(frame, "-", a, b, start);
  },
  "*": (left, right, start) => (frame) => {
    const a = left(frame);
    const b = right(frame);
    return typeof a === "number" && typeof b === "number" ? a * b : compute(frame, "*", a, b, start);
  },
  "/": (left, right, start) => (frame) => {
    const a = left(frame);
    const b = right(frame);
    return typeof a === "number" && typeof b === "number" ? a / b : compute(frame, "/", a, b, start);
  },
  "%": (left, right, start) => (frame) => compute(frame, "%", left(frame), right(frame), start),
  "<": (left, right, start) => (frame) => {
    const a = left(frame);
    const b = right(frame);
    return typeof a === "number" && typeof b === "number" ? a < b : compare(frame, a, b, start) < 0;
  },
  "<=": (left, right, start) => (frame) => {
    const a = left(frame);
    const b = right(frame);
    return typeof a === "number" && typeof b === "number" ? a <= b : compare(frame, a, b, start) <= 0;
  },
  ">": (left, right, start) => (frame) => {
    const a = left(frame);
    const b = right(frame);
    return typeof a === "number" && typeof b === "number" ? a > b : compare(frame, a, b, start) > 0;
  },
  ">=": (left, right, start) => (frame) => {
    const a = left(frame);
    const b = right(frame);
    return typeof a === "number" && typeof b === "number" ? a >= b : compare(frame, a, b, start) >= 0;
  },
  "==": (left, right, start) => (frame) => areEqual(frame, left(frame), right(frame), start),
  "!=": (left, right, start) => (frame) => !areEqual(frame, left(frame), right(frame), start),
  in: (left, right, start) => (frame) => {
    const value = left(frame);
    const container = right(frame);
    frame.at = start;
    return isIn(frame, value, container);
  },
};

function compute(frame: Frame, operator: ArithmeticOperator, a: Value, b: Value, start: number): Value {
  frame.at = start;
  return ARITHMETIC[operator](frame, a, b);
}

function compare(frame: Frame, a: Value, b: Value, start: number): number {
  frame.at = start;
  return order(frame, a, b);
}

function areEqual(frame: Frame, a: Value, b: Value, start: number): boolean {
  frame.at = start;
  return isEqual(frame, a, b);
}
