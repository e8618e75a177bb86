import { parseAllDocuments } from "yaml";
import { acceptInputs } from "../../flow/accept-inputs.js";
import { validateFlow } from "../../flow/validate/validate-flow.js";
import type { Json } from "../../json.js";
import {
  simulate,
  type SimulatedAnswer,
  type SimulatedAttempt,
  type SimulatedOperation,
  type Simulation,
  type SimulationOptions,
} from "../../simulate/simulate.js";

type Answer = { output?: Json; error?: { message: string }; afterMs?: number; ignoresCancel?: boolean };

/** One run of a scenario's flow. */
export interface Case {
  readonly name: string;
  readonly inputs?: Json;
  /**
   * By path, after the run's n-th retry by `path#n` if that is here; a list answers one attempt after the other, its
   * last for all further ones. Without: the input.
   */
  readonly answers?: { readonly [path: string]: Answer | Answer[] };
  readonly operations?: readonly SimulatedOperation[];
  readonly startedBy?: string;
  readonly expect: {
    readonly status: string;
    readonly output?: Json;
    readonly error?: object;
    /** Status by path; null: never started. */
    readonly steps?: { readonly [path: string]: string | null };
    /** Attempts used, by path. */
    readonly attempts?: { readonly [path: string]: number };
    /** Error codes by path. */
    readonly errors?: { readonly [path: string]: string };
    /** Steps by path, after the n-th retry by `path#n`: of all that have ended these, in this order. */
    readonly order?: readonly string[];
    readonly tookMs?: number;
    /** The codes of what was told of the run and not taken, in order. */
    readonly refusals?: readonly string[];
    /** What it published, in order. */
    readonly emitted?: readonly object[];
  };
}

/** A file of `test/scenarios/runs`: a flow, and runs of it. */
export function scenarioOf(text: string): { readonly flow: string; readonly cases: readonly Case[] } {
  const [flow, scenario] = text.split(/^---$/m);
  const { cases } = parseAllDocuments(scenario!)[0]!.toJS() as { cases: Case[] };
  return { flow: flow!, cases };
}

/** Runs a case. Throws what is wrong with its flow or its inputs. */
export function runCase(flow: string, given: Case, options: Partial<SimulationOptions> = {}): Simulation {
  const { plan, diagnostics } = validateFlow(flow);
  if (!plan) throw new Error(diagnostics.map(({ code, message }) => `${code}: ${message}`).join("\n"));
  const accepted = acceptInputs(plan, given.inputs ?? {});
  if (!("inputs" in accepted)) throw new Error(JSON.stringify(accepted.issues));
  const { operations = [], startedBy } = given;
  const answer = (attempt: SimulatedAttempt): SimulatedAnswer => answerOf(given, attempt);
  const { inputs } = accepted;
  return simulate(plan, { inputs, answer, operations, ...(startedBy && { startedBy }), ...options });
}

function answerOf(
  { answers = {} }: Case,
  { path, generation, attempt, input }: SimulatedAttempt,
): SimulatedAnswer {
  const found = [answers[`${path}#${generation}`] ?? answers[path] ?? { output: input }].flat();
  const { error, output = input, ...rest } = found[Math.min(attempt, found.length) - 1]!;
  return error ? { error, ...rest } : { output, ...rest };
}
