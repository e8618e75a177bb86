import { keyFrom } from "../containers.js";
import type { Code, Frame } from "../frame.js";
import { definiteOrder, sortingCost } from "../sorting.js";
import type { Call } from "../syntax-tree.js";
import { Dict, type Key, List, type Value } from "../values.js";
import type { Compiler } from "./compiler.js";
import { compileLoop, eachChosen, type Loop } from "./loops.js";
import type { Macro } from "./macros.js";

/** The macros of FlowRunner that go through a list: `reduce`, `sortBy` and `groupBy`. */
export const FOLDS: readonly Macro[] = [
  {
    name: "reduce",
    usage: "reduce(list, initial, acc, x, value)",
    isMethod: false,
    arities: [5],
    compile: reduce,
  },
  { name: "sortBy", usage: "sortBy(list, x, key)", isMethod: false, arities: [3], compile: keyed(sortBy) },
  { name: "groupBy", usage: "groupBy(list, x, key)", isMethod: false, arities: [3], compile: keyed(groupBy) },
];

function reduce(compiler: Compiler, { args, nameStart: at }: Call): Code {
  const [range, initial, sum, element, body] = args as [Call, Call, Call, Call, Call];
  const first = compiler.compile(initial);
  const parts = { range, others: [sum], variables: [element], bodies: [body], at };
  const { open, bodies, firstSlot, rangeCost } = compileLoop(compiler, parts);
  const [step] = bodies as [Code];
  const run = (frame: Frame): Value => {
    const start = first.run(frame);
    const elements = open(frame);
    frame.slots[firstSlot] = start;
    for (let at = 0; at < elements.length; at++) {
      frame.spend(1 + step.cost);
      elements.bind(at);
      frame.slots[firstSlot] = step.run(frame);
    }
    return frame.slots[firstSlot]!;
  };
  return { run, cost: 1 + first.cost + rangeCost };
}

interface Keyed {
  readonly key: Value;
  readonly value: Value;
}

function keyed(finish: (frame: Frame, elements: Keyed[]) => Value) {
  return (compiler: Compiler, { args, nameStart: at }: Call): Code => {
    const [range, element, key] = args as [Call, Call, Call];
    const loop = compileLoop(compiler, { range, variables: [element], bodies: [key], at });
    const run = (frame: Frame): Value => {
      const elements = withKeys(frame, loop);
      frame.at = at;
      return finish(frame, elements);
    };
    return { run, cost: 1 + loop.rangeCost };
  };
}

function withKeys(frame: Frame, loop: Loop): Keyed[] {
  const [body] = loop.bodies as [Code];
  const found: Keyed[] = [];
  eachChosen(frame, loop, undefined, (at, elements) => {
    frame.spend(1 + body.cost);
    found.push({ key: body.run(frame), value: elements.valueAt(at) });
  });
  return found;
}

/** Stable. A comparison is a unit: n · log₂ n of them at most. */
function sortBy(frame: Frame, elements: Keyed[]): Value {
  frame.spend(sortingCost(elements.length));
  elements.sort((a, b) => definiteOrder(frame, a.key, b.key));
  return new List(elements.map(({ value }) => value));
}

function groupBy(frame: Frame, elements: Keyed[]): Value {
  const groups = new Map<Key, Value[]>();
  for (const { key, value } of elements) {
    const name = keyFrom(frame, key);
    const group = groups.get(name);
    if (group) group.push(value);
    else groups.set(name, [value]);
  }
  return new Dict(
    [...groups.keys()],
    Array.from(groups.values(), (group) => new List(group)),
  );
}
