import { ExpressionFailure } from "../failure.js";
import type { Code, Frame } from "../frame.js";
import type { Call, Node } from "../syntax-tree.js";
import { PRICES } from "../prices.js";
import { nounOf, Optional, type Value } from "../values.js";
import type { Compiler } from "./compiler.js";
import { variableName } from "./loops.js";
import type { Macro } from "./macros.js";
import { unlink } from "./links.js";
import { asOptional } from "./member-chain.js";
import { openChain } from "./members.js";

/** What deals with values that may be absent. */
export const OPTIONAL_MACROS: readonly Macro[] = [
  { name: "has", usage: "has(map.key)", isMethod: false, arities: [1], compile: has },
  { name: "default", usage: "default(value, fallback)", isMethod: false, arities: [2], compile: withDefault },
  { name: "orValue", usage: "optional.orValue(fallback)", isMethod: true, arities: [1], compile: orValue },
  { name: "or", usage: "optional.or(other)", isMethod: true, arities: [1], compile: or },
  {
    name: "optMap",
    usage: "optional.optMap(x, value)",
    isMethod: true,
    arities: [2],
    compile: mapping(false),
  },
  {
    name: "optFlatMap",
    usage: "optional.optFlatMap(x, optional)",
    isMethod: true,
    arities: [2],
    compile: mapping(true),
  },
];

function has(compiler: Compiler, { args }: Call): Code {
  const [node] = args as [Node];
  if (node.kind !== "select") {
    compiler.compile(node);
    return compiler.reject(node, "has() asks for a member", "write has(map.key)");
  }
  const { chain, cost } = openChain(compiler, node, true);
  return { run: (frame) => chain.readOptional(frame) !== undefined, cost: 1 + cost };
}

/** The first argument, or the fallback where something in it is absent. No other failure is caught. */
function withDefault(compiler: Compiler, { args }: Call): Code {
  const [node, fallbackNode] = args as [Node, Node];
  const probe = compiler.guarded(() => compileProbe(compiler, node));
  const fallback = compiler.compile(fallbackNode);
  const run = (frame: Frame): Value => {
    const value = probe.run(frame);
    if (value !== undefined) return value;
    frame.spend(fallback.cost);
    return fallback.run(frame);
  };
  return { run, cost: 1 + probe.cost };
}

interface Probe {
  readonly run: (frame: Frame) => Value | undefined;
  readonly cost: number;
}

/** A chain of members that starts with a name, the common case, is read without an exception. */
function compileProbe(compiler: Compiler, node: Node): Probe {
  if (node.kind !== "select" || unlink(node).base.kind !== "identifier") {
    const { run, cost } = compiler.compile(node);
    return { run: (frame) => presentOrUndefined(frame, run), cost };
  }
  const { chain, cost } = openChain(compiler, node);
  return { run: (frame) => chain.probe(frame), cost };
}

function presentOrUndefined(frame: Frame, run: Code["run"]): Value | undefined {
  try {
    const value = run(frame);
    return value instanceof Optional ? value.value : value;
  } catch (error) {
    if (!(error instanceof ExpressionFailure && error.code === "MissingValue")) throw error;
    frame.spend(PRICES.failure);
    return undefined;
  }
}

function orValue(compiler: Compiler, { target, args, nameStart }: Call): Code {
  const optional = compileOptional(compiler, target!, nameStart);
  const fallback = compiler.compile(args[0]!);
  const run = (frame: Frame): Value => {
    const value = optional.run(frame);
    if (value !== undefined) return value;
    frame.spend(fallback.cost);
    return fallback.run(frame);
  };
  return { run, cost: 1 + optional.cost };
}

function or(compiler: Compiler, { target, args, nameStart }: Call): Code {
  const optional = compileOptional(compiler, target!, nameStart);
  const other = compileOptional(compiler, args[0]!, nameStart);
  const run = (frame: Frame): Value => {
    const value = optional.run(frame);
    if (value !== undefined) return new Optional(value);
    frame.spend(other.cost);
    return asOptional(other.run(frame));
  };
  return { run, cost: 1 + optional.cost };
}

function mapping(isFlat: boolean) {
  return (compiler: Compiler, { target, args, nameStart }: Call): Code => {
    const optional = compileOptional(compiler, target!, nameStart);
    const variable = { name: variableName(compiler, args[0]!), isWhole: false };
    return compiler.withVariables([variable], (slot) => {
      const body = isFlat ? compileOptional(compiler, args[1]!, nameStart) : compiler.compile(args[1]!);
      const run = (frame: Frame): Value => {
        const value = optional.run(frame);
        if (value === undefined) return Optional.none;
        frame.spend(body.cost);
        frame.slots[slot] = value;
        return asOptional(body.run(frame));
      };
      return { run, cost: 1 + optional.cost };
    });
  };
}

/** What an optional holds, `undefined` if nothing; a chain with `.?` in it makes no optional on the way. */
function compileOptional(compiler: Compiler, node: Node, at: number): Probe {
  if (node.kind === "select") {
    const { chain, cost } = openChain(compiler, node);
    if (chain.isOptional) return { run: (frame) => chain.readOptional(frame), cost };
    return { run: (frame) => held(frame, chain.read(frame), at), cost };
  }
  const { run, cost } = compiler.compile(node);
  return { run: (frame) => held(frame, run(frame), at), cost };
}

function held(frame: Frame, value: Value, at: number): Value | undefined {
  if (value instanceof Optional) return value.value;
  frame.at = at;
  return frame.fail(`an optional is expected here, not ${nounOf(value)}`);
}
