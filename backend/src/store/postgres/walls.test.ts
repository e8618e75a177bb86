import type { Pool, PoolClient } from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ManualClock } from "../../testing/manual-clock.js";
import { KeptDatabase } from "../../testing/postgres/kept-database.js";
import { storeCases } from "../store.conformance.js";
import type { Database } from "./connections.js";
import { PostgresStore } from "./postgres-store.js";

const isolating = storeCases.filter(({ isolates }) => isolates);

/** The database with the project left out of whatever its statements ask for. */
function withoutFilter(database: Database): Database {
  const { pool } = database.api;
  const unfiltered = { connect: async () => unfilteredClient(await pool.connect()) } as unknown as Pool;
  return { ...database, api: { ...database.api, pool: unfiltered } };
}

function unfilteredClient(client: PoolClient): Pick<PoolClient, "query" | "release"> {
  const query = (asked: string | { readonly text: string; readonly values: unknown[] }): unknown =>
    typeof asked === "string"
      ? client.query(asked)
      : client.query(
          asked.text.replaceAll(/(\w\.)?(project|organization|user)_id = \$1/g, "$$1::text is not null"),
          asked.values,
        );
  return { query: query as PoolClient["query"], release: (broken) => client.release(broken) };
}

async function setPolicies(kept: KeptDatabase, state: "enable" | "disable"): Promise<void> {
  await kept.owner.query(`do $$ declare tenant_table text; begin
    for tenant_table in select relname from pg_class where relforcerowsecurity loop
      execute format('alter table %I ${state} row level security', tenant_table);
    end loop;
  end $$`);
}

describe("projects are kept apart", () => {
  let kept: KeptDatabase;
  beforeAll(async () => {
    kept = await KeptDatabase.postgres();
  });
  afterAll(() => kept[Symbol.asyncDispose]());

  async function run(storeCase: (typeof isolating)[number], database: Database): Promise<void> {
    const clock = new ManualClock();
    await kept.emptyStore(clock);
    const store = new PostgresStore(database);
    await storeCase.run({ store, advance: (byMs) => clock.advance(byMs) });
  }

  test.each(isolating)("by policies alone: $name", async (storeCase) => {
    await setPolicies(kept, "enable");
    await run(storeCase, withoutFilter(kept.database));
  });

  test.each(isolating)("by the statements alone: $name", async (storeCase) => {
    await setPolicies(kept, "disable");
    await run(storeCase, kept.database);
  });

  test.each(isolating)("and not at all without both: $name", async (storeCase) => {
    await setPolicies(kept, "disable");
    await expect(run(storeCase, withoutFilter(kept.database))).rejects.toThrow();
  });

  test("a row cannot be written into another project", async () => {
    await setPolicies(kept, "enable");
    const client = await kept.database.api.pool.connect();
    try {
      await client.query("begin; select set_config('flowrunner.project', 'here', true)");
      const stealing = client.query("insert into payloads values ('elsewhere', 'h', '1')");
      await expect(stealing).rejects.toThrow(/row-level security/);
    } finally {
      await client.query("rollback");
      client.release();
    }
  });

  test("without a project nothing is anybody's, and none outlives its transaction", async () => {
    await setPolicies(kept, "enable");
    const store = await kept.emptyStore(new ManualClock());
    const count = "select count(*)::integer as rows, chosen_project() as project from payloads";
    await store.withTransaction({ project: "here" }, (tx) =>
      tx.payloads.put([{ hash: "h", bytes: 1, text: "1" }]),
    );
    expect((await kept.database.api.pool.query(count)).rows).toEqual([{ rows: 0, project: null }]);
  });
});
