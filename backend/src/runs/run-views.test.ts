import { toValue, type RunEvent } from "@flowrunner/engine";
import { expect, it } from "vitest";
import type { PlatformStore } from "../store/port/platform-store.js";
import { systemClock } from "../clock.js";
import { RunViews } from "./run-views.js";

const created = { type: "RunCreated", inputs: toValue({}).value } as unknown as RunEvent;
const ended = {
  type: "RunEnded",
  outcome: { status: "succeeded", output: toValue(42).value },
} as unknown as RunEvent;

/** A run that ends after so many of the statements that look at it. */
function endingAfter(statements: number): PlatformStore {
  let left = statements;
  const look = async <T>(before: T, after: T): Promise<T> => (left-- > 0 ? before : after);
  const tx = {
    runs: { get: () => look({ version: 1 }, { version: 2 }) },
    runSearch: {
      get: () => look({ status: "running", endedAt: null }, { status: "succeeded", endedAt: 2 }),
    },
    runLooks: { attempts: async () => [] },
    runEvents: {
      since: async (_: string, seq: number) => [created, ended].slice(seq).map((event) => ({ event })),
    },
  };
  const store = { withTransaction: (_: unknown, work: (on: typeof tx) => unknown) => work(tx) };
  return store as unknown as PlatformStore;
}

it.each([0, 1, 2])(
  "a run is shown with its output or as running, though it ends after %i looks at it",
  async (statements) => {
    const runs = { events: never, valueOf: never, why: never };
    const { status, output } = await new RunViews({
      ...{ store: endingAfter(statements), clock: systemClock, runs },
    }).get({
      project: "shop",
      runId: "run",
    });
    expect(output?.json ?? null).toBe(status === "succeeded" ? 42 : null);
  },
);

async function never(): Promise<never> {
  throw new Error("nothing else is asked");
}
