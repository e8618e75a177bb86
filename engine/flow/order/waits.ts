import type { Json } from "../../json.js";
import type { ScopeOutline, StepOutline } from "../outline/outline.js";
import { isList, isObject, listIn } from "../outline/shape.js";
import type { ReferenceUse } from "../outline/uses.js";
import { resolveStepReference, type StepReference } from "./step-reference.js";

/** Why a step waits for another. */
export type Reason = "written above" | "needs" | "reference";

export interface Wait {
  readonly on: StepOutline;
  readonly reason: Reason;
  /** Where it says so. */
  readonly path: string;
}

/** What a step waits for, as far as it names steps that exist. */
export interface StepWaits {
  /** By the step that is waited for: the first reason. */
  readonly all: Map<StepOutline, Wait>;
  readonly some: { readonly count: number; readonly of: readonly Wait[] } | null;
}

/** What every step waits for: the step above or its `needs`, and the steps that it or what is inside it names. */
export class Order {
  readonly #waits = new Map<StepOutline, StepWaits>();

  static of(scopes: readonly ScopeOutline[], references: readonly ReferenceUse[]): Order {
    const order = new Order();
    for (const scope of scopes) for (const step of scope.steps) order.#waits.set(step, writtenWaits(step));
    for (const use of references) {
      const reference = use.reference.root === "steps" ? resolveStepReference(use) : null;
      if (reference) order.#addReference(reference);
    }
    return order;
  }

  of(step: StepOutline): StepWaits {
    return this.#waits.get(step)!;
  }

  /** Whether the step counts the other one by `any` or `atLeast`. */
  counts(step: StepOutline, other: StepOutline): boolean {
    return this.of(step).some?.of.some(({ on }) => on === other) ?? false;
  }

  #addReference({ use, target, from }: StepReference): void {
    if (!from || from === target || this.counts(from, target)) return;
    const { all } = this.of(from);
    if (!all.has(target)) all.set(target, { on: target, reason: "reference", path: use.path });
  }
}

function writtenWaits(step: StepOutline): StepWaits {
  const all = new Map<StepOutline, Wait>();
  const { needs } = step.json;
  const path = `${step.path}/needs`;
  if (isList(needs)) for (const wait of waitsOn(needs, step, path)) all.set(wait.on, wait);
  if (isObject(needs)) return { all, some: countedWaits(needs, step, path) };
  const above = step.scope.steps[step.index - 1];
  if (needs === undefined && above)
    all.set(above, { on: above, reason: "written above", path: `${step.path}/name` });
  return { all, some: null };
}

function countedWaits(needs: { [key: string]: Json }, step: StepOutline, path: string): StepWaits["some"] {
  const key = needs.any === undefined ? "of" : "any";
  const of = waitsOn(listIn(needs[key]), step, `${path}/${key}`);
  const count = key === "of" && typeof needs.atLeast === "number" ? needs.atLeast : 1;
  return of.length > 0 ? { count, of } : null;
}

function waitsOn(names: readonly Json[], step: StepOutline, path: string): Wait[] {
  return names.flatMap((name, index) => {
    const on = typeof name === "string" ? step.scope.byName.get(name) : undefined;
    return on && on !== step ? [{ on, reason: "needs" as const, path: `${path}/${index}` }] : [];
  });
}
