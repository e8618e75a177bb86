import { ARITHMETIC, type ArithmeticOperator, negate } from "../arithmetic.js";
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
  const branches = { yes: compiler.compile(then), no: compiler.compile(otherwise) };
  const run = (frame: Frame): Value => {
    const value = condition.run(frame);
    if (typeof value !== "boolean") {
      frame.at = test.start;
      frame.fail(`the condition before ? is ${nounOf(value)}, not a boolean`);
    }
    const branch = value ? branches.yes : branches.no;
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
  const run = OPERATORS[operator](left.run, right.run, start);
  return { run, cost: 1 + left.cost + right.cost };
}

type Operator = (left: Run, right: Run, start: number) => Run;

/** Two doubles are the common case and are served at once. */
const OPERATORS: Record<Exclude<Binary["operator"], "&&" | "||">, Operator> = {
  "+": arithmetic("+", (a, b) => a + b),
  "-": arithmetic("-", (a, b) => a - b),
  "*": arithmetic("*", (a, b) => a * b),
  "/": arithmetic("/", (a, b) => a / b),
  "%": arithmetic("%"),
  "<": ordering((order) => order < 0),
  "<=": ordering((order) => order <= 0),
  ">": ordering((order) => order > 0),
  ">=": ordering((order) => order >= 0),
  "==": equality(true),
  "!=": equality(false),
  in: (left, right, start) => (frame) => {
    const value = left(frame);
    const container = right(frame);
    frame.at = start;
    return isIn(frame, value, container);
  },
};

function arithmetic(operator: ArithmeticOperator, ofDoubles?: (a: number, b: number) => number): Operator {
  const operation = ARITHMETIC[operator];
  return (left, right, start) => (frame) => {
    const a = left(frame);
    const b = right(frame);
    if (ofDoubles && typeof a === "number" && typeof b === "number") return ofDoubles(a, b);
    frame.at = start;
    return operation(frame, a, b);
  };
}

function ordering(isRight: (order: number) => boolean): Operator {
  return (left, right, start) => (frame) => {
    const a = left(frame);
    const b = right(frame);
    frame.at = start;
    return isRight(order(frame, a, b));
  };
}

function equality(wanted: boolean): Operator {
  return (left, right, start) => (frame) => {
    const a = left(frame);
    const b = right(frame);
    frame.at = start;
    return isEqual(frame, a, b) === wanted;
  };
}
