import { describe, expect, test } from "vitest";
import { codeStep, forEachStep, planOf } from "../testing/plans.js";
import { World } from "../testing/world.js";
import { nextRank } from "./fair-rank.js";
import { ProjectTurns } from "./project-turns.js";

/** What a launcher with room for one worker at a time gets to run: the runs of the next claims. */
async function nextClaims(world: World, count: number): Promise<readonly string[]> {
  const runs: string[] = [];
  for (let turn = 0; turn < count; turn++) runs.push((await world.claim()).run.id);
  return runs;
}

describe("the queue", () => {
  test("starts another project's one attempt within two claims, behind a thousand of the first's", async () => {
    await using world = await World.create();
    const many = await world.start(planOf(forEachStep("each", 1_000)), { project: "a" });
    expect(new Set(await nextClaims(world, 5))).toEqual(new Set([many.runId]));
    const one = await world.start(planOf(codeStep("only")), { project: "b" });
    expect(await nextClaims(world, 2)).toContain(one.runId);
  });

  test("starts another run's one attempt within two claims, behind a thousand of the same project", async () => {
    await using world = await World.create();
    await world.start(planOf(forEachStep("each", 1_000)));
    await nextClaims(world, 5);
    const one = await world.start(planOf(codeStep("only")));
    expect(await nextClaims(world, 2)).toContain(one.runId);
  });

  test("gives runs turns by their priority, and none is left out", async () => {
    await using world = await World.create();
    const low = await world.start(planOf(forEachStep("each", 40)), { priority: 50 });
    const high = await world.start(planOf(forEachStep("each", 40)), { priority: 75 });
    const served = await nextClaims(world, 20);
    const ofHigh = served.filter((run) => run === high.runId).length;
    expect(ofHigh).toBeGreaterThanOrEqual(14);
    expect(served).toContain(low.runId);
  });

  test("ranks a run's attempts a step apart and a new run's first a step behind the front", () => {
    expect(nextRank({ front: 0, ofRun: 0, priority: 50 })).toBe(1);
    expect(nextRank({ front: 0, ofRun: 1, priority: 50 })).toBe(2);
    expect(nextRank({ front: 7, ofRun: 2, priority: 50 })).toBe(8);
    expect(nextRank({ front: 7, ofRun: 0, priority: 100 })).toBe(7 + 1 / 16);
    expect(nextRank({ front: 7, ofRun: 0, priority: 0 })).toBe(23);
  });
});

describe("turns between projects", () => {
  test("come round evenly, and an idle project saves nothing up", () => {
    const turns = new ProjectTurns();
    const serveFirst = (...projects: string[]): string => {
      const [first] = [...projects].sort((a, b) => turns.turnOf(a) - turns.turnOf(b));
      turns.served(first!);
      return first!;
    };
    for (let turn = 0; turn < 100; turn++) turns.served("busy");
    const served = Array.from({ length: 20 }, () => serveFirst("busy", "idle until now"));
    expect(served.filter((project) => project === "busy").length).toBeGreaterThanOrEqual(9);
    expect(served.slice(0, 2)).toContain("idle until now");
  });
});
