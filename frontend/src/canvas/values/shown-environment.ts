import type { Environment, Json, LazyMap, SeenName, Sight } from "@flowrunner/engine";
import { NotYetThere, type ShownValues } from "./shown-values.js";

/** A scope that an expression sees into, and where it ran. */
interface Seen {
  /** Its path in the run: `batch[3]`. */
  readonly path: string;
  readonly steps: readonly string[];
  readonly names: readonly SeenName[];
}

/**
 * What an expression sees of a run that is shown, by what the engine says of its place. Of a step in loops, the items
 * that say most are looked at. Reading what is not there yet throws `NotYetThere`.
 */
export function shownEnvironment(values: ShownValues, sight: Sight): Environment {
  const { step, own } = sight;
  const ran = step === null ? "" : (values.pathAt(step) ?? "");
  const scopes = sight.scopes.map(({ id, steps, names }): Seen => ({ path: inRun(id, ran), steps, names }));
  return {
    now: Date.now(),
    seed: ran,
    lookup(name) {
      switch (name) {
        case "steps":
          return lazyMap((step) => stepSeen(values, scopes, step));
        case "vars":
          return lazyMap((variable) => variableSeen(values, scopes, variable));
        case "inputs":
          return known(values.inputs, "the input of the run");
        case "config":
          return known(values.config, "the configuration of the project");
        case "run":
          return values.run;
        default:
          if (own.includes(name)) throw new NotYetThere(`${name} has a value in a run only`, null);
          return scopeValue(values, scopes, name, ran);
      }
    },
  };
}

/** Where a place of the flow is in a run: `batch[3]` of `batch[]`, by a path that leads through it; else the first item. */
function inRun(id: string, ran: string): string {
  const pattern = id
    .split("[]")
    .map(escaped)
    .join(String.raw`\[(\d+)\]`);
  const [, ...numbers] = new RegExp(`^${pattern}(?![^.[])`).exec(ran) ?? [];
  return id.replaceAll("[]", () => `[${numbers.shift() ?? 0}]`);
}

function escaped(text: string): string {
  return text.replace(/[.[\]]/g, String.raw`\$&`);
}

function stepSeen(values: ShownValues, scopes: readonly Seen[], name: string): LazyMap | undefined {
  const around = scopes.find(({ steps }) => steps.includes(name));
  if (!around) return undefined;
  const seen = values.step(around.path === "" ? name : `${around.path}.${name}`);
  return lazyMap((member) => {
    switch (member) {
      case "status":
        return seen?.status ?? "pending";
      case "attempts":
        return seen?.attempts ?? 0;
      case "error":
        return seen?.error;
      case "output":
        if (!seen || ["queued", "running", "waiting"].includes(seen.status))
          throw new NotYetThere(`${name} has no output yet`, name);
        if (seen.isLarge) throw new NotYetThere(`the output of ${name} is too large to be read here`, name);
        return seen.output;
      default:
        return undefined;
    }
  });
}

function variableSeen(values: ShownValues, scopes: readonly Seen[], name: string): Json | undefined {
  for (const { path } of scopes) {
    const value = values.variable(path, name);
    if (value !== undefined) return value;
  }
  return undefined;
}

function scopeValue(
  values: ShownValues,
  scopes: readonly Seen[],
  name: string,
  ran: string,
): Json | undefined {
  for (const { path, names } of scopes) {
    const found = names.find((one) => one.name === name);
    if (!found) continue;
    if (found.is === "error") return errorOf(values, inRun(found.of, ran));
    const index = Number(/\[(\d+)\]$/.exec(path)?.[1]);
    return found.is === "index" ? index : itemOf(values, inRun(found.loop, ran), index);
  }
  return undefined;
}

function errorOf(values: ShownValues, scope: string): Json {
  const error = values.errorOf(scope);
  if (error === undefined) throw new NotYetThere(`${scope || "the flow"} has not failed`, null);
  return error;
}

function itemOf(values: ShownValues, loop: string, index: number): Json | undefined {
  const items = values.items(loop);
  if (!items) throw new NotYetThere(`${loop} has not started`, loop);
  return items[index];
}

function known(value: Json | undefined, what: string): Json {
  if (value === undefined) throw new NotYetThere(`${what} is not known: show a run`, null);
  return value;
}

function lazyMap(member: (name: string) => Json | LazyMap | undefined): LazyMap {
  return { lazyMap: true, member };
}
