import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import type { ClaimAnswer } from "@flowrunner/protocol";
import { openApp, type App } from "./app.js";
import type { DatabaseSource } from "./store/postgres/open-database.js";
import { appOptions, sourceOf } from "./testing/app-world.js";
import { createDatabase } from "./testing/postgres/test-database.js";
import { ownerName, withClient } from "./testing/postgres/template.js";
import { fillSchemaOne, inFolder, makeSchemaOne, rowsOfSchemaOne } from "./testing/schema-one.js";
import { ScriptedRunner } from "./testing/scripted-runner.js";

async function pgliteOfBefore(): Promise<DatabaseSource> {
  const folder = await mkdtemp(join(tmpdir(), "flowrunner-upgrade-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await inFolder(folder, async (client) => {
    await makeSchemaOne(client);
    await fillSchemaOne(client);
  });
  return { kind: "pglite", folder };
}

async function postgresOfBefore(): Promise<DatabaseSource> {
  const database = await createDatabase("template1");
  onTestFinished(() => database[Symbol.asyncDispose]());
  const { host, name } = database;
  await withClient({ host, user: ownerName, database: name }, makeSchemaOne);
  await withClient({ host, user: "postgres", database: name }, fillSchemaOne);
  return { ...sourceOf(database), logins: null };
}

/** Does whatever is queued, and gives how the runs ended. */
async function outcomes(app: App): Promise<readonly unknown[]> {
  using runner = new ScriptedRunner(app.runnerUrl);
  const { demand, runs } = app.context;
  for (let step = 0; step < 3; step++) {
    const { pools } = await demand.next(0, new AbortController().signal);
    const { token } = await demand.registerWorker(pools[0]!.pool);
    const held = (await runner.claim(token)).body as ClaimAnswer;
    expect((await runner.succeed(held, { n: step })).status).toBe(204);
  }
  const started = (await rowsOfSchemaOne())["runs"]!;
  return Promise.all(
    started.map(async (row) => {
      const run = { project: String(row["project_id"]), runId: String(row["run_id"]) };
      return (await runs.get(run)).status;
    }),
  );
}

describe("a database of the first schema", () => {
  const rows = [
    { name: "in a directory", make: pgliteOfBefore },
    { name: "of PostgreSQL, with its owner as the only login", make: postgresOfBefore },
  ];
  test.each(rows)(
    "$name is migrated, and its runs go on to their ends",
    async ({ make }) => {
      const options = appOptions(await make());
      onTestFinished(() => rm(options.filesFolder, { recursive: true, force: true }));
      await using app = await openApp(options);
      expect(await outcomes(app)).toEqual(["succeeded", "succeeded"]);
    },
    60_000,
  );
});
