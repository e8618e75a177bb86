import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { engineBugs } from "./engine-bugs.js";
import { loadWith, type Planting } from "./planted-bug.js";

const entry = "test/faults/planted/engine-cases.ts";
/** Within which a hunt must catch each bug. */
const mostSeeds = 5_000;

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "planted-engine-"));
});
afterAll(() => rm(folder, { recursive: true }));

type Cases = { faultAt(seed: number): string | null };
const load = (bug: Planting | null): Promise<Cases> => loadWith<Cases>(bug, entry, folder);

describe("a bug planted in the engine", () => {
  test("is the only reason for red: without one every seed recorded here is green", async () => {
    const { faultAt } = await load(null);
    for (const { seed } of engineBugs) expect(faultAt(seed), `seed ${seed}`).toBeNull();
  });

  test.each(engineBugs)("is caught by a random flow: $name", async (bug) => {
    expect((await load(bug)).faultAt(bug.seed), `seed ${bug.seed}`).not.toBeNull();
  });

  if (!process.env["FLOWRUNNER_SOAK"]) return;
  test.each(engineBugs)("is found by a hunt: $name", async (bug) => {
    const { faultAt } = await load(bug);
    let seed = 0;
    while (seed < mostSeeds && faultAt(seed) === null) seed += 1;
    expect(seed, "no seed has caught it").toBeLessThan(mostSeeds);
  });
});
