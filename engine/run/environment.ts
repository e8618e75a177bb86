import type { Environment, LazyMap } from "../expressions/environment.js";
import { ExpressionFailure } from "../expressions/failure.js";
import type { Json } from "../json.js";
import type { Plan, StepPlan } from "../flow/plan.js";
import { errorToJson } from "./flow-error.js";
import { joinedOf } from "./needs.js";
import { isLoop, scopePlanOf, stepPlanOf } from "./plan-lookup.js";
import type { Compensation, RunState, ScopeState, StepState } from "./state.js";
import { attemptsOf, outerOf } from "./state-access.js";
import { statusOf } from "./step-status.js";
import type { Value } from "./value.js";
import { maxReadBytes, payloadsOf } from "./value-codec.js";

/** Roots that only some places have: `result`, `error`, `attempt`. */
export type LocalRoots = { readonly [root: string]: Value };

/** What all expressions of a pass share. */
export interface View {
  readonly plan: Plan;
  readonly state: RunState;
  readonly now: number;
  /** The value with its payloads. Throws `PayloadMissing`. */
  read(value: Value): Json;
}

/** Where an expression stands: in a step, or (null) in a scope's own fields. */
export interface Standing {
  readonly scope: ScopeState;
  readonly step: StepPlan | null;
}

/** What an expression can see: names resolve from the inside out. */
export class StepEnvironment implements Environment {
  /** @param field The path of the step or scope and the field, from which ids are derived. */
  constructor(
    private readonly view: View,
    private readonly standing: Standing,
    private readonly field: string,
    private readonly local: LocalRoots = {},
  ) {}

  get now(): number {
    return this.view.now;
  }

  get seed(): string {
    return `${this.view.state.seed}/${this.field}`;
  }

  /** The same view from a field further in. */
  at(field: string): StepEnvironment {
    return new StepEnvironment(this.view, this.standing, `${this.field}/${field}`, this.local);
  }

  lookup(root: string): Json | LazyMap | undefined {
    switch (root) {
      case "steps":
        return lazyMap((name) => this.#step(name));
      case "vars":
        return lazyMap((name) => this.#optional(this.#variable(name)));
      case "run":
        return this.#run();
      default: {
        const value = this.#value(root);
        return value ? this.read(value) : this.#loopValue(root);
      }
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
    return this.view.read(value);
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
    if (root === "trigger") return this.view.state.trigger ?? nothing;
    if (root === "error") return this.#error();
    if (root === "input" || root === "result") return this.#compensated()?.[root];
    return root === "joined" ? this.#joined() : undefined;
  }

  /** What the nearest `catch` or `onFailure` is about. */
  #error(): Value | undefined {
    for (let scope: ScopeState | null = this.standing.scope; scope; scope = outerOf(scope)) {
      const { section } = scope;
      if (section?.kind !== "catch" && section?.kind !== "onFailure") continue;
      const outcome = section.of.ending?.outcome;
      return outcome?.status === "failed" ? { json: errorToJson(outcome.error) } : undefined;
    }
    return undefined;
  }

  /** What the nearest compensation takes back. */
  #compensated(): Compensation | null | undefined {
    for (let scope: ScopeState | null = this.standing.scope; scope; scope = outerOf(scope))
      if (scope.section?.kind === "compensate") return scope.parent!.compensation;
    return undefined;
  }

  /** Of the step itself, or of the nearest container around it whose needs count. */
  #joined(): Value | undefined {
    let { scope, step } = this.standing;
    for (;;) {
      const joined = step && joinedOf(scope, step);
      if (joined) return joined;
      const outer = outerOf(scope);
      if (!outer) return undefined;
      step = outer === scope.parent?.scope ? stepPlanOf(this.view.plan, scope.parent) : null;
      scope = outer;
    }
  }

  #optional(value: Value | undefined): Json | undefined {
    return value && this.read(value);
  }

  #run(): Json {
    const { runId, flow, version, startedAt, generation } = this.view.state;
    return {
      id: runId,
      flow,
      version,
      startedAt: new Date(startedAt ?? this.view.now).toISOString(),
      attempt: generation + 1,
    };
  }

  #variable(name: string): Value | undefined {
    for (let scope: ScopeState | null = this.standing.scope; scope; scope = outerOf(scope)) {
      const value = scope.vars.get(name);
      if (value) return value;
    }
    return undefined;
  }

  /** The loop variable of the nearest forEach that has this name, or the nearest loop's `index`. */
  #loopValue(root: string): Json | undefined {
    for (let scope: ScopeState | null = this.standing.scope; scope; scope = outerOf(scope)) {
      if (!scope.parent) continue;
      const { action } = stepPlanOf(this.view.plan, scope.parent);
      if (root === "index" && isLoop(action)) return scope.key;
      if (action.verb === "forEach" && root === action.as) return this.#item(scope);
    }
    return undefined;
  }

  #item({ among, key }: ScopeState): Json | undefined {
    const items = among?.items;
    // The list as a whole may be larger than an expression may read: only its item is.
    return items ? (this.view.read(items) as Json[])[key as number] : undefined;
  }

  /** The started step of this name in the innermost scope whose flow text has one. */
  #find(name: string): StepState | undefined {
    for (let scope: ScopeState | null = this.standing.scope; scope; scope = outerOf(scope)) {
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
        case "limitReached":
          return phase?.kind === "succeeded" && phase.limitReached;
        default:
          return undefined;
      }
    });
  }
}

/** Of a run that was asked for. */
const nothing: Value = { json: null };

function lazyMap(member: (name: string) => Json | LazyMap | undefined): LazyMap {
  return { lazyMap: true, member };
}
