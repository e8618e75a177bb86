import type { Code, Frame } from "../frame.js";
import type { Node } from "../syntax-tree.js";
import { nounOf, type Value } from "../values.js";
import type { Compiler } from "./compiler.js";
import { type Elements, elementsIn } from "./elements.js";

/** A macro's walk through a list or map, compiled. */
export interface Loop {
  /** What to evaluate before the loop starts. */
  readonly rangeCost: number;
  /** Evaluates the list or map. */
  readonly open: (frame: Frame) => Elements;
  /** What is evaluated for an element, in the order of writing. */
  readonly bodies: readonly Code[];
  /** The slot of its first variable. */
  readonly firstSlot: number;
  readonly at: number;
}

export interface LoopParts {
  readonly range: Node;
  readonly variables: readonly Node[];
  readonly bodies: readonly Node[];
  /** Variables besides those of the element; they come first. */
  readonly others?: readonly Node[];
  readonly at: number;
}

export function compileLoop(
  compiler: Compiler,
  { range, variables, bodies, others = [], at }: LoopParts,
): Loop {
  const { run, cost } = compiler.compile(range);
  const isWhole = compiler.hasWholeElements(range);
  const declared = [
    ...others.map((node) => ({ name: variableName(compiler, node), isWhole: false })),
    ...variables.map((node) => ({ name: variableName(compiler, node), isWhole })),
  ];
  return compiler.withVariables(declared, (firstSlot) => {
    const elementSlot = firstSlot + others.length;
    const open = (frame: Frame) => {
      const value = run(frame);
      frame.at = at;
      return elementsIn(frame, value, elementSlot, variables.length === 2);
    };
    return { rangeCost: cost, open, bodies: bodies.map((node) => compiler.compile(node)), firstSlot, at };
  });
}

export function variableName(compiler: Compiler, node: Node): string {
  if (node.kind === "identifier") return node.name;
  compiler.reject(node, "the name of a variable is expected here");
  return "";
}

/** Goes through the elements that the predicate chooses, or through all. */
export function eachChosen(
  frame: Frame,
  loop: Loop,
  predicate: Code | undefined,
  take: (at: number, elements: Elements) => void,
): void {
  const elements = loop.open(frame);
  const cost = 1 + (predicate ? predicate.cost : 0);
  for (let at = 0; at < elements.length; at++) {
    frame.spend(cost);
    elements.bind(at);
    if (!predicate || verdict(frame, predicate.run(frame), loop.at)) take(at, elements);
  }
}

/** What a predicate says of an element. */
export function verdict(frame: Frame, value: Value, at: number): boolean {
  if (typeof value === "boolean") return value;
  frame.at = at;
  return frame.fail(`the condition of an element is ${nounOf(value)}, not a boolean`);
}
