import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { KeptDatabase } from "../../testing/postgres/kept-database.js";
import { ManualClock } from "../../testing/manual-clock.js";
import { here, newRun } from "../conformance/fixtures.js";

describe("a transaction in PostgreSQL", () => {
  let kept: KeptDatabase;
  beforeAll(async () => {
    kept = await KeptDatabase.postgres();
  });
  afterAll(() => kept[Symbol.asyncDispose]());

  test("that swallowed the failure of a statement is not called committed", async () => {
    const store = await kept.emptyStore(new ManualClock());
    const ends: string[] = [];
    const swallowing = store.withTransaction(here, async (tx) => {
      tx.onCommit(() => ends.push("committed"));
      await tx.runs.insert(newRun("r"));
      await tx.runs.insert(newRun("r")).catch(() => {});
    });
    await expect(swallowing).rejects.toThrow(/rolled back/);
    expect(ends).toEqual([]);
  });

  test("whose connection breaks fails, and the next has another connection", async () => {
    const store = await kept.emptyStore(new ManualClock());
    const cut = store.withTransaction(here, async (tx) => {
      await tx.runs.insert(newRun("r"));
      await kept.cutConnections();
      await tx.runs.get("r");
    });
    await expect(cut).rejects.toThrow();
    await store.withTransaction(here, (tx) => tx.runs.insert(newRun("r")));
    expect(await store.acrossProjects.nextWake()).toBeNull();
  });

  test("begins in one place of the code", async () => {
    const files = await readdir(import.meta.dirname, { recursive: true });
    const sources = files.filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"));
    const texts = await Promise.all(sources.map((file) => readFile(join(import.meta.dirname, file), "utf8")));
    const beginning = sources.filter((_, index) =>
      /["'`]\s*(begin|start transaction)\s*[;"'`]/i.test(texts[index]!),
    );
    expect(beginning).toEqual(["transaction.ts"]);
  });
});
