import type { Code, Frame, Run } from "../frame.js";
import { FUNCTIONS } from "../functions/all-functions.js";
import { isMatch } from "../functions/patterns.js";
import type { FunctionDefinition } from "../functions/definition.js";
import type { Call, Node } from "../syntax-tree.js";
import { closest } from "../../closest.js";
import { compileRegex } from "../../regex.js";
import type { Compiler } from "./compiler.js";
import { MACROS, type Macro } from "./macros.js";

export function compileCall(compiler: Compiler, call: Call): Code {
  const macro = MACROS.get(call.name);
  if (macro && isWrittenFor(macro, call)) return compileMacro(compiler, macro, call);
  const qualified = qualifiedName(compiler, call);
  const name = qualified ?? call.name;
  const definition = FUNCTIONS.get(name);
  const args = call.target && qualified === undefined ? [call.target, ...call.args] : call.args;
  const codes = args.map((arg) => compiler.compile(arg));
  const wrong = definition ? misuse(name, definition, call, args) : unknown(name, macro);
  if (wrong) return rejectCall(compiler, call, wrong);
  const match = name === "matches" ? fixedMatch(compiler, codes, args[1]!, call.nameStart) : undefined;
  if (match) return match;
  return { run: invocation(name, definition!, codes, call.nameStart), cost: sumOfCosts(codes) };
}

/** A pattern that is written in the text is compiled once, now, and refused now. */
function fixedMatch(
  compiler: Compiler,
  [subject]: readonly Code[],
  pattern: Node,
  at: number,
): Code | undefined {
  if (pattern.kind !== "literal" || typeof pattern.value !== "string") return undefined;
  const regex = compileRegex(pattern.value);
  if (regex.kind === "error") return compiler.reject(pattern, `the pattern is not valid: ${regex.error}`);
  const run = (frame: Frame) => {
    const value = subject!.run(frame);
    frame.at = at;
    frame.callee = "matches";
    return isMatch(frame, value, regex);
  };
  return { run, cost: 2 + subject!.cost };
}

function sumOfCosts(codes: readonly Code[]): number {
  return codes.reduce((sum, { cost }) => sum + cost, 1);
}

function isWrittenFor(macro: Macro, { target }: Call): boolean {
  return macro.isMethod === (target !== null);
}

function compileMacro(compiler: Compiler, macro: Macro, call: Call): Code {
  if (macro.arities.includes(call.args.length)) return macro.compile(compiler, call);
  for (const arg of call.args) compiler.compile(arg);
  return rejectCall(compiler, call, { message: `\`${call.name}\` is written \`${macro.usage}\`` });
}

/** `math.greatest`, where `math` is no variable. */
function qualifiedName(compiler: Compiler, { target, name }: Call): string | undefined {
  if (target?.kind !== "identifier" || compiler.slotOf(target.name) >= 0) return undefined;
  const qualified = `${target.name}.${name}`;
  return FUNCTIONS.has(qualified) || NAMESPACES.has(target.name) ? qualified : undefined;
}

const NAMESPACES: ReadonlySet<string> = new Set(
  [...FUNCTIONS.keys()].filter((name) => name.includes(".")).map((name) => name.split(".")[0]!),
);

interface Wrong {
  readonly message: string;
  readonly help?: string;
  readonly isUnknown?: true;
}

function rejectCall(
  compiler: Compiler,
  { name, nameStart }: Call,
  { message, help, isUnknown }: Wrong,
): Code {
  const place = { start: nameStart, end: nameStart + name.length };
  return compiler.reject(place, message, help, isUnknown ? "UnknownFunction" : "InvalidExpression");
}

function unknown(name: string, macro: Macro | undefined): Wrong {
  const known = [...FUNCTIONS.keys(), ...MACROS.keys()];
  const meant = closest(name, known);
  const help = macro ? `write ${macro.usage}` : meant && `did you mean ${meant}?`;
  return {
    message: `there is no function \`${name}\``,
    isUnknown: true,
    ...(help === undefined ? {} : { help }),
  };
}

function misuse(
  name: string,
  definition: FunctionDefinition,
  call: Call,
  args: readonly Node[],
): Wrong | undefined {
  const isMethodCall = call.target !== null && !name.includes(".");
  if (definition.style === "method" && !isMethodCall)
    return { message: `\`${name}\` is called on a value`, help: `write value.${name}(…)` };
  if (definition.style === "function" && isMethodCall)
    return { message: `\`${name}\` is not called on a value`, help: `write ${name}(value, …)` };
  if (args.length >= definition.least && args.length <= definition.most) return undefined;
  return {
    message: `\`${name}\` takes ${arityText(definition, isMethodCall ? 1 : 0)}, not ${args.length - (isMethodCall ? 1 : 0)}`,
  };
}

function arityText({ least, most }: FunctionDefinition, targets: number): string {
  const [from, to] = [least - targets, most - targets];
  if (to === Infinity) return `at least ${from} argument${from === 1 ? "" : "s"}`;
  return from === to ? `${from} argument${from === 1 ? "" : "s"}` : `${from} to ${to} arguments`;
}

function invocation(name: string, { call }: FunctionDefinition, codes: readonly Code[], at: number): Run {
  const [a, b, c] = codes.map(({ run }) => run);
  const enter = (frame: Frame) => {
    frame.at = at;
    frame.callee = name;
  };
  switch (codes.length) {
    case 1:
      return (frame) => {
        const first = a!(frame);
        enter(frame);
        return call(frame, first);
      };
    case 2:
      return (frame) => {
        const first = a!(frame);
        const second = b!(frame);
        enter(frame);
        return call(frame, first, second);
      };
    case 3:
      return (frame) => {
        const first = a!(frame);
        const second = b!(frame);
        const third = c!(frame);
        enter(frame);
        return call(frame, first, second, third);
      };
    default:
      return (frame) => {
        const values = codes.map(({ run }) => run(frame));
        enter(frame);
        return call(frame, ...values);
      };
  }
}
