import { describe, expect, test } from "vitest";
import { createLocalBackend } from "../local.js";
import { codeStep, planOf, waitStep } from "../testing/plans.js";
import { until, World } from "../testing/world.js";

describe("timers", () => {
  test("wake a run at its time and not before", async () => {
    await using world = await World.create();
    const run = await world.start(planOf(waitStep("pause", "90s")));
    await world.clock.advance(89_999);
    expect(await world.status(run)).toBe("running");
    await world.clock.advance(1);
    expect(await world.status(run)).toBe("succeeded");
  });

  test("wake every run that is due, the next one at its own time", async () => {
    await using world = await World.create();
    const soon = await Promise.all(
      Array.from({ length: 20 }, () => world.start(planOf(waitStep("pause", "10s")))),
    );
    const later = await world.start(planOf(waitStep("pause", "20s")));
    await world.clock.advance(10_000);
    for (const run of soon) expect(await world.status(run)).toBe("succeeded");
    expect(await world.status(later)).toBe("running");
    await world.clock.advance(10_000);
    expect(await world.status(later)).toBe("succeeded");
  });

  test("that came due while no backend ran are found when one starts", async () => {
    await using world = await World.create();
    const plan = planOf(waitStep("pause", "90s"));
    const run = await world.start(plan);
    await world.backend[Symbol.asyncDispose]();
    await world.clock.advance(3_600_000);
    const { clock, store } = world;
    await using later = await createLocalBackend({ clock, store, compile: () => plan });
    await clock.advance(0);
    expect((await later.runs.get(run)).status).toBe("succeeded");
  });

  test("try again when the store refused", async () => {
    await using world = await World.create();
    const run = await world.start(planOf(waitStep("pause", "90s")));
    world.store.fail("append");
    await world.clock.advance(90_000);
    expect(world.store.rollbacks).toBeGreaterThan(0);
    expect(await world.status(run)).toBe("running");
    world.store.heal();
    await world.clock.advance(1_000);
    expect(await world.status(run)).toBe("succeeded");
  });
});

describe("a run", () => {
  test("goes on at another backend on the same store, from its history alone", async () => {
    await using world = await World.create();
    const plan = planOf(codeStep("first"), codeStep("second"));
    const run = await world.start(plan);
    await world.runner.succeed(await world.claim(), 1);
    await using replica = await world.replica();
    const second = await replica.claim((await world.pools())[0]);
    expect((await replica.runner.succeed(second, 2)).status).toBe(204);
    expect((await replica.backend.runs.whenEnded(run)).outcome).toEqual({ status: "succeeded", output: 2 });
    expect(await world.eventTypes(run)).toContain("RunEnded");
  });

  test("of one replica's cache is brought up to date by what another committed", async () => {
    await using world = await World.create();
    await using replica = await world.replica();
    const run = await world.start(planOf(...["a", "b", "c", "d"].map((name) => codeStep(name))));
    for (const at of [world, replica, world, replica]) {
      const { token } = await world.worker();
      const { body } = await at.runner.claim(token);
      expect((await at.runner.succeed(body as never, at === world ? "here" : "there")).status).toBe(204);
    }
    expect((await world.backend.runs.get(run)).outcome).toEqual({ status: "succeeded", output: "there" });
  });

  test("says why it waits: in the queue, at work, in backoff or for a timer", async () => {
    await using world = await World.create();
    const run = await world.start(planOf(codeStep("a"), waitStep("pause", "1h")));
    const cause = async (): Promise<string | undefined> => (await world.backend.runs.why(run))[0]?.cause.kind;
    expect(await cause()).toBe("queue");
    const held = await world.claim();
    expect(await cause()).toBe("running");
    await world.runner.succeed(held);
    await until(async () => (await cause()) === "timer", "it waits for the timer");
    await world.clock.advance(3_600_000);
    expect(await world.backend.runs.why(run)).toEqual([]);
  });

  test("that does not exist is said to be none", async () => {
    await using world = await World.create();
    const absent = { project: "here", runId: "absent" };
    await expect(world.backend.runs.get(absent)).rejects.toMatchObject({ code: "NotFound" });
    await expect(world.backend.runs.cancel(absent, "a person")).rejects.toMatchObject({ code: "NotFound" });
    const run = await world.start(planOf(codeStep("a")));
    const elsewhere = { ...run, project: "elsewhere" };
    await expect(world.backend.runs.get(elsewhere)).rejects.toMatchObject({ code: "NotFound" });
    await expect(world.backend.runs.cancel(elsewhere, "a person")).rejects.toMatchObject({
      code: "NotFound",
    });
  });

  test("is started once by its id", async () => {
    await using world = await World.create();
    const request = { project: "here", runId: "one", plan: planOf(codeStep("a")), text: "", inputs: {} };
    const starts = await Promise.allSettled([1, 2].map(() => world.backend.runs.start(request)));
    expect(starts.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    await expect(world.backend.runs.start(request)).rejects.toMatchObject({ code: "RunExists" });
  });
});
