import { AsyncLocalStorage } from "node:async_hooks";
import { validateFlow, type Plan } from "@flowrunner/engine";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { RunRef } from "../store/port/across-projects.js";
import type { Store } from "../store/port/store.js";
import type { ManualClock } from "../testing/manual-clock.js";
import { KeptDatabase } from "../testing/postgres/kept-database.js";
import { storeOfWorld } from "../testing/projects.js";
import { until, World } from "../testing/world.js";
import { EventService } from "./event-service.js";
import { MemoryStore } from "../store/memory/memory-store.js";

const planOf = (steps: string): Plan => {
  const head = "apiVersion: flowrunner.dev/v1alpha1\nkind: Flow\nmetadata: {name: tested}\nspec:\n  steps:\n";
  const { plan, diagnostics } = validateFlow(head + steps);
  if (!plan) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  return plan;
};

const hearing = planOf("    - {name: hear, waitFor: {event: told, since: run}}\n");
const asking = planOf(
  "    - name: each\n      forEach: [1, 2]\n      steps: [{name: review, approve: {message: Go on?}}]\n",
);

const stores: readonly { name: string; open: () => Promise<{ kept: KeptDatabase | null }> }[] = [
  { name: "memory", open: () => Promise.resolve({ kept: null }) },
  { name: "PostgreSQL", open: async () => ({ kept: await KeptDatabase.postgres() }) },
  { name: "PGlite", open: async () => ({ kept: await KeptDatabase.pglite() }) },
];

describe.each(stores)("on $name", ({ open }) => {
  let kept: KeptDatabase | null;
  beforeAll(async () => {
    ({ kept } = await open());
  });
  afterAll(() => kept?.[Symbol.asyncDispose]());

  const openStore = async (clock: ManualClock): Promise<Store> =>
    kept ? storeOfWorld(kept, clock) : new MemoryStore(() => clock.now());
  const opened = (): Promise<World> => World.create({}, openStore);

  const endOf = async (world: World, run: RunRef): Promise<unknown> =>
    (await world.backend.runs.whenEnded(run)).outcome;

  test("a step hears an event that is published while it waits", async () => {
    await using world = await opened();
    const run = await world.start(hearing);
    await world.backend.events.publish({
      project: "here",
      name: "told",
      key: null,
      data: 7,
      idempotencyKey: null,
    });
    expect(await endOf(world, run)).toEqual({ status: "succeeded", output: 7 });
  });

  test("what a run emits wakes another one", async () => {
    await using world = await opened();
    const run = await world.start(hearing);
    await world.start(planOf("    - {name: tell, emit: {event: told, data: {from: another}}}\n"));
    expect(await endOf(world, run)).toEqual({ status: "succeeded", output: { from: "another" } });
  });

  test("an event that a process died with is delivered by the next, and only once", async () => {
    await using world = await opened();
    const run = await world.start(planOf("    - {name: hear, waitFor: {event: told, count: 2}}\n"));
    const silent = new EventService({ store: world.store, published: () => {} });
    const event = { project: "here", name: "told", key: null, data: 1, idempotencyKey: "once" };
    expect(await silent.publish(event)).toMatchObject({ isNew: true });
    expect(await silent.publish(event)).toMatchObject({ isNew: false });
    await using next = await world.replica();
    await until(async () => (await world.eventTypes(run)).includes("EventTaken"), "the step has heard it");
    await next.backend.events.publish({ ...event, data: 2, idempotencyKey: null });
    expect(await endOf(next, run)).toEqual({ status: "succeeded", output: [1, 2] });
  });

  test("the iterations of a loop take one event each, though the second begins in the moment of the first", async () => {
    await using world = await opened();
    const run = await world.start(
      planOf(
        "    - name: rounds\n      repeat: 2\n      collect: list\n      steps: [{name: hear, waitFor: {event: told}}]\n",
      ),
    );
    const event = { project: "here", name: "told", key: null, idempotencyKey: null };
    await world.backend.events.publish({ ...event, data: 1 });
    const waits = async () => (await world.eventTypes(run)).filter((type) => type === "WaitStarted").length;
    await until(async () => (await waits()) === 2, "the second iteration waits");
    await world.backend.events.publish({ ...event, data: 2 });
    expect(await endOf(world, run)).toEqual({ status: "succeeded", output: [1, 2] });
  });

  test("an event is not lost when it comes between a step's beginning to listen and the commit of that", async () => {
    await using world = await opened();
    const heard: Promise<unknown>[] = [];
    const outside = AsyncLocalStorage.snapshot();
    world.store.beforeCommit = (deeds) => {
      if (!deeds.has("append") || heard.length > 0) return;
      const event = { project: "here", name: "told", key: null, data: "between", idempotencyKey: null };
      heard.push(outside(() => world.backend.events.publish(event)));
    };
    const run = await world.start(hearing);
    await Promise.all(heard);
    expect(await endOf(world, run)).toEqual({ status: "succeeded", output: "between" });
  });

  test("signals are kept for the step, and the same one again is one", async () => {
    await using world = await opened();
    const { runs } = world.backend;
    const run = await world.start(
      planOf("    - {name: later, wait: 1s}\n    - {name: hear, waitFor: {event: go, count: 2}}\n"),
    );
    const signal = { id: "one", name: "go", data: 1, by: "ann@example.com" };
    await runs.signal(run, signal);
    await runs.signal(run, signal);
    await runs.signal(run, { ...signal, id: "two", data: 2 });
    await world.clock.advance(1_000);
    expect(await endOf(world, run)).toEqual({ status: "succeeded", output: [1, 2] });
    await runs.signal(run, signal);
    await expect(runs.signal(run, { ...signal, id: "late" })).rejects.toMatchObject({ code: "RunEnded" });
  });

  test("of decisions that come at once on one approval the first is taken, and the others are told why not", async () => {
    await using world = await opened();
    const { runs } = world.backend;
    const run = await world.start(asking);
    const decision = {
      verdict: "approve",
      role: "editor",
      comment: null,
      form: null,
      generation: 0,
    } as const;
    const decide = (path: string, by: string) => runs.decide(run, { ...decision, path, by });
    const answers = await Promise.allSettled([
      decide("each[1].review", "ann@example.com"),
      decide("each[1].review", "ann@example.com"),
      decide("each[1].review", "bob@example.com"),
    ]);
    expect(answers.map((answer) => (answer.status === "fulfilled" ? "taken" : answer.reason.code))).toEqual([
      "taken",
      "ApprovalEnded",
      "ApprovalEnded",
    ]);
    expect(await world.status(run), "the other item waits on").toBe("running");
    await decide("each[0].review", "bob@example.com");
    expect(await endOf(world, run)).toMatchObject({ status: "succeeded" });
  });
});
