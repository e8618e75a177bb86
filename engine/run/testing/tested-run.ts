import { validateFlow } from "../../flow/validate/validate-flow.js";
import type { Plan } from "../../flow/plan.js";
import type { Json } from "../../json.js";
import type { Command, QueueAttempt } from "../commands.js";
import { decide } from "../decide.js";
import type { Decision } from "../decision.js";
import type { RunEvent } from "../events.js";
import type { AttemptOutcome, Fact } from "../facts.js";
import type { RunState } from "../state.js";
import { materialise, toValue } from "../value-codec.js";

/** The plan of a flow with these steps, in YAML. */
export function planOf(steps: string): Plan {
  const text = `apiVersion: flowrunner.dev/v1alpha1\nkind: Flow\nmetadata: {name: tested}\nspec:\n  steps:\n${steps}`;
  const { plan, diagnostics } = validateFlow(text);
  if (!plan) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  return plan;
}

/** A shell without a store: it keeps the history and every payload, and loads payloads only when told to. */
export class TestedRun {
  readonly events: RunEvent[] = [];
  readonly stored = new Map<string, Json>();
  readonly loaded = new Map<string, Json>();
  state: RunState | null = null;
  now = 1_000;

  constructor(readonly plan: Plan) {}

  /** `together`: what is asked of it together with its start. */
  request(inputs: Json = {}, ...together: Fact[]): Decision {
    const { value, payloads } = toValue(inputs);
    for (const { hash, text } of payloads) this.stored.set(hash, JSON.parse(text) as Json);
    const { name: flow, version, priority } = this.plan;
    const config = { json: {} };
    return this.decide([
      { type: "RunRequested", runId: "r", flow, version, inputs: value, config, priority, seed: "s" },
      ...together,
    ]);
  }

  end(path: string, outcome: AttemptOutcome, attempt = 1): Decision {
    return this.decide([{ type: "AttemptEnded", path, generation: 0, attempt, outcome }]);
  }

  succeed(path: string, output: Json, attempt = 1): Decision {
    const { value, payloads } = toValue(output);
    for (const { hash, text } of payloads) this.stored.set(hash, JSON.parse(text) as Json);
    return this.end(path, { status: "succeeded", output: value }, attempt);
  }

  decide(facts: Fact[]): Decision {
    const decision = decide(this.plan, this.state, facts, this.loaded, this.now);
    this.state = decision.state;
    this.events.push(...decision.events);
    for (const { hash, text } of decision.payloads) this.stored.set(hash, JSON.parse(text) as Json);
    return decision;
  }

  /** Loads what a decision misses and decides on. */
  load(decision: Decision): Decision {
    for (const { hash } of decision.missing) this.loaded.set(hash, this.stored.get(hash)!);
    return this.decide([]);
  }

  get output(): Json {
    if (this.state?.outcome?.status !== "succeeded") throw new Error(JSON.stringify(this.state?.outcome));
    return materialise(this.state.outcome.output, this.stored);
  }
}

/** Larger than what a history holds inline. */
export const big = "x".repeat(100_000);
export const queued = (commands: readonly Command[]): QueueAttempt[] =>
  commands.filter((command) => command.type === "QueueAttempt");
