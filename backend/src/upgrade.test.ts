import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ClientBase } from "pg";
import { describe, expect, onTestFinished, test } from "vitest";
import type { ClaimAnswer } from "@flowrunner/protocol";
import { openApp, type App } from "./app.js";
import { migrate, readMigrations } from "./store/postgres/migrate.js";
import type { DatabaseSource } from "./store/postgres/open-database.js";
import { openPglite } from "./store/postgres/open-pglite.js";
import { appOptions, sourceOf } from "./testing/app-world.js";
import { createDatabase } from "./testing/postgres/test-database.js";
import { ownerName, withClient } from "./testing/postgres/template.js";
import { ScriptedRunner } from "./testing/scripted-runner.js";

/** Two runs of a flow with two steps, as schema 1 kept them: of one the first step has ended, of the other none. */
const fixture = join(import.meta.dirname, "testing/fixtures/rows-of-schema-1.json");

/** When they were started, in epoch ms. */
const fixtureTime = 1_795_250_097_000;

type Rows = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;

async function rowsOfSchema1(): Promise<Rows> {
  const text = await readFile(fixture, "utf8");
  const later = (time: string): string => String(Number(time) + Date.now() - fixtureTime);
  return JSON.parse(text.replaceAll(/\b179\d{10}\b/g, later)) as Rows;
}

async function makeSchema1(client: ClientBase): Promise<void> {
  await migrate(client, (await readMigrations()).slice(0, 1));
}

/** `client`: a superuser's, for whom no policy holds. */
async function fillSchema1(client: ClientBase): Promise<void> {
  for (const [table, rows] of Object.entries(await rowsOfSchema1()))
    await client.query(`insert into ${table} select * from json_populate_recordset(null::${table}, $1)`, [
      JSON.stringify(rows),
    ]);
}

async function pgliteOfBefore(): Promise<DatabaseSource> {
  const folder = await mkdtemp(join(tmpdir(), "flowrunner-upgrade-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await using database = await openPglite(folder);
  const client = await database.pool.connect();
  await makeSchema1(client);
  await fillSchema1(client);
  client.release();
  return { kind: "pglite", folder };
}

async function postgresOfBefore(): Promise<DatabaseSource> {
  const database = await createDatabase("template1");
  onTestFinished(() => database[Symbol.asyncDispose]());
  const { host, name } = database;
  await withClient({ host, user: ownerName, database: name }, makeSchema1);
  await withClient({ host, user: "postgres", database: name }, fillSchema1);
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
  const started = (await rowsOfSchema1())["runs"]!;
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
  test.each(rows)("$name is migrated, and its runs go on to their ends", async ({ make }) => {
    await using app = await openApp(appOptions(await make()));
    expect(await outcomes(app)).toEqual(["succeeded", "succeeded"]);
  });
});
