import { entriesIn, keyFrom } from "../containers.js";
import type { ExpressionFailure } from "../failure.js";
import type { Code, Frame, Run } from "../frame.js";
import type { Call } from "../syntax-tree.js";
import { Dict, type Key, List, nounOf, type Value } from "../values.js";
import type { Compiler } from "./compiler.js";
import { absorbable } from "./logic.js";
import { compileLoop, eachChosen, type Loop, verdict } from "./loops.js";
import type { Macro } from "./macros.js";

type Build = (loop: Loop) => Run;

/** CEL's comprehensions, with one variable or two. */
export const COMPREHENSIONS: readonly Macro[] = [
  quantifier("all", all(false)),
  quantifier("exists", all(true)),
  quantifier("exists_one", one),
  quantifier("existsOne", one),
  comprehension("map", "list.map(x, value) or list.map(x, condition, value)", [2, 3], () => 1, transformList),
  comprehension("filter", "list.filter(x, condition)", [2], () => 1, filter),
  transformation("transformList", transformList),
  transformation("transformMap", transformMap),
  transformation("transformMapEntry", transformMapEntry),
];

function comprehension(
  name: string,
  usage: string,
  arities: readonly number[],
  variablesIn: (args: number) => number,
  build: Build,
): Macro {
  const compile = (compiler: Compiler, { target, args, nameStart: at }: Call): Code => {
    const count = variablesIn(args.length);
    const parts = { range: target!, variables: args.slice(0, count), bodies: args.slice(count), at };
    const loop = compileLoop(compiler, parts);
    return { run: build(loop), cost: 1 + loop.rangeCost };
  };
  return { name, usage, isMethod: true, arities, compile };
}

function quantifier(name: string, build: Build): Macro {
  const usage = `list.${name}(x, condition) or map.${name}(key, value, condition)`;
  return comprehension(name, usage, [2, 3], (args) => args - 1, build);
}

function transformation(name: string, build: Build): Macro {
  const usage = `map.${name}(key, value, new) or map.${name}(key, value, condition, new)`;
  return comprehension(name, usage, [3, 4], () => 2, build);
}

/** An element that decides makes the failures of others harmless. */
function all(decisive: boolean): Build {
  return (loop) => {
    const [body] = loop.bodies as [Code];
    return (frame) => {
      const elements = loop.open(frame);
      let failure: ExpressionFailure | undefined;
      for (let at = 0; at < elements.length; at++) {
        frame.spend(1 + body.cost);
        elements.bind(at);
        try {
          if (verdict(frame, body.run(frame), loop.at) === decisive) return decisive;
        } catch (error) {
          failure = absorbable(frame, error);
        }
      }
      if (failure) throw failure;
      return !decisive;
    };
  };
}

function one(loop: Loop): Run {
  return (frame) => {
    let chosen = 0;
    eachChosen(frame, loop, loop.bodies[0], () => chosen++);
    return chosen === 1;
  };
}

function filter(loop: Loop): Run {
  return (frame) => {
    const items: Value[] = [];
    eachChosen(frame, loop, loop.bodies[0], (at, elements) => {
      frame.spend(1);
      items.push(elements.valueAt(at));
    });
    return new List(items);
  };
}

function filterAndBody({ bodies }: Loop): { predicate: Code | undefined; body: Code } {
  return bodies.length === 2
    ? { predicate: bodies[0], body: bodies[1]! }
    : { predicate: undefined, body: bodies[0]! };
}

function transformList(loop: Loop): Run {
  const { predicate, body } = filterAndBody(loop);
  return (frame) => {
    const items: Value[] = [];
    eachChosen(frame, loop, predicate, () => {
      frame.spend(1 + body.cost);
      items.push(body.run(frame));
    });
    return new List(items);
  };
}

function transformMap(loop: Loop): Run {
  const { predicate, body } = filterAndBody(loop);
  return (frame) => {
    const members = new Map<Key, Value>();
    eachChosen(frame, loop, predicate, (at, elements) => {
      frame.spend(1 + body.cost);
      members.set(keyFrom(frame, elements.keyAt(at)), body.run(frame));
    });
    return Dict.of(members);
  };
}

function transformMapEntry(loop: Loop): Run {
  const { predicate, body } = filterAndBody(loop);
  return (frame) => {
    const members = new Map<Key, Value>();
    eachChosen(frame, loop, predicate, () => {
      frame.spend(1 + body.cost);
      addEntries(frame, members, body.run(frame), loop.at);
    });
    return Dict.of(members);
  };
}

function addEntries(frame: Frame, members: Map<Key, Value>, value: Value, at: number): void {
  frame.at = at;
  const entries =
    entriesIn(frame, value) ?? frame.fail(`an entry is a map with one key, not ${nounOf(value)}`);
  for (const [key, member] of entries) {
    const name = keyFrom(frame, key);
    if (members.has(name)) frame.fail(`the key ${String(name)} comes twice`);
    members.set(name, member);
  }
}
