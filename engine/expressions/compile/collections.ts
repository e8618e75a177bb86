import { keyFrom } from "../containers.js";
import type { Code, Frame } from "../frame.js";
import type { ListLiteral, MapLiteral, Node } from "../syntax-tree.js";
import { Dict, type Key, List, nounOf, Optional, type Value } from "../values.js";
import type { Compiler } from "./compiler.js";

export function compileListLiteral(compiler: Compiler, { elements, start }: ListLiteral): Code {
  const codes = elements.map(({ value }) => compiler.compile(value));
  const optionals = elements.map(({ optional }) => optional);
  const run = (frame: Frame): Value => {
    const items: Value[] = [];
    for (let at = 0; at < codes.length; at++) {
      const value = codes[at]!.run(frame);
      const item = optionals[at] ? unwrap(frame, value, start) : value;
      if (item !== undefined) items.push(item);
    }
    return new List(items);
  };
  return { run, cost: codes.reduce((sum, { cost }) => sum + 1 + cost, 1) };
}

export function compileMapLiteral(compiler: Compiler, node: MapLiteral): Code {
  const { entries, start } = node;
  for (const repeated of repeatedKeys(entries.map(({ key }) => key)))
    compiler.reject(repeated, "this key stands in the map twice");
  const names = fixedKeys(node);
  if (names) return compileRecord(compiler, node, names);
  const codes = entries.map(({ key, value, optional }) => ({
    key: compiler.compile(key),
    value: compiler.compile(value),
    optional,
  }));
  const run = (frame: Frame): Value => {
    const members = new Map<Key, Value>();
    for (const { key, value, optional } of codes) {
      const name = keyFrom(frame, key.run(frame));
      const given = value.run(frame);
      const member = optional ? unwrap(frame, given, start) : given;
      if (members.has(name)) failAt(frame, start, `the key ${String(name)} stands in the map twice`);
      if (member !== undefined) members.set(name, member);
    }
    return Dict.of(members);
  };
  return { run, cost: codes.reduce((sum, { key, value }) => sum + 1 + key.cost + value.cost, 1) };
}

/** The keys of a map in which all are written as text and none is optional. */
function fixedKeys({ entries }: MapLiteral): readonly string[] | undefined {
  const names = entries.map(({ key, optional }) => (key.kind === "literal" && !optional ? key.value : null));
  return names.every((name) => typeof name === "string") ? names : undefined;
}

function compileRecord(compiler: Compiler, { entries }: MapLiteral, names: readonly string[]): Code {
  const codes = entries.map(({ value }) => compiler.compile(value));
  const run = (frame: Frame): Value => {
    const members: Value[] = [];
    for (const code of codes) members.push(code.run(frame));
    return new Dict(names, members);
  };
  return { run, cost: codes.reduce((sum, { cost }) => sum + 2 + cost, 1) };
}

function repeatedKeys(keys: readonly Node[]): Node[] {
  const seen = new Set<unknown>();
  return keys.filter((key) => {
    if (key.kind !== "literal" || typeof key.value !== "string") return false;
    const isRepeated = seen.has(key.value);
    seen.add(key.value);
    return isRepeated;
  });
}

/** The value of an element or entry written with `?`. */
function unwrap(frame: Frame, value: Value, start: number): Value | undefined {
  if (value instanceof Optional) return value.value;
  return failAt(frame, start, `? takes an optional, not ${nounOf(value)}`);
}

function failAt(frame: Frame, start: number, message: string): never {
  frame.at = start;
  return frame.fail(message);
}
