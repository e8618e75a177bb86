import type { ScopeOutline, StepOutline } from "../outline/outline.js";
import { append } from "./multi-map.js";
import type { Order, Wait } from "./waits.js";

/** The steps of a scope so that each comes after what it waits for. */
export class Topology {
  /** Without steps that are in a cycle or behind one. */
  readonly position: ReadonlyMap<StepOutline, number>;
  readonly #scope: ScopeOutline;
  readonly #order: Order;
  #dependants: Map<StepOutline, StepOutline[]> | undefined;

  constructor(scope: ScopeOutline, order: Order) {
    this.#scope = scope;
    this.#order = order;
    this.position = positions(scope.steps, (step) => allWaits(order, step).map(({ on }) => on));
  }

  get isAcyclic(): boolean {
    return this.position.size === this.#scope.steps.length;
  }

  /** What surely runs after `step`, as far as `last`. */
  after(step: StepOutline, last: StepOutline): Set<StepOutline> {
    this.#dependants ??= dependantsOf(this.#scope.steps, this.#order);
    const bound = this.position.get(last)!;
    return reached(
      step,
      (one) => this.#dependants!.get(one) ?? [],
      (one) => this.position.get(one)! <= bound,
    );
  }

  /** What surely ran before `step`, as far back as `first`. */
  before(step: StepOutline, first: StepOutline): Set<StepOutline> {
    const bound = this.position.get(first)!;
    return reached(
      step,
      (one) => this.#order.of(one).all.keys(),
      (one) => this.position.get(one)! >= bound,
    );
  }
}

/** What a step waits for in any way. */
export function allWaits(order: Order, step: StepOutline): Wait[] {
  const { all, some } = order.of(step);
  return [...all.values(), ...(some?.of ?? [])];
}

/** Numbers steps from 0, each after its predecessors; what is in a cycle or behind one gets none. */
function positions(
  steps: readonly StepOutline[],
  predecessors: (step: StepOutline) => readonly StepOutline[],
): Map<StepOutline, number> {
  const successors = new Map<StepOutline, StepOutline[]>();
  const open = new Map<StepOutline, number>();
  for (const step of steps) {
    const before = new Set(predecessors(step));
    open.set(step, before.size);
    for (const one of before) append(successors, one, step);
  }
  const ready = steps.filter((step) => open.get(step) === 0);
  for (const step of ready)
    for (const next of successors.get(step) ?? []) {
      const count = open.get(next)! - 1;
      open.set(next, count);
      if (count === 0) ready.push(next);
    }
  return new Map(ready.map((step, index) => [step, index]));
}

function dependantsOf(steps: readonly StepOutline[], order: Order): Map<StepOutline, StepOutline[]> {
  const dependants = new Map<StepOutline, StepOutline[]>();
  for (const step of steps) for (const needed of order.of(step).all.keys()) append(dependants, needed, step);
  return dependants;
}

function reached(
  start: StepOutline,
  next: (step: StepOutline) => Iterable<StepOutline>,
  isWithin: (step: StepOutline) => boolean,
): Set<StepOutline> {
  const seen = new Set([start]);
  for (const step of seen) for (const other of next(step)) if (isWithin(other)) seen.add(other);
  return seen;
}
