import type { Pool, PoolConfig } from "pg";
import { openPglite } from "../../store/postgres/open-pglite.js";
import { openPool } from "../../store/postgres/pools.js";
import { migrate } from "../../store/postgres/migrate.js";
import { PostgresStore } from "../../store/postgres/postgres-store.js";
import type { Database } from "../../store/postgres/connections.js";
import type { ManualClock } from "../manual-clock.js";
import { createDatabase, openRoles } from "./test-database.js";
import { ownerName } from "./template.js";

/** Whatever the migrations made, but the note of how far they went. */
const emptyAllTables = `do $$ begin
  execute (
    select 'truncate ' || string_agg(quote_ident(tablename), ', ') from pg_tables
    where schemaname = 'public' and tablename not in ('schema_version', 'stopped_clock')
  );
end $$`;

/** A database that the tests of a file use one after another, each as if it were new and with time in its hands. */
export class KeptDatabase implements AsyncDisposable {
  private constructor(
    readonly database: Database,
    /** Owns the tables. */
    readonly owner: Pool,
    private readonly dispose: () => Promise<void>,
  ) {}

  /** `more`: what else the roles' connections are made with. */
  static async postgres(more: PoolConfig = {}): Promise<KeptDatabase> {
    const copy = await createDatabase();
    const [database, owner] = [openRoles(copy, more), openPool(copy.login(ownerName))];
    return this.#prepared(database, owner, async () => {
      await database[Symbol.asyncDispose]();
      await owner.end();
      await copy[Symbol.asyncDispose]();
    });
  }

  static async pglite(): Promise<KeptDatabase> {
    const database = await openPglite(null);
    const client = await database.pool.connect();
    await migrate(client);
    client.release();
    return this.#prepared(database, database.pool, async () => database[Symbol.asyncDispose]());
  }

  static async #prepared(
    database: Database,
    owner: Pool,
    dispose: () => Promise<void>,
  ): Promise<KeptDatabase> {
    await owner.query(`
      create table stopped_clock (at bigint not null);
      insert into stopped_clock values (0);
      grant select on stopped_clock to flowrunner_api, flowrunner_engine;
      create or replace function now_ms() returns bigint language sql stable as 'select at from stopped_clock';
    `);
    return new KeptDatabase(database, owner, dispose);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.dispose();
  }

  /** Empties the database and lets its time be the clock's. */
  async emptyStore(clock: ManualClock): Promise<PostgresStore> {
    await this.owner.query(emptyAllTables);
    await this.#setTime(clock.now());
    clock.moved = (now) => this.#setTime(now);
    return new PostgresStore(this.database);
  }

  /** Ends every connection that the roles have open. */
  async cutConnections(): Promise<void> {
    const sql = `select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and usename in ('flowrunner_api', 'flowrunner_engine')`;
    await this.owner.query(sql);
  }

  async #setTime(now: number): Promise<void> {
    await this.owner.query("update stopped_clock set at = $1", [now]);
  }
}
