import type { Plan, TemplateTree } from "../flow/plan.js";
import { Budget } from "../expressions/budget.js";
import type { Expression } from "../expressions/expression.js";
import { ExpressionFailure } from "../expressions/failure.js";
import type { Json } from "../json.js";
import { validateValue, type JsonSchema } from "../json-schema/validate.js";
import { utf8Length } from "../utf8.js";
import type { Command, EndWait } from "./commands.js";
import type { Refusal, RefusalCode } from "./decision.js";
import { StepEnvironment, type LocalRoots, type Standing, type View } from "./environment.js";
import type { RunEvent } from "./events.js";
import type { Fact } from "./facts.js";
import { evolve } from "./evolve.js";
import { bounded, platformError, schemaError, type FlowError } from "./flow-error.js";
import { expressionBudget, resolve, resolveCondition, type Meter } from "./resolve.js";
import type { Phase, RunState } from "./state.js";
import type { LoadedPayloads, Payload, Value } from "./value.js";
import { inlineBytes, materialise, maxValueBytes, payloadsOf, toValue } from "./value-codec.js";

type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;
/** An event before the pass has put its time on it. */
export type NewEvent = DistributiveOmit<RunEvent, "at">;

/** In-process steps and opened scopes after which a pass ends, so that one run cannot hold up the others. */
const maxStepsPerPass = 1_000;
/** Units of expression work after which a pass ends. */
const maxUnitsPerPass = 2_000_000;

/** An outcome that a user's flow can have: the step, or the scope, fails with this error. */
export class Failure extends Error {
  override readonly name = "Failure";

  constructor(readonly error: FlowError) {
    super(error.message);
  }
}

/** The working memory of one `decide`: what has been decided so far, and the means to evaluate and to emit. */
export class Pass implements View, Meter {
  readonly events: RunEvent[] = [];
  readonly commands: Command[] = [];
  readonly refusals: Refusal[] = [];
  readonly payloads: LoadedPayloads;
  readonly newPayloads = new Map<string, Payload>();
  readonly #made = new Map<string, Json>();
  readonly #read = new Map<Value, Json>();
  spent = 0;
  #spentBefore = 0;
  #steps = 0;
  #rest: string[] = [];

  constructor(
    readonly plan: Plan,
    readonly state: RunState,
    loaded: LoadedPayloads,
    public now: number,
  ) {
    this.payloads = { get: (hash) => loaded.get(hash) ?? this.#made.get(hash) };
  }

  /** Records an event and folds it into the state at once: what follows is decided on the new state. */
  emit(event: NewEvent): void {
    const dated: RunEvent = { ...event, at: this.now };
    const wait = isStepEnd(dated) ? waitOf(this.state.steps.get(dated.path)?.phase) : null;
    evolve(this.state, dated);
    this.events.push(dated);
    if (wait) this.command({ type: "EndWait", path: (dated as StepEnd).path, wait });
  }

  command(command: Command): void {
    this.commands.push(command);
  }

  /** The fact changes nothing, and whoever brought it is told why. */
  refuse(fact: Fact, code: RefusalCode, message: string, details?: Refusal["details"]): void {
    this.refusals.push({ fact, code, message, ...(details && { details }) });
  }

  countStep(): void {
    this.#steps += 1;
    this.beginWork();
  }

  /** One step, scope or fact may spend as much as a pass: no document makes a single one of them long. */
  beginWork(): void {
    this.#spentBefore = this.spent;
  }

  get allowance(): number {
    return Math.max(0, maxUnitsPerPass - (this.spent - this.#spentBefore));
  }

  get isUsedUp(): boolean {
    return this.#steps >= maxStepsPerPass || this.spent >= maxUnitsPerPass;
  }

  /** The pass is used up in the middle of a visit, which the next pass goes on with. */
  leaveRest(path: string): void {
    this.#rest.push(path);
  }

  /** The visits that were left in the middle, once. */
  takeRest(): string[] {
    const paths = this.#rest;
    this.#rest = [];
    return paths;
  }

  environment(standing: Standing, field: string, local?: LocalRoots): StepEnvironment {
    return new StepEnvironment(this, standing, field, local);
  }

  condition(expression: Expression, environment: StepEnvironment): boolean {
    return resolveCondition(expression, environment, this);
  }

  /** Evaluates a tree to a value small enough for the history, keeping large parts as payloads. */
  value(tree: TemplateTree, environment: StepEnvironment, limit: number = inlineBytes): Value {
    return this.fit(resolve(tree, environment, this), limit);
  }

  /** Evaluates a tree whose result the engine itself reads. */
  json(tree: TemplateTree, environment: StepEnvironment): Json {
    return this.read(resolve(tree, environment, this));
  }

  /** The value with its payloads; put together once a pass, because an expression may ask for it in a loop. */
  read(value: Value): Json {
    if (!value.holes?.length) return value.json;
    const known = this.#read.get(value);
    if (known !== undefined) return known;
    const json = materialise(value, this.payloads);
    this.#read.set(value, json);
    return json;
  }

  /** Throws `Failure` unless the value matches a tenant's schema. */
  check(schema: JsonSchema, value: Value, code: "InvalidInput" | "InvalidOutput", what: string): void {
    const budget = new Budget(Math.min(expressionBudget, this.allowance));
    const issues = validateValue(schema, this.read(value), { budget });
    this.spent += budget.spent;
    if (issues.length > 0) throw new Failure(schemaError(code, what, issues));
  }

  /** A value that is at most `limit` bytes in the history. Throws `Failure` (`ValueTooLarge`) past the most that any value may be. */
  fit(value: Value, limit: number = inlineBytes): Value {
    const apart = payloadsOf(value).reduce((sum, { bytes }) => sum + bytes, 0);
    if (apart > maxValueBytes) throw tooLarge(apart);
    // Of many payloads the list itself is large.
    if (value.holes?.length && utf8Length(JSON.stringify(value)) <= limit) return value;
    const json = this.read(value);
    const made = toValue(json, limit);
    for (const payload of made.payloads) {
      if (payload.bytes > maxValueBytes) throw tooLarge(payload.bytes);
      this.newPayloads.set(payload.hash, payload);
      this.#made.set(payload.hash, json);
    }
    return made.value;
  }

  /**
   * Evaluates something that a user's flow may get wrong, and gives the result or the error. A missing payload passes
   * through as `PayloadMissing`: the whole visit is done again once it is loaded.
   */
  attempt<T>(
    work: () => T,
  ): { readonly ok: true; readonly result: T } | { readonly ok: false; readonly error: FlowError } {
    try {
      return { ok: true, result: work() };
    } catch (thrown) {
      if (thrown instanceof Failure) return { ok: false, error: bounded(thrown.error) };
      if (thrown instanceof ExpressionFailure)
        return { ok: false, error: bounded(platformError(thrown.code, thrown.message)) };
      throw thrown;
    }
  }
}

type StepEnd = Extract<RunEvent, { type: "StepSucceeded" | "StepFailed" | "StepCancelled" }>;

function isStepEnd(event: RunEvent): event is StepEnd {
  return event.type === "StepSucceeded" || event.type === "StepFailed" || event.type === "StepCancelled";
}

function waitOf(phase: Phase | undefined): EndWait["wait"] | null {
  if (phase?.kind === "listening") return "event";
  return phase?.kind === "approval" ? "approval" : null;
}

function tooLarge(bytes: number): Failure {
  const message = `the value has ${bytes} bytes, at most ${maxValueBytes} are allowed: keep large data in files or records`;
  return new Failure(platformError("ValueTooLarge", message));
}
