import type { Plan } from "../flow/plan.js";
import type { Json } from "../json.js";
import type { CancelAttempt, EmitEvent, Listen, QueueAttempt } from "../run/commands.js";
import { decide } from "../run/decide.js";
import type { Decision, Refusal } from "../run/decision.js";
import { evolve } from "../run/evolve.js";
import type { RunEvent, ScopeOutcome } from "../run/events.js";
import type { AttemptOutcome, EventArrived, Fact } from "../run/facts.js";
import { platformError, type FlowError } from "../run/flow-error.js";
import type { RunState } from "../run/state.js";
import { stepRecords, type StepRecord } from "../run/step-records.js";
import type { Value } from "../run/value.js";
import { materialise, toValue } from "../run/value-codec.js";
import { factOf, type SimulatedOperation } from "./operations.js";

export type { SimulatedOperation, SimulatedRequest } from "./operations.js";

/** An attempt of a code step that the simulation asks an answer for. */
export interface SimulatedAttempt {
  readonly path: string;
  readonly generation: number;
  readonly attempt: number;
  readonly input: Json;
  readonly env: { readonly [name: string]: string };
}

/** How an attempt ends, and after how much virtual time (default 0). */
export type SimulatedAnswer = {
  readonly afterMs?: number;
  /** Ends as it would have, though it is cancelled. */
  readonly ignoresCancel?: boolean;
} & ({ readonly output: Json } | { readonly error: Partial<FlowError> & { readonly message: string } });

export interface SimulationOptions {
  /** Complete inputs: see `acceptInputs`. */
  readonly inputs?: Json;
  readonly config?: Json;
  /** What `trigger` is. Default: null, as in a run that was asked for. */
  readonly trigger?: Json;
  /** Who starts it. Default: nobody that is known by name. */
  readonly startedBy?: string;
  /** Stands for every runner. */
  readonly answer: (attempt: SimulatedAttempt) => SimulatedAnswer;
  /** Epoch ms of the start. Default 2026-01-01T00:00:00Z. */
  readonly startAt?: number;
  /** Default: none. */
  readonly operations?: readonly SimulatedOperation[];
  /** Fold the state anew from its history before every pass, as a replica does that has just started. */
  readonly losesCache?: boolean;
  /** Give the facts of one moment to one pass, as a mailbox does, instead of one after the other. */
  readonly batchesFacts?: boolean;
  /** Have no payload at hand before a pass: each is loaded when the pass asks for it. */
  readonly losesPayloads?: boolean;
}

export interface Simulation {
  readonly outcome: ScopeOutcome;
  /** The run's output with its payloads filled in; null unless it succeeded. */
  readonly output: Json;
  readonly steps: readonly StepRecord[];
  readonly events: readonly RunEvent[];
  /** A value of its steps or events with its payloads filled in. */
  readonly read: (value: Value) => Json;
  /** What it has published. */
  readonly emitted: readonly EmitEvent[];
  /** What was told of it and not taken. */
  readonly refusals: readonly Refusal[];
  /** Virtual ms from start to end. */
  readonly tookMs: number;
}

const newYear = Date.UTC(2026, 0, 1);

/**
 * Runs a flow under virtual time with the real engine and made-up answers for its code: milliseconds for what takes
 * days. The same plan and options give the same simulation.
 *
 * Throws `WaitsForever`, and what `answer` throws.
 */
export function simulate(plan: Plan, options: SimulationOptions): Simulation {
  return new Simulator(plan, options).run();
}

/** A run waits for something that will never come. */
export class WaitsForever extends Error {
  override readonly name = "WaitsForever";

  constructor() {
    super("the run waits for something that never comes");
  }
}

interface Ending {
  readonly at: number;
  readonly fact: Fact;
}

class Simulator {
  readonly #events: RunEvent[] = [];
  readonly #payloads = new Map<string, Json>();
  readonly #endings = new Map<string, Ending>();
  readonly #ignoresCancel = new Set<string>();
  readonly #startAt: number;
  readonly #published = new Map<string, EventArrived>();
  readonly #emitted: EmitEvent[] = [];
  readonly #refusals: Refusal[] = [];
  #state: RunState | null = null;
  #now: number;

  constructor(
    private readonly plan: Plan,
    private readonly options: SimulationOptions,
  ) {
    this.#startAt = this.#now = options.startAt ?? newYear;
  }

  run(): Simulation {
    const { options, plan } = this;
    for (const [index, operation] of (options.operations ?? []).entries()) {
      this.#schedule(`operation ${index}`, operation.afterMs, factOf(operation, index, this.#startAt));
    }
    let wake = this.#decide([
      {
        type: "RunRequested",
        runId: "simulation",
        flow: plan.name,
        version: plan.version,
        inputs: this.#value(options.inputs ?? {}),
        config: this.#value(options.config ?? {}),
        ...(options.trigger !== undefined && { trigger: this.#value(options.trigger) }),
        priority: plan.priority,
        seed: "simulation",
        startedBy: options.startedBy,
      },
    ]);
    while (!this.#state!.outcome || this.#endings.size > 0) wake = this.#decide(this.#advance(wake));
    return this.#result(this.#state!);
  }

  /** Moves time on to what happens next and gives the facts of that moment. */
  #advance(wake: number | null): Fact[] {
    const ending = this.#nextEnding();
    const next = Math.min(ending?.[1].at ?? Infinity, wake ?? Infinity);
    if (next === Infinity) throw new WaitsForever();
    this.#now = Math.max(this.#now, next);
    const facts: Fact[] = [];
    for (let due = ending; due && due[1].at <= this.#now; due = this.#nextEnding()) {
      this.#endings.delete(due[0]);
      const { fact } = due[1];
      if (fact.type === "EventArrived") this.#published.set(fact.event.id, fact);
      facts.push(fact);
      if (!this.options.batchesFacts) break;
    }
    return facts;
  }

