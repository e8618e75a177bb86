import { describe, expect, it } from "vitest";
import type { Command } from "./commands.js";
import type { RunEvent } from "./events.js";
import type { Operation } from "./facts.js";
import { planOf, queued, TestedRun } from "./testing/tested-run.js";
import { why } from "./why.js";

const asked = (type: Operation["type"]): Operation => ({ type, by: "someone" });
const typesOf = (happened: readonly (Command | RunEvent)[]): string[] => happened.map(({ type }) => type);
const twoAtOnce = planOf(`
    - {name: a, needs: [], runtime: node, run: "x"}
    - {name: b, needs: [], runtime: node, run: "x"}
    - {name: c, needs: [a], runtime: node, run: "x"}`);

describe("a paused run", () => {
  it("takes its attempts out of the queue, records what ends, and starts what follows with the resume", () => {
    const run = new TestedRun(twoAtOnce);
    run.request();
    const paused = run.decide([asked("PauseRequested")]);
    expect(typesOf(paused.commands)).toEqual(["PauseAttempts"]);
    expect(paused.nextWake).toBeNull();
    const ended = run.succeed("a", 1);
    expect(ended.events.map(({ type }) => type)).toEqual(["StepSucceeded"]);
    expect(ended).toMatchObject({ commands: [], hasMore: false });
    const resumed = run.decide([asked("ResumeRequested")]);
    expect(typesOf(resumed.commands)).toEqual(["RequeueAttempts", "QueueAttempt"]);
    expect(queued(resumed.commands)).toMatchObject([{ path: "c" }]);
  });

  it("says who paused it since when, and what still runs", () => {
    const run = new TestedRun(twoAtOnce);
    run.request();
    run.now = 5_000;
    run.decide([asked("PauseRequested")]);
    const attempts = [
      { path: "a", attempt: 1, status: "claimed", since: 2_000 },
      { path: "b", attempt: 1, status: "paused", since: 1_000 },
    ] as const;
    expect(why(run.state!, attempts)).toEqual([
      { step: "", cause: { kind: "paused", by: "someone" }, since: 5_000, nextWake: null },
      { step: "a", cause: { kind: "running", attempt: 1 }, since: 2_000, nextWake: null },
    ]);
  });

  it("begins nothing when it is paused with its very start, and all when it is resumed", () => {
    const run = new TestedRun(twoAtOnce);
    run.request({}, asked("PauseRequested"));
    expect(typesOf(run.events)).toEqual(["RunCreated", "RunPaused"]);
    expect(run.state).toMatchObject({ status: "paused", startedAt: null });
    run.now = 9_000;
    const { commands } = run.decide([asked("ResumeRequested")]);
    expect(typesOf(commands)).toEqual(["RequeueAttempts", "QueueAttempt", "QueueAttempt"]);
    expect(run.state).toMatchObject({ status: "running", startedAt: 9_000 });
  });

  it("ends without having begun a step when it is cancelled after it was paused with its very start", () => {
    const run = new TestedRun(twoAtOnce);
    run.request({}, asked("PauseRequested"));
    run.decide([asked("CancelRequested")]);
    expect(run.state?.outcome).toEqual({ status: "cancelled" });
    expect(typesOf(run.events)).not.toContain("AttemptQueued");
  });
});

describe("an operation", () => {
  it.each<{ name: string; before: Operation["type"][]; type: Operation["type"] }>([
    { name: "a second pause", before: ["PauseRequested"], type: "PauseRequested" },
    { name: "a resume of what is not paused", before: [], type: "ResumeRequested" },
    { name: "a second cancel", before: ["CancelRequested"], type: "CancelRequested" },
    { name: "a pause of what is being cancelled", before: ["CancelRequested"], type: "PauseRequested" },
    { name: "a retry of what has not ended", before: [], type: "RetryRequested" },
    { name: "a cancel of what was terminated", before: ["TerminateRequested"], type: "CancelRequested" },
    { name: "a second termination", before: ["TerminateRequested"], type: "TerminateRequested" },
    { name: "a pause of what was terminated", before: ["TerminateRequested"], type: "PauseRequested" },
    { name: "a second retry", before: ["TerminateRequested", "RetryRequested"], type: "RetryRequested" },
  ])("that the run has no use for changes nothing: $name", ({ before, type }) => {
    const run = new TestedRun(twoAtOnce);
    run.request();
    for (const first of before) run.decide([asked(first)]);
    expect(run.decide([asked(type)])).toMatchObject({ events: [], commands: [] });
  });

  it("that ends a run is not put off, however much the pass has done: nothing is left in the queue", () => {
    const run = new TestedRun(
      planOf(`
    - {name: a, needs: [], runtime: node, run: "x"}
    - name: each
      needs: []
      forEach: "\${ range(3000) }"
      maxParallel: 3000
      steps: [{name: v, value: 1}]`),
    );
    expect(run.request().hasMore).toBe(true);
    const { commands, hasMore } = run.decide([asked("CancelRequested")]);
    expect(commands).toEqual([{ type: "CancelAttempt", path: "a", generation: 0, attempt: 1 }]);
    expect(hasMore).toBe(false);
  });

  it("on an ended run whose deadline has passed leaves nothing to do", () => {
    const run = new TestedRun(twoAtOnce);
    run.request();
    run.decide([asked("TerminateRequested")]);
    run.now += 40 * 86_400_000;
    const late = run.decide([asked("CancelRequested")]);
    expect(late).toMatchObject({ events: [], hasMore: false, nextWake: null });
  });
});

describe("a retried run", () => {
  it("queues its attempts in the next generation, and hears of no earlier one", () => {
    const run = new TestedRun(twoAtOnce);
    run.request();
    run.succeed("a", 1);
    run.decide([asked("TerminateRequested")]);
    const { commands, events } = run.decide([asked("RetryRequested")]);
    expect(events[0]).toMatchObject({ generation: 1, by: "someone", restarted: ["b", "c"], reopened: [] });
    const attempts = queued(commands).map(({ path, generation, attempt }) => [path, generation, attempt]);
    expect(attempts.sort()).toEqual([
      ["b", 1, 1],
      ["c", 1, 1],
    ]);
    const outcome = { status: "succeeded", output: { json: "late" } } as const;
    expect(run.end("b", outcome).events, "of the generation before").toEqual([]);
    run.decide([{ type: "AttemptEnded", path: "b", generation: 1, attempt: 1, outcome }]);
    expect(run.state!.steps.get("b")?.phase.kind).toBe("succeeded");
  });

  it("evaluates the flow's variables again when they were what failed", () => {
    const run = new TestedRun(
      planOf(`    - {name: a, value: "\${ vars.v }"}\n  vars: {v: "\${ inputs.absent }"}`),
    );
    run.request();
    expect(run.state!.outcome).toMatchObject({ status: "failed", error: { code: "MissingValue" } });
    const { events } = run.decide([asked("RetryRequested")]);
    expect(events.map(({ type }) => type)).toEqual(["RunRetried", "ScopeOpened", "ScopeStopped", "RunEnded"]);
  });
});
