import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseAllDocuments } from "yaml";
import { acceptInputs } from "../flow/accept-inputs.js";
import { validateFlow } from "../flow/validate/validate-flow.js";
import type { Json } from "../json.js";
import {
  simulate,
  type SimulatedAnswer,
  type SimulatedAttempt,
  type SimulatedOperation,
} from "../simulate/simulate.js";
import { evolve } from "./evolve.js";
import type { RunEvent } from "./events.js";
import type { RunState } from "./state.js";

type Answer = { output?: Json; error?: { message: string }; afterMs?: number; ignoresCancel?: boolean };

interface Case {
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

const folder = new URL("../../test/scenarios/runs/", import.meta.url);

for (const file of readdirSync(folder).sort()) {
  const text = readFileSync(new URL(file, folder), "utf8");
  const [flow, scenario] = text.split(/^---$/m);
  const { cases } = parseAllDocuments(scenario!)[0]!.toJS() as { cases: Case[] };

  describe(file, () => {
    it.each(cases)("$name", (given) => {
      const { plan, diagnostics } = validateFlow(flow!);
      const errors = diagnostics.filter(({ severity }) => severity === "error");
      expect(errors.map(({ code, message }) => `${code}: ${message}`)).toEqual([]);
      const accepted = acceptInputs(plan!, given.inputs ?? {});
      if (!("inputs" in accepted)) throw new Error(JSON.stringify(accepted.issues));
      const answer = ({ path, generation, attempt, input }: SimulatedAttempt): SimulatedAnswer => {
        const { answers = {} } = given;
        const found = [answers[`${path}#${generation}`] ?? answers[path] ?? { output: input }].flat();
        const { error, output = input, ...rest } = found[Math.min(attempt, found.length) - 1]!;
        return error ? { error, ...rest } : { output, ...rest };
      };
      const { inputs } = accepted;
      const { operations = [], startedBy } = given;
      const options = { inputs, answer, operations, ...(startedBy && { startedBy }) };
      const run = simulate(plan!, options);

      const wanted = given.expect;
      const steps = new Map(run.steps.map((step) => [step.path, step]));
      expect(run.outcome.status, JSON.stringify(run.outcome)).toBe(wanted.status);
      if ("output" in wanted) expect(run.output).toEqual(wanted.output);
      if (wanted.error) expect(run.outcome).toMatchObject({ error: wanted.error });
      for (const [path, status] of Object.entries(wanted.steps ?? {})) {
        expect(steps.get(path)?.status ?? null, path).toBe(status);
      }
      for (const [path, attempts] of Object.entries(wanted.attempts ?? {})) {
        expect(steps.get(path)?.attempts, path).toBe(attempts);
      }
      for (const [path, code] of Object.entries(wanted.errors ?? {})) {
        expect(steps.get(path)?.error?.code, path).toBe(code);
      }
      if (wanted.order)
        expect(endedIn(run.events).filter((step) => wanted.order!.includes(step))).toEqual(wanted.order);
      if (wanted.tookMs !== undefined) expect(run.tookMs).toBe(wanted.tookMs);
      if (wanted.refusals) expect(run.refusals.map(({ code }) => code)).toEqual(wanted.refusals);
      if (wanted.emitted) expect(run.emitted).toMatchObject(wanted.emitted);
      expect(replayed(run.events).outcome).toEqual(run.outcome);
      expect(simulate(plan!, options).events, "the same run again has the same history").toEqual(run.events);
      const forgetful = simulate(plan!, { ...options, losesCache: true });
      expect(forgetful.events, "a replica without the cached state decides the same").toEqual(run.events);
    });
  });
}

const endings = new Set(["StepSucceeded", "StepFailed", "StepSkipped", "StepCancelled"]);

/** Steps in the order of their ending. */
function endedIn(events: readonly RunEvent[]): string[] {
  let generation = 0;
  return events.flatMap((event) => {
    if (event.type === "RunRetried") generation = event.generation;
    if (!("path" in event) || !endings.has(event.type)) return [];
    return [generation === 0 ? event.path : `${event.path}#${generation}`];
  });
}

/** The state that a history folds to, which must not depend on how its events were cut into passes. */
function replayed(events: readonly RunEvent[]): RunState {
  return events.reduce<RunState | null>((state, event) => evolve(state, event), null)!;
}
