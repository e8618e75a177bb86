import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bundleShared, loadWith, type PlantedBug } from "./planted-bug.js";

/** What the cases of a module with a bug in it are called, and how each is run. */
type Cases = ReadonlyMap<string, () => Promise<void>>;

/** A case with a bug in it may wait for what never comes. */
const patienceMs = 2_000;
export const itNeverEnded = "it never ended";

/** `entry`: a module, below the repository's root, that exports `cases`. Each bug must turn the case it names red. */
export function describePlantedBugs(title: string, entry: string, bugs: readonly PlantedBug[]): void {
  let folder = "";
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "planted-"));
    await bundleShared(folder);
  });
  afterAll(() => rm(folder, { recursive: true }));

  const load = async (bug: PlantedBug | null): Promise<Cases> =>
    (await loadWith<{ cases: Cases }>(bug, entry, folder)).cases;

  describe(title, () => {
    test("is the only reason for red: without one every case named here is green", async () => {
      const healthy = await load(null);
      for (const name of new Set(bugs.map(({ caughtBy }) => caughtBy))) {
        expect(await redness(healthy.get(name)!), name).toBeNull();
      }
    });

    test.each(bugs)("is caught: $name", async (bug) => {
      const run = (await load(bug)).get(bug.caughtBy);
      expect(run, `there is no case "${bug.caughtBy}"`).toBeDefined();
      expect(await redness(run!)).not.toBeNull();
    });
  });
}

/** Why a case is red: what it threw, or that it never ended. Null: it is green. */
export async function redness(run: () => Promise<void>): Promise<unknown> {
  let giveUp!: NodeJS.Timeout;
  const waited = new Promise((resolve) => (giveUp = setTimeout(resolve, patienceMs, itNeverEnded)));
  try {
    return await Promise.race([run().then(() => null), waited]);
  } catch (failure) {
    return failure;
  } finally {
    clearTimeout(giveUp);
  }
}
