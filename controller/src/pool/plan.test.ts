import { describe, expect, it } from "vitest";
import type { PoolPod } from "./pool-pod.js";
import type { PoolView } from "./plan.js";
import { defaultPoolSettings as settings } from "./pool-settings.js";
import { planProject } from "./plan-project.js";
import type { states } from "./testing/views.js";
import { failing, imageMissing, minute, now, podsOf, roomFor, second, viewOf } from "./testing/views.js";

const plenty = 1_000;

function planOf(view: PoolView, room = plenty) {
  const plan = planProject([view], roomFor(room), now, settings).get(view.pool);
  if (!plan) throw new Error("a pool without a plan");
  return plan;
}

function namesOf(pods: readonly { readonly name: string }[]): string {
  return pods.map(({ name }) => name).join(" ");
}

const files = { serves: "files", pool: "files-8d0c2a54" } as const;
const dedicated = { attempt: "4c1f", pool: "attempt-4c1f" };

describe("pods made for a pool", () => {
  const rows: { name: string; given: PoolView; room?: number; expect: number }[] = [
    { name: "none where nobody wants any", given: viewOf(null), expect: 0 },
    { name: "one in advance after work", given: viewOf({}), expect: 1 },
    { name: "one for each that waits, and one in advance", given: viewOf({ queued: 3 }), expect: 4 },
    {
      name: "none for which a pod starts or waits",
      given: viewOf({ queued: 2, waiting: 1 }, podsOf("starting", "waiting", "starting")),
      expect: 0,
    },
    {
      name: "one in advance and none for what was claimed since demand was told",
      given: viewOf({ queued: 15, waiting: 15 }, podsOf(...Array(15).fill("claimed"))),
      expect: 1,
    },
    {
      name: "none for what a new pod has claimed since demand was told",
      given: viewOf({ queued: 1 }, podsOf("claimed", "waiting")),
      expect: 0,
    },
    {
      name: "one for work that a claimed pod cannot take",
      given: viewOf({ queued: 1, claimed: 1 }, podsOf("claimed", "waiting")),
      expect: 1,
    },
    {
      name: "no pod that ends counts",
      given: viewOf({ queued: 1 }, podsOf("worn", "finished", "leaving")),
      expect: 2,
    },
    {
      name: "one for each that waits while the pods that did are cut off, also where their claims are still open",
      given: viewOf({ queued: 1, waiting: 2 }, podsOf("cutOff", "cutOff")),
      expect: 2,
    },
    {
      name: "none for which another pod waits than the one that is cut off",
      given: viewOf({ queued: 1, waiting: 3 }, podsOf("waiting", "waiting", "cutOff")),
      expect: 0,
    },
    { name: "no more than there is room for", given: viewOf({ queued: 9 }), room: 4, expect: 4 },
    {
      name: "none where there are more than there is room for",
      given: viewOf({ queued: 9 }),
      room: -3,
      expect: 0,
    },
    {
      name: "as many in advance as arrive while one starts",
      given: viewOf({}, [], {
        startMs: 5 * second,
        arrivals: [
          { at: now - minute, count: 0 },
          { at: now, count: 36 },
        ],
      }),
      expect: 3,
    },
    {
      name: "never more in advance than the most",
      given: viewOf({}, [], {
        arrivals: [
          { at: now - minute, count: 0 },
          { at: now, count: 9_999 },
        ],
      }),
      expect: 4,
    },
    {
      name: "one for an attempt with a pod of its own",
      given: viewOf({ ...dedicated, queued: 1 }),
      expect: 1,
    },
    ...(["starting", "waiting", "claimed", "worn", "finished", "leaving"] as const).map((kind) => ({
      name: `no second one for such an attempt while the first is ${kind}`,
      given: viewOf({ ...dedicated, queued: 1 }, podsOf(kind)),
      expect: 0,
    })),
    {
      name: "none for such an attempt once it is claimed",
      given: viewOf({ ...dedicated, claimed: 1 }),
      expect: 0,
    },
    { name: "one for files, however many requests wait", given: viewOf({ ...files, queued: 9 }), expect: 1 },
    ...(["starting", "waiting", "worn", "finished", "leaving"] as const).map((kind) => ({
      name: `no second one for files while the first is ${kind}`,
      given: viewOf({ ...files, queued: 9 }, podsOf(kind)),
      expect: 0,
    })),
    { name: "none for files in advance", given: viewOf({ ...files, arrivals: 9 }), expect: 0 },
    {
      name: "one as a probe where pods fail",
      given: viewOf({ queued: 9 }, [], failing(1, 10 * second)),
      expect: 1,
    },
    {
      name: "none before the probe's time",
      given: viewOf({ queued: 9 }, [], failing(1, 10 * second - 1)),
      expect: 0,
    },
    {
      name: "later the more often they failed",
      given: viewOf({ queued: 9 }, [], failing(3, 40 * second - 1)),
      expect: 0,
    },
    {
      name: "none while the probe starts",
      given: viewOf({ queued: 9 }, podsOf("troubled"), failing(1, 10 * second)),
      expect: 0,
    },
    { name: "one in advance as a probe", given: viewOf({}, [], failing(1, minute)), expect: 1 },
    { name: "none in advance before the probe's time", given: viewOf({}, [], failing(1, second)), expect: 0 },
    {
      name: "none for files before the probe's time",
      given: viewOf({ ...files, queued: 1 }, [], failing(1, 10 * second - 1)),
      expect: 0,
    },
    {
      name: "none for an attempt of its own before the probe's time",
      given: viewOf({ ...dedicated, queued: 1 }, [], failing(1, 10 * second - 1)),
      expect: 0,
    },
  ];
  it.each(rows)("$name", ({ given, room, expect: expected }) => {
    expect(planOf(given, room).create).toBe(expected);
  });
});

