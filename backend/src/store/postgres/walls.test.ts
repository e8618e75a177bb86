import type { Pool, PoolClient } from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ManualClock } from "../../testing/manual-clock.js";
import { KeptDatabase } from "../../testing/postgres/kept-database.js";
import { approvalCases } from "../conformance/approvals.js";
import { assetCases } from "../conformance/assets.js";
import { clusterCases } from "../conformance/cluster.js";
import { flowCases } from "../conformance/flows.js";
import { scheduleCases } from "../conformance/schedules.js";
import { tenantCases } from "../conformance/tenants.js";
import { storeCases } from "../store.conformance.js";
import type { Database } from "./connections.js";
import { PostgresStore } from "./postgres-store.js";

/** What shows that tenants are kept apart. */
const isolating = [
  ...storeCases
    .filter(({ isolates }) => isolates)
    .map(({ name, run }) => ({
      name,
      run: (store: PostgresStore, clock: ManualClock) =>
        run({ store, advance: (byMs) => clock.advance(byMs) }),
    })),
  ...tenantCases,
  ...flowCases,
  ...[...scheduleCases, ...approvalCases].filter(({ isolates }) => isolates),
  ...assetCases,
  ...clusterCases,
];

/** The database with project, organisation and user left out of whatever its statements ask for. */
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

interface Asked {
  readonly text: string;
  /** The project, organisation or user that was asked for. */
  readonly of: unknown;
}

/** The database, and what it is asked. */
function overheard(database: Database, asked: Asked[]): Database {
  const { pool } = database.api;
  const connect = async (): Promise<Pick<PoolClient, "query" | "release">> => {
    const client = await pool.connect();
    const query = (
      said: string | { readonly text: string; readonly values: readonly unknown[] },
    ): unknown => {
      if (typeof said !== "string") asked.push({ text: said.text, of: said.values[0] });
      return client.query(said as string);
    };
    return { query: query as PoolClient["query"], release: (broken) => client.release(broken) };
  };
  return { ...database, api: { ...database.api, pool: { connect } as unknown as Pool } };
}

/** Whether one tenant has written to the table, and another has asked for what is in it. */
function isCrossed(table: string, asked: readonly Asked[]): boolean {
  const named = asked.filter(({ text }) => new RegExp(`\\b${table}\\b`).test(text));
  const writers = named.filter(({ text }) => text.includes(`insert into ${table}`)).map(({ of }) => of);
  return named.some(
    ({ text, of }) => !text.includes(`insert into ${table}`) && writers.some((by) => by !== of),
  );
}

async function setPolicies(kept: KeptDatabase, state: "enable" | "disable"): Promise<void> {
  await kept.owner.query(`do $$ declare tenant_table text; begin
    for tenant_table in select relname from pg_class where relforcerowsecurity loop
      execute format('alter table %I ${state} row level security', tenant_table);
    end loop;
  end $$`);
}

describe("tenants are kept apart", () => {
  let kept: KeptDatabase;
  beforeAll(async () => {
    kept = await KeptDatabase.postgres();
  });
  afterAll(() => kept[Symbol.asyncDispose]());

  async function run(storeCase: (typeof isolating)[number], database: Database): Promise<void> {
    const clock = new ManualClock();
    await kept.emptyStore(clock);
    await storeCase.run(new PostgresStore(database), clock);
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

  test("every tenant's table has a case in which another asks for it", async () => {
    await setPolicies(kept, "enable");
    const { rows } = await kept.owner.query<{ table: string }>(
      "select relname as table from pg_class where relforcerowsecurity order by 1",
    );
    const untold = new Set(rows.map(({ table }) => table));
    expect(untold.size).toBeGreaterThan(20);
    for (const storeCase of isolating) {
      const asked: Asked[] = [];
      await run(storeCase, overheard(kept.database, asked));
      for (const table of untold) if (isCrossed(table, asked)) untold.delete(table);
    }
    expect([...untold]).toEqual([]);
  });

  test.each([
    { place: "project", row: "payloads values ('elsewhere', 'h', '1')" },
    { place: "organization", row: "organizations values ('elsewhere', 'Stolen', 1, 0)" },
    { place: "user", row: "members values ('elsewhere', null, 'here', 'owner', 0)" },
  ])("nobody who chose a $place writes into another", async ({ place, row }) => {
    await setPolicies(kept, "enable");
    const client = await kept.database.api.pool.connect();
    try {
      await client.query(`begin; select set_config('flowrunner.${place}', 'here', true)`);
      await expect(client.query(`insert into ${row}`)).rejects.toThrow(/row-level security/);
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
