import type { Environment, LazyMap } from "../expressions/environment.js";
import { ExpressionFailure } from "../expressions/failure.js";
import type { Json } from "../json.js";
import type { Plan } from "../flow/plan.js";
import { errorToJson } from "./flow-error.js";
import { scopePlanOf, stepPlanOf } from "./plan-lookup.js";
import type { RunState, ScopeState, StepState } from "./state.js";
import { attemptsOf } from "./state-access.js";
import { statusOf } from "./step-status.js";
import type { LoadedPayloads, Value } from "./value.js";
import { materialise, maxReadBytes, payloadsOf } from "./value-codec.js";

/** Roots that only some places have: `result`, `error`, `attempt`, `joined`. */
export type LocalRoots = { readonly [root: string]: Value };

/** What all expressions of a pass share. */
export interface View {
  readonly plan: Plan;
  readonly state: RunState;
  readonly payloads: LoadedPayloads;
  readonly now: number;
}

/** What an expression of a step, or of a scope's own fields, can see: names resolve from the inside out. */
export class StepEnvironment implements Environment {
  readonly #steps: LazyMap = lazyMap((name) => this.#step(name));
  readonly #vars: LazyMap = lazyMap((name) => this.#optional(this.#variable(name)));

  /** @param place Where the expression stands, for ids: the step's path and the field. */
  constructor(
    private readonly view: View,
    private readonly scope: ScopeState,
    private readonly place: string,
    private readonly local: LocalRoots = {},
  ) {}

  get now(): number {
    return this.view.now;
  }

  get seed(): string {
    return `${this.view.state.seed}/${this.place}`;
  }

  /** The same view from another place, perhaps with further roots. */
  at(place: string, local: LocalRoots = {}): StepEnvironment {
    const roots = { ...this.local, ...local };
    return new StepEnvironment(this.view, this.scope, `${this.place}/${place}`, roots);
  }

  lookup(root: string): Json | LazyMap | undefined {
    switch (root) {
      case "steps":
        return this.#steps;
      case "vars":
        return this.#vars;
      case "run":
        return this.#run();
      default:
        return this.#optional(this.#value(root)) ?? this.#loopValue(root);
    }
  }

  /** A value that a plain member chain names as a whole and that has payloads: it can be passed on unread. */
  stored(chain: readonly string[]): Value | null {
    const value = this.#chained(chain);
    return value?.holes?.length ? value : null;
  }

  read(value: Value): Json {
    const bytes = payloadsOf(value).reduce((sum, payload) => sum + payload.bytes, 0);
    if (bytes > maxReadBytes) {
      throw new ExpressionFailure(
        "ValueTooLarge",
        `a value of ${bytes} bytes is read, at most ${maxReadBytes} can be: read it in code`,
      );
    }
    return materialise(value, this.view.payloads);
  }

  #chained([root, name, member, ...rest]: readonly string[]): Value | undefined {
    if (root === undefined || rest.length > 0) return undefined;
    if (name === undefined) return this.#value(root);
    if (root === "vars" && member === undefined) return this.#variable(name);
    return root === "steps" && member === "output" ? this.#output(name) : undefined;
  }

  #value(root: string): Value | undefined {
    if (Object.hasOwn(this.local, root)) return this.local[root];
    if (root === "inputs") return this.view.state.inputs;
    if (root === "config") return this.view.state.config;
    return undefined;
  }

  #optional(value: Value | undefined): Json | undefined {
    return value && this.read(value);
  }

  #run(): Json {
    const { runId, flow, version, startedAt } = this.view.state;
    return {
      id: runId,
      flow,
      version,
      startedAt: new Date(startedAt ?? this.view.now).toISOString(),
      attempt: 1,
    };
  }

  #variable(name: string): Value | undefined {
    for (let scope: ScopeState | undefined = this.scope; scope; scope = scope.parent?.scope) {
      const value = scope.vars.get(name);
      if (value) return value;
    }
    return undefined;
  }

  /** The loop variable of the nearest forEach that has this name, or the nearest `index`. */
  #loopValue(root: string): Json | undefined {
    for (let scope = this.scope; scope.parent; scope = scope.parent.scope) {
      const { action } = stepPlanOf(this.view.plan, scope.parent);
      if (action.verb !== "forEach") continue;
      if (root === "index") return scope.key;
      if (root === action.as) return this.#item(scope);
    }
    return undefined;
  }

  #item({ parent, key }: ScopeState): Json | undefined {
    const items = parent?.phase.kind === "container" ? parent.phase.children.items : null;
    // The list as a whole may be larger than an expression may read: only its item is.
    return items ? (materialise(items, this.view.payloads) as Json[])[key as number] : undefined;
  }

  /** The started step of this name in the innermost scope whose flow text has one. */
  #find(name: string): StepState | undefined {
    for (let scope: ScopeState | undefined = this.scope; scope; scope = scope.parent?.scope) {
      if (scopePlanOf(this.view.plan, scope).byName.has(name)) return scope.steps.get(name);
    }
    return undefined;
  }

  #output(name: string): Value | undefined {
    const phase = this.#find(name)?.phase;
    if (phase?.kind === "succeeded") return phase.output;
    return phase?.kind === "failed" && phase.effect === "continues" ? phase.output : undefined;
  }

  #step(name: string): LazyMap {
    return lazyMap((member) => {
      const phase = this.#find(name)?.phase;
      switch (member) {
        case "output":
          return this.#optional(this.#output(name));
        case "error":
          return phase?.kind === "failed" ? errorToJson(phase.error) : undefined;
        case "status":
          return phase ? statusOf(phase) : "pending";
        case "attempts":
          return phase ? attemptsOf(phase) : 0;
        default:
          return undefined;
      }
    });
  }
}

function lazyMap(member: (name: string) => Json | LazyMap | undefined): LazyMap {
  return { lazyMap: true, member };
}