function fileWorkers(...kinds: readonly (keyof typeof states)[]): readonly PoolPod[] {
  return podsOf(...kinds).map((pod) => ({ ...pod, leavesByItself: true }));
}

describe("pods that a pool lets go", () => {
  const rows: { name: string; given: PoolView; drain: string; delete: string }[] = [
    {
      name: "the oldest of those beyond work and warmth",
      given: viewOf({ queued: 1, waiting: 4 }, podsOf("waiting", "claimed", "waiting", "waiting", "waiting")),
      drain: "0 2",
      delete: "",
    },
    {
      name: "none that is cut off while there is demand",
      given: viewOf({}, podsOf("cutOff", "waiting", "cutOff")),
      drain: "",
      delete: "",
    },
    {
      name: "none that starts while there is demand",
      given: viewOf({}, podsOf("starting", "starting")),
      drain: "",
      delete: "",
    },
    {
      name: "all that could claim where nobody wants any, never one whose attempt is open",
      given: viewOf(null, podsOf("starting", "waiting", "claimed", "worn", "finished", "leaving", "cutOff")),
      drain: "3 6 0 1",
      delete: "4",
    },
    {
      name: "those that failed, by draining, and those that have finished, at once",
      given: viewOf({ queued: 9 }, podsOf("failed", "finished", "claimed")),
      drain: "0",
      delete: "1",
    },
    {
      name: "no file worker that nobody asks anything of, but one that is worn or finished",
      given: viewOf(null, fileWorkers("starting", "waiting", "worn", "finished")),
      drain: "2",
      delete: "3",
    },
    {
      name: "the one of an attempt that was cancelled before it was claimed",
      given: viewOf(dedicated, podsOf("waiting")),
      drain: "0",
      delete: "",
    },
  ];
  it.each(rows)("$name", ({ given, drain, delete: deleted }) => {
    const plan = planOf(given);
    expect({ drain: namesOf(plan.drain), delete: namesOf(plan.delete) }).toEqual({ drain, delete: deleted });
  });
});

describe("a pool's trouble", () => {
  it("is told as soon as a pod has one", () => {
    const { trouble } = planOf(viewOf({ queued: 1 }, [], failing(0, 3 * second)));
    expect(trouble).toEqual({ trouble: imageMissing, sinceMs: 3 * second, isFinal: false, arrivals: 0 });
  });

  it("is final after ten minutes", () => {
    expect(planOf(viewOf({ queued: 1 }, [], failing(2, 0, 10 * minute - 1))).trouble?.isFinal).toBe(false);
    expect(planOf(viewOf({ queued: 1 }, [], failing(2, 0, 10 * minute))).trouble?.isFinal).toBe(true);
  });

  it("is over where nobody wants the pool any more", () => {
    expect(planOf(viewOf(null, [], failing(2, 0))).trouble).toBeNull();
  });
});

