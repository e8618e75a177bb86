import type { AssertionError } from "node:assert";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ScriptedKubernetes } from "../../../backend/src/testing/kubernetes/scripted-kubernetes.js";
import { KeptDatabase } from "../../../backend/src/testing/postgres/kept-database.js";
import { identityBugs } from "./identity-bugs.js";
import { cases, type Outside } from "./identity-cases.js";
import { bundleShared, loadWith, type Planting } from "./planted-bug.js";
import { itNeverEnded, redness } from "./planted-suite.js";

/** What a case expects where it is refused: another failure is none of the guard's. */
const refusing = new Set<unknown>([401, 403, 409, 410]);
const entry = "test/faults/planted/identity-cases.ts";
/** Where what is bundled finds the packages that are not. */
const bundles = join(import.meta.dirname, "../../../node_modules/.cache");

let folder = "";
let outside: Outside;
let healthy: typeof cases;
beforeAll(async () => {
  await mkdir(bundles, { recursive: true });
  folder = await mkdtemp(join(bundles, "planted-"));
  await bundleShared(folder);
  outside = { kept: await KeptDatabase.postgres(), kubernetes: await ScriptedKubernetes.open() };
  healthy = await load(null);
});
afterAll(async () => {
  await outside.kubernetes[Symbol.asyncDispose]();
  await outside.kept[Symbol.asyncDispose]();
  await rm(folder, { recursive: true });
});

async function load(bug: Planting | null): Promise<typeof cases> {
  const options = { packages: "external" } as const;
  return (await loadWith<{ cases: typeof cases }>(bug, entry, folder, options)).cases;
}

describe("a refusal of who a pod is and what it may", () => {
  test("has a guard that can be planted out, each of them", () => {
    expect(new Set(identityBugs.flatMap(({ lets }) => lets))).toEqual(new Set(cases.keys()));
  });

  test.each([...cases.keys()])("holds where nothing is planted: %s", async (name) => {
    await healthy.get(name)!(outside);
  });

  const planted = identityBugs.flatMap(({ lets, ...bug }) => lets.map((name) => ({ name, bug })));
  test.each(planted)("is gone, $name, where $bug.name", async ({ name, bug }) => {
    const run = (await load(bug)).get(name)!;
    const why = await redness(() => run(outside));
    expect(why === itNeverEnded || refusing.has((why as AssertionError).expected), String(why)).toBe(true);
  });
});
