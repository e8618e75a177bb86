import type { Environment, Json, LazyMap, ScopeSketch, StepSketch } from "@flowrunner/engine";
import { findStep } from "../graph/find-step.js";
import { NotYetThere, type ShownValues } from "./shown-values.js";

/** A scope that an expression stands in, and where it ran. */
interface Around {
  readonly scope: ScopeSketch;
  /** Its path in the run. */
  readonly path: string;
  /** The step that it is of; null for the flow's own. */
  readonly container: { readonly step: StepSketch; readonly path: string } | null;
  /** Of an item; null: it is none. */
  readonly index: number | null;
}

/**
 * What an expression of the step at `path`, a JSON Pointer, sees of a run that is shown. Names resolve from the inside
 * out, as in a run; of a step in a loop, the item that says most is looked at. Reading what is not there yet throws
 * `NotYetThere`.
 */
export function shownEnvironment(values: ShownValues, root: ScopeSketch, path: string): Environment {
  const inner = aroundOf(values, root, path).toReversed();
  return {
    now: Date.now(),
    seed: path,
    lookup(name) {
      switch (name) {
        case "steps":
          return lazyMap((step) => stepSeen(values, inner, step));
        case "vars":
          return lazyMap((variable) => variableSeen(values, inner, variable));
        case "inputs":
          return known(values.inputs, "the input of the run");
        case "config":
          return known(values.config, "the configuration of the project");
        case "run":
          return values.run;
        default:
          return loopValue(values, inner, name);
      }
    },
  };
}

/** The scopes around a step, outermost first. */
function aroundOf(values: ShownValues, root: ScopeSketch, path: string): readonly Around[] {
  const place = findStep(root, path);
  const ran = place ? (values.pathAt(place.step.id) ?? "") : "";
  const all: Around[] = [{ scope: root, path: "", container: null, index: null }];
  for (const step of place?.around ?? []) {
    const scope = step.scopes.find((each) => path.startsWith(`${each.path}/`))!;
    const outer = all.at(-1)!.path;
    const container = { step, path: outer === "" ? step.name : `${outer}.${step.name}` };
    const index = loops.has(step.verb) ? itemOf(ran, container.path) : null;
    const key = index === null ? `.${scope.label}` : `[${index}]`;
    all.push({ scope, path: `${container.path}${key}`, container, index });
  }
  return all;
}

const loops: ReadonlySet<StepSketch["verb"]> = new Set(["forEach", "while", "repeat"]);

/** Which item of a loop a path is in; the first, where it is in none. */
function itemOf(path: string, container: string): number {
  const digits = path.startsWith(`${container}[`) ? /^\d+/.exec(path.slice(container.length + 1)) : null;
  return digits ? Number(digits[0]) : 0;
}

function stepSeen(values: ShownValues, inner: readonly Around[], name: string): LazyMap | undefined {
  const around = inner.find(({ scope }) => scope.steps.some((step) => step.name === name));
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

function variableSeen(values: ShownValues, inner: readonly Around[], name: string): Json | undefined {
  for (const { path } of inner) {
    const value = values.variable(path, name);
    if (value !== undefined) return value;
  }
  return undefined;
}

function loopValue(values: ShownValues, inner: readonly Around[], name: string): Json | undefined {
  for (const { container, index } of inner) {
    if (!container || index === null) continue;
    if (name === "index") return index;
    if (name !== (container.step.json["as"] ?? "item")) continue;
    const items = values.items(container.path);
    if (!items) throw new NotYetThere(`${container.step.name} has not started`, container.step.name);
    return items[index];
  }
  return undefined;
}

function known(value: Json | undefined, what: string): Json {
  if (value === undefined) throw new NotYetThere(`${what} is not known: show a run`, null);
  return value;
}

function lazyMap(member: (name: string) => Json | LazyMap | undefined): LazyMap {
  return { lazyMap: true, member };
}