describe("the next look at a pool", () => {
  const rows: { name: string; given: PoolView; expect: number | null }[] = [
    { name: "is due when something changes", given: viewOf({}, podsOf("claimed")), expect: null },
    {
      name: "is due when a pod must have started",
      given: viewOf({}, podsOf("starting")),
      expect: 2 * minute - second,
    },
    {
      name: "is due when a pod has waited too long",
      given: viewOf({}, podsOf("waiting")),
      expect: 60 * minute - second,
    },
    {
      name: "is due when a probe is",
      given: viewOf({ queued: 1 }, [], failing(2, 5 * second)),
      expect: 15 * second,
    },
    {
      name: "is due when trouble becomes final",
      given: viewOf({ queued: 1 }, [], failing(9, 0, 10 * minute - 7)),
      expect: 7,
    },
  ];
  it.each(rows)("$name", ({ given, expect: expected }) => {
    expect(planOf(given).nextLookMs).toBe(expected);
  });
});

describe("a pool whose work is hopeless", () => {
  const found = { ...failing(1, second).failing!, hopelessFor: 3 };
  const rows: { name: string; given: PoolView; expect: object }[] = [
    {
      name: "ends what it was found hopeless for at once, and tries again later",
      given: viewOf({ queued: 1, arrivals: 3 }, [], { failing: found }),
      expect: { create: 0, trouble: { isFinal: true } },
    },
    {
      name: "is tried at once for work that has come since (L6)",
      given: viewOf({ queued: 1, arrivals: 4 }, [], { failing: found }),
      expect: { create: 1, trouble: { isFinal: false } },
    },
    {
      name: "is not tried for warmth alone",
      given: viewOf({ queued: 0, arrivals: 3 }, [], { failing: found }),
      expect: { create: 0 },
    },
  ];
  it.each(rows)("$name", ({ given, expect: expected }) => {
    expect(planOf(given)).toMatchObject(expected);
  });
});

describe("pools of one project", () => {
  const named = (pool: string, demand: Parameters<typeof viewOf>[0], ...rest: [PoolView["pods"]?, object?]) =>
    viewOf({ pool, ...demand }, ...rest);

  it("take turns where room is short, work before warmth", () => {
    const plans = planProject(
      [named("a", { queued: 9 }), named("b", { queued: 1 }), named("c", {})],
      roomFor(4),
      now,
      settings,
    );
    expect([...plans.values()].map(({ create }) => create)).toEqual([3, 1, 0]);
  });

  it("keep nothing in advance while work of one waits for room", () => {
    const plans = planProject(
      [named("a", { queued: 9 }), named("b", { waiting: 1 }, podsOf("waiting"))],
      roomFor(4),
      now,
      settings,
    );
    expect(plans.get("b")?.drain).toHaveLength(1);
  });

  it.each(["QuotaExceeded", "Unschedulable"] as const)("give way where one lacks room: %s", (reason) => {
    const base = failing(1, second).failing!;
    const short = { failing: { ...base, trouble: { ...base.trouble, reason } } };
    const views = [named("a", { queued: 1 }, [], short), named("b", { waiting: 1 }, podsOf("waiting"))];
    expect(planProject(views, roomFor(plenty), now, settings).get("b")?.drain).toHaveLength(1);
  });

  it("let those go too that start and no work waits for, before those that wait", () => {
    const views = [
      named("a", { queued: 9 }),
      named("b", { queued: 1 }, podsOf("waiting", "starting", "troubled")),
      named("c", { queued: 1 }, podsOf("starting")),
    ];
    const plans = planProject(views, roomFor(4), now, settings);
    expect([...plans.values()].map(({ drain }) => namesOf(drain))).toEqual(["", "1 2", ""]);
  });

  it("make no pod in advance, and keep those that they have, where another project's work lacks room", () => {
    const views = [named("a", { queued: 2 }), named("b", { waiting: 1 }, podsOf("waiting")), named("c", {})];
    const plans = planProject(views, { all: plenty, inAdvance: 0 }, now, settings);
    expect([...plans.values()].map(({ create }) => create)).toEqual([2, 0, 0]);
    expect(plans.get("b")?.drain).toEqual([]);
  });

  it("keep theirs where another's image is missing", () => {
    const views = [
      named("a", { queued: 1 }, [], failing(1, second)),
      named("b", { waiting: 1 }, podsOf("waiting")),
    ];
    expect(planProject(views, roomFor(plenty), now, settings).get("b")?.drain).toHaveLength(0);
  });
});
