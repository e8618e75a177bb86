import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { cases } from "./asset-cases.js";
import { assetBugs } from "./asset-bugs.js";
import { bundleShared, loadWith } from "./planted-bug.js";

const entry = "test/faults/planted/asset-cases.ts";
/** A case with a bug in it may wait for what never comes. */
const patienceMs = 2_000;

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "planted-"));
  await bundleShared(folder);
});
afterAll(() => rm(folder, { recursive: true }));

/** Why the case is red, or null: it is green. */
async function redness(run: () => Promise<void>): Promise<unknown> {
  let giveUp!: NodeJS.Timeout;
  const waited = new Promise((resolve) => (giveUp = setTimeout(resolve, patienceMs, "it never ended")));
  try {
    return await Promise.race([run().then(() => null), waited]);
  } catch (failure) {
    return failure;
  } finally {
    clearTimeout(giveUp);
  }
}

async function load(bug: Parameters<typeof loadWith>[0]): Promise<typeof cases> {
  return (await loadWith<{ cases: typeof cases }>(bug, entry, folder)).cases;
}

describe("a bug planted in secrets or files", () => {
  test("is the only reason for red: without one every case named here is green", async () => {
    const healthy = await load(null);
    for (const name of new Set(assetBugs.map(({ caughtBy }) => caughtBy))) {
      expect(await redness(healthy.get(name)!), name).toBeNull();
    }
  });

  test.each(assetBugs)("is caught: $name", async (bug) => {
    const run = (await load(bug)).get(bug.caughtBy);
    expect(run, `there is no case "${bug.caughtBy}"`).toBeDefined();
    expect(await redness(run!)).not.toBeNull();
  });
});
