import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { KeptDatabase } from "../../../backend/src/testing/postgres/kept-database.js";
import { authorityBugs } from "./authority-bugs.js";
import type { cases } from "./authority-cases.js";
import { bundleShared, loadWith, type PlantedBug } from "./planted-bug.js";

const entry = "test/faults/planted/authority-cases.ts";
/** Where what is bundled finds the packages that are not. */
const bundles = join(import.meta.dirname, "../../../node_modules/.cache");

let folder = "";
let kept: KeptDatabase;
beforeAll(async () => {
  await mkdir(bundles, { recursive: true });
  folder = await mkdtemp(join(bundles, "planted-"));
  await bundleShared(folder);
  kept = await KeptDatabase.postgres();
});
afterAll(async () => {
  await kept[Symbol.asyncDispose]();
  await rm(folder, { recursive: true });
});

async function load(bug: PlantedBug | null): Promise<typeof cases> {
  const options = { packages: "external" } as const;
  return (await loadWith<{ cases: typeof cases }>(bug, entry, folder, options)).cases;
}

describe("a bug planted in who may", () => {
  test("is the only reason for red: without one every case is green, and each is named by a bug", async () => {
    const healthy = await load(null);
    expect(new Set(authorityBugs.map(({ caughtBy }) => caughtBy))).toEqual(new Set(healthy.keys()));
    for (const run of healthy.values()) await run(kept);
  });

  test.each(authorityBugs)("is caught: $name", async (bug) => {
    const run = (await load(bug)).get(bug.caughtBy)!;
    await expect(run(kept)).rejects.toThrow();
  });
});
