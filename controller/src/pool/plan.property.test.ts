import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PoolDemand } from "@flowrunner/protocol";
import type { PodState, PoolPod } from "./pool-pod.js";
import type { PoolPlan } from "./plan.js";
import { defaultPoolSettings as settings } from "./pool-settings.js";
import { noMemory, remember, type PoolMemory } from "./pool-memory.js";
import { planProject } from "./plan-project.js";
import { demandOf, imageMissing, now, podsOf, roomFor, states, viewOf } from "./testing/views.js";

const cap = 8;
const kinds = Object.keys(states) as (keyof typeof states)[];
const anyPods = fc.array(fc.constantFrom(...kinds), { maxLength: 12 }).map((some) => podsOf(...some));
const anyDemand = fc.record({
  queued: fc.nat(20),
  waiting: fc.nat(20),
  claimed: fc.nat(20),
  arrivals: fc.nat(500),
  attempt: fc.constantFrom(null, "4c1f"),
  serves: fc.constantFrom("attempts", "files"),
});
const anyView = fc
  .tuple(fc.option(anyDemand), anyPods)
  .map(([demand, pods]) =>
    viewOf(demand, pods, demand ? remember(noMemory, { demand: demandOf(demand), pods, now }, settings) : {}),
  );

const hasOnePod = ({ attempt, serves }: PoolDemand): boolean => attempt !== null || serves === "files";

describe("whatever a project looks like", () => {
  const anyProject = fc
    .array(anyView, { minLength: 1, maxLength: 4 })
    .map((views) => views.map((view, index) => ({ ...view, pool: `p${index}` })));

  it("no more is made than there is room for", () => {
    fc.assert(
      fc.property(anyProject, fc.integer({ min: -3, max: 20 }), (views, room) => {
        const made = [...planProject(views, roomFor(room), now, settings).values()].reduce(
          (sum, { create }) => sum + create,
          0,
        );
        expect(made).toBeLessThanOrEqual(Math.max(0, room));
      }),
    );
  });

  it("a pod whose attempt is open is let be, and what might claim is drained first", () => {
    fc.assert(
      fc.property(anyProject, (views) => {
        for (const plan of planProject(views, roomFor(cap), now, settings).values()) {
          expect(plan.drain.map(({ state }) => state.kind)).not.toContain("claimed");
          expect(plan.delete.every(({ state }) => state.kind === "finished")).toBe(true);
        }
      }),
    );
  });

  it("for one attempt, and for a project's files, there is at most one pod", () => {
    fc.assert(
      fc.property(anyProject, (views) => {
        const plans = planProject(views, roomFor(cap), now, settings);
        for (const { pool, demand, pods } of views.filter(({ demand }) => demand && hasOnePod(demand))) {
          const { create } = plans.get(pool)!;
          expect(create === 0 || (create === 1 && pods.length === 0 && demand!.queued > 0)).toBe(true);
        }
      }),
    );
  });
});

/** One pool in a cluster that does what it is told, or whose pods fail until `healsAt`. */
class World {
  pods: PoolPod[] = [];
  demand: PoolDemand;
  memory: PoolMemory = noMemory;
  now = now;
  #made = 0;

  constructor(
    queued: number,
    readonly healsAt: number,
  ) {
    this.demand = demandOf({ queued, arrivals: queued });
  }

  /** A look, its plan done, and `ms` later: pods have started, and work has been claimed and done. */
  round(ms: number): PoolPlan {
    const { demand, pods } = this;
    this.memory = remember(this.memory, { demand, pods, now: this.now }, settings);
    const plan = this.plan();
    const gone = new Set([...plan.drain, ...plan.delete]);
    this.pods = this.pods.filter((pod) => !gone.has(pod));
    for (let index = 0; index < plan.create; index++) this.pods.push(this.#newPod());
    this.now += ms;
    this.pods = this.pods.map((pod) => this.#later(pod));
    this.#claim();
    return plan;
  }

  plan(): PoolPlan {
    const { demand, pods, memory } = this;
    const plans = planProject(
      [{ pool: demand.pool, demand, pods, memory }],
      roomFor(cap - pods.length),
      this.now,
      settings,
    );
    return plans.get(demand.pool)!;
  }

  #newPod(): PoolPod {
    const name = String(this.#made++);
    const state = states.starting;
    return {
      ...{ uid: name, name, createdAt: this.now, state, hasAsked: false },
      ...{ leavesByItself: false, takesRoom: true },
    };
  }

  #later(pod: PoolPod): PoolPod {
    if (pod.state.kind === "claimed") return { ...pod, state: states.finished };
    if (pod.state.kind !== "starting") return pod;
    if (this.now >= this.healsAt) return { ...pod, state: states.waiting, hasAsked: true };
    const hasFailed = this.now - pod.createdAt >= settings.startLimitMs;
    const state: PodState = hasFailed ? states.failed : { kind: "starting", trouble: imageMissing };
    return { ...pod, state };
  }

  #claim(): void {
    let { queued } = this.demand;
    this.pods = this.pods.map((pod) =>
      pod.state.kind === "waiting" && queued-- > 0 ? { ...pod, state: states.claimed } : pod,
    );
    const claimed = this.pods.filter(({ state }) => state.kind === "claimed").length;
    const waiting = this.pods.filter(({ state }) => state.kind === "waiting").length;
    this.demand = { ...this.demand, queued: Math.max(0, queued), claimed, waiting };
  }
}

describe("a pool that is looked at again and again", () => {
  const roundMs = 10_000;

  it("gets all its work done, never with more pods than the cap, and then rests", () => {
    fc.assert(
      fc.property(fc.nat(60), fc.nat(5 * 60_000), (queued, healsAfterMs) => {
        const world = new World(queued, now + healsAfterMs);
        for (let round = 0; round < 120; round++) {
          world.round(roundMs);
          expect(world.pods.length).toBeLessThanOrEqual(cap);
        }
        expect(world.demand).toMatchObject({ queued: 0, claimed: 0 });
        expect(world.memory.failing).toBeNull();
        expect(world.round(roundMs)).toMatchObject({ create: 0, drain: [], delete: [], trouble: null });
        expect(world.pods.map(({ state }) => state.kind)).toEqual(["waiting"]);
      }),
    );
  });

  it("makes few pods while none of them starts", () => {
    const world = new World(60, Infinity);
    let made = 0;
    for (let round = 0; round < 64; round++) made += world.round(roundMs).create;
    expect(made).toBeLessThanOrEqual(cap + 5);
    expect(world.plan().trouble?.isFinal).toBe(true);
  });
});
