import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { evolve } from "./evolve.js";
import type { RunEvent } from "./events.js";
import type { RunState } from "./state.js";
import { runCase, scenarioOf } from "./testing/scenario.js";

const folder = new URL("../../test/scenarios/runs/", import.meta.url);

for (const file of readdirSync(folder).sort()) {
  const { flow, cases } = scenarioOf(readFileSync(new URL(file, folder), "utf8"));

  describe(file, () => {
    it.each(cases)("$name", (given) => {
      const run = runCase(flow, given);
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
      expect(runCase(flow, given).events, "the same run again has the same history").toEqual(run.events);
      const forgetful = runCase(flow, given, { losesCache: true });
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
