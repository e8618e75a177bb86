import type { Environment, Json, LazyMap, NamesSeen } from "@flowrunner/engine";
import { NotYetThere } from "./shown-values.js";

/** A value of a run, and how an expression names it. */
export interface NamedValue {
  /** `steps.price.output.total`. */
  readonly path: string;
  /** Its last part. */
  readonly name: string;
  readonly json: Json;
}

/** Members of one value that are offered. */
const mostMembers = 200;

/** What an expression may name that the run has: inputs, outputs, variables, loop variables. */
export function namedValues(seen: NamesSeen, environment: Environment): readonly NamedValue[] {
  const at = (path: string, read: () => Json | LazyMap | undefined): NamedValue[] => {
    const json = orNothing(read);
    return json === undefined || isLazy(json) ? [] : [{ path, name: path, json }];
  };
  const member = (root: string, name: string): LazyMap | Json | undefined => {
    const map = environment.lookup(root);
    return isLazy(map) ? map.member(name) : undefined;
  };
  const outputOf = (name: string): LazyMap | Json | undefined => {
    const step = member("steps", name);
    return isLazy(step) ? step.member("output") : undefined;
  };
  const { steps = [], vars = [] } = seen.members;
  const roots = seen.roots.filter((root) => !["steps", "vars", "run", "now"].includes(root));
  return [
    ...steps.flatMap((name) => at(`steps.${name}.output`, () => outputOf(name))),
    ...roots.flatMap((name) => at(name, () => environment.lookup(name))),
    ...vars.flatMap((name) => at(`vars.${name}`, () => member("vars", name))),
  ];
}

/** What is in a list or a map, as far as it is offered. */
export function membersOf({ path, json }: NamedValue): readonly NamedValue[] {
  if (json === null || typeof json !== "object") return [];
  if (Array.isArray(json))
    return json
      .slice(0, mostMembers)
      .map((item, index) => ({ path: `${path}[${index}]`, name: `[${index}]`, json: item }));
  return Object.entries(json)
    .slice(0, mostMembers)
    .map(([name, value]) => ({ path: `${path}${accessTo(name)}`, name, json: value }));
}

function accessTo(name: string): string {
  return /^[A-Za-z_]\w*$/.test(name) ? `.${name}` : `[${JSON.stringify(name)}]`;
}

function orNothing<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (failure) {
    if (failure instanceof NotYetThere) return undefined;
    throw failure;
  }
}

function isLazy(value: Json | LazyMap | undefined): value is LazyMap {
  return typeof value === "object" && value !== null && "lazyMap" in value;
}