  #nextEnding(): [string, Ending] | undefined {
    let earliest: [string, Ending] | undefined;
    for (const entry of this.#endings) if (!earliest || entry[1].at < earliest[1].at) earliest = entry;
    return earliest;
  }

  #decide(facts: Fact[]): number | null {
    let pending: readonly Fact[] = facts;
    for (;;) {
      if (this.options.losesCache) this.#state = this.#folded();
      const { decision, facts: following } = this.#pass(pending);
      pending = following;
      if (!decision.hasMore && pending.length === 0) return decision.nextWake;
    }
  }

  /** Decides until no payload is missing: what a shell commits at once. */
  #pass(facts: readonly Fact[]): { decision: Decision; facts: Fact[] } {
    const loaded = this.options.losesPayloads ? new Map<string, Json>() : this.#payloads;
    const following: Fact[] = [];
    for (let pending = facts; ; pending = []) {
      const decision = decide(this.plan, this.#state, pending, loaded, this.#now);
      this.#state = decision.state;
      following.push(...this.#take(decision));
      if (decision.missing.length === 0) return { decision, facts: following };
      for (const { hash } of decision.missing) loaded.set(hash, this.#payload(hash));
    }
  }

  #payload(hash: string): Json {
    const json = this.#payloads.get(hash);
    if (json === undefined) throw new Error("a payload that the run never made is missing");
    return json;
  }

  #folded(): RunState | null {
    const stored = JSON.parse(JSON.stringify(this.#events)) as RunEvent[];
    return stored.reduce<RunState | null>((state, event) => evolve(state, event), null);
  }

  /** Does what a decision commands; gives the facts that follow at once. */
  #take(decision: Decision): Fact[] {
    this.#events.push(...decision.events);
    this.#refusals.push(...decision.refusals);
    for (const { hash, text } of decision.payloads) this.#payloads.set(hash, JSON.parse(text) as Json);
    return decision.commands.flatMap((command) => {
      if (command.type === "QueueAttempt") this.#start(command);
      if (command.type === "EndAttempts") this.#endAttempts();
      if (command.type === "EmitEvent") this.#emit(command);
      if (command.type === "Listen") return this.#heardBefore(command);
      return command.type === "CancelAttempt" ? this.#cancel(command) : [];
    });
  }

  #start(command: QueueAttempt): void {
    const { path, attempt, generation, env, timeoutMs } = command;
    const answer = this.options.answer({
      path,
      generation,
      attempt,
      input: materialise(command.input, this.#payloads),
      env,
    });
    const key = attemptKey(command);
    if (answer.ignoresCancel) this.#ignoresCancel.add(key);
    const takes = answer.afterMs ?? 0;
    const outcome = takes > timeoutMs ? failed(platformTimeout(timeoutMs)) : this.#outcome(answer);
    const fact: Fact = { type: "AttemptEnded", path, generation, attempt, outcome };
    this.#schedule(key, Math.min(takes, timeoutMs), fact);
  }

  /** What a run publishes comes back to it, as to any other. */
  #emit(command: EmitEvent): void {
    const { source, event: name, key, data, depth } = command;
    this.#emitted.push(command);
    const event = { id: source, name, key, data, depth, at: this.#now, signalledBy: null };
    this.#schedule(`event ${source}`, 0, { type: "EventArrived", event });
  }

  #heardBefore({ event, key, since }: Listen): Fact[] {
    return [...this.#published.values()].filter(
      ({ event: { name, key: of, at } }) => name === event && at >= since && (key === null || key === of),
    );
  }

  #endAttempts(): void {
    for (const [key, { fact }] of this.#endings) if (fact.type === "AttemptEnded") this.#endings.delete(key);
  }

  #cancel(command: CancelAttempt): Fact[] {
    const { path, generation, attempt } = command;
    const key = attemptKey(command);
    if (this.#ignoresCancel.has(key)) return [];
    this.#endings.delete(key);
    return [{ type: "AttemptEnded", path, generation, attempt, outcome: { status: "cancelled" } }];
  }

  #outcome(answer: SimulatedAnswer): AttemptOutcome {
    if ("error" in answer) return failed({ code: "CodeError", retryable: true, ...answer.error });
    return { status: "succeeded", output: this.#value(answer.output) };
  }

  #value(json: Json): Value {
    const { value, payloads } = toValue(json);
    for (const { hash, text } of payloads) this.#payloads.set(hash, JSON.parse(text) as Json);
    return value;
  }

  #schedule(key: string, inMs: number, fact: Fact): void {
    this.#endings.set(key, { at: this.#now + inMs, fact });
  }

  #result(state: RunState): Simulation {
    const outcome = state.outcome!;
    return {
      outcome,
      output: outcome.status === "succeeded" ? materialise(outcome.output, this.#payloads) : null,
      steps: stepRecords(this.#events),
      events: this.#events,
      read: (value) => materialise(value, this.#payloads),
      emitted: this.#emitted,
      refusals: this.#refusals,
      tookMs: state.endedAt! - this.#startAt,
    };
  }
}

function attemptKey({ path, generation, attempt }: QueueAttempt | CancelAttempt): string {
  return `${path}#${generation}/${attempt}`;
}

function failed(error: FlowError): AttemptOutcome {
  return { status: "failed", error };
}

function platformTimeout(timeoutMs: number): FlowError {
  return { ...platformError("Timeout", `the attempt took longer than ${timeoutMs} ms`), retryable: true };
}
