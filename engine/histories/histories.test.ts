import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import type { RunEvent } from "../run/events.js";
import { statesOf, type History } from "./history.js";

/**
 * Histories that versions of the engine have recorded are replayed for ever: each folds to the states that it folded to
 * then. `npm run histories` adds those of new scenarios, and never changes one that is kept.
 */
const kept = readdirSync(import.meta.dirname, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".json"))
  .sort()
  .map((file) => ({
    file,
    ...(JSON.parse(readFileSync(`${import.meta.dirname}/${file}`, "utf8")) as History),
  }));

it.each(kept)("$file folds to the states that it has always folded to", ({ events, states }) => {
  expect(statesOf(events)).toEqual(states);
});

/** One that is added to the language of events is missing here, which does not compile. */
const kinds: { readonly [Kind in RunEvent["type"]]: true } = {
  ...{
    RunCreated: true,
    RunStarted: true,
    RunEnded: true,
    RunPaused: true,
    RunResumed: true,
    RunRetried: true,
  },
  ...{ CancelAsked: true, TerminateAsked: true, ScopeOpened: true, ScopeStopped: true, ScopeClosed: true },
  ...{ StepsEnded: true, StepSkipped: true, StepStopped: true, StepSucceeded: true, StepFailed: true },
  ...{
    StepCancelled: true,
    AttemptQueued: true,
    RetryScheduled: true,
    TimerStarted: true,
    ContainerEntered: true,
  },
  ...{ VariablesSet: true, WaitStarted: true, SignalSent: true, EventTaken: true },
  ...{ ApprovalAsked: true, ApprovalDecided: true },
};

it("there is a history with each kind of event", () => {
  const seen = new Set(kept.flatMap(({ events }) => events.map(({ type }) => type)));
  expect(Object.keys(kinds).filter((kind) => !seen.has(kind as RunEvent["type"]))).toEqual([]);
});
