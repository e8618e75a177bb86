import { randomUUID } from "node:crypto";
import { openPostgres } from "../../store/postgres/open-postgres.js";
import type { PoolConfig } from "pg";
import { askForServer } from "./door.js";
import { ownerName, templateName, withClient } from "./template.js";

/** A database of a test file's own. */
export interface TestDatabase extends AsyncDisposable {
  readonly host: string;
  readonly name: string;
  /** How a user gets in. */
  login(user: string): PoolConfig;
}

/** A copy of the migrated template in the run's server, or an empty database. */
export async function createDatabase(template: string = templateName): Promise<TestDatabase> {
  const host = await askForServer();
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  const asAdministrator = (sql: string) =>
    withClient({ host, user: "postgres", database: "postgres" }, (client) => client.query(sql));
  await asAdministrator(`create database ${name} template ${template} owner ${ownerName}`);
  return {
    host,
    name,
    login: (user) => ({ host, user, database: name }),
    async [Symbol.asyncDispose]() {
      await asAdministrator(`drop database ${name}`); // fails when a test has left a connection open
    },
  };
}

/** The database as its two roles meet it; `more`: what else their connections are made with. */
export function openRoles(database: TestDatabase, more: PoolConfig = {}): ReturnType<typeof openPostgres> {
  const login = (user: string): PoolConfig => ({ ...database.login(user), ...more });
  return openPostgres({ api: login("flowrunner_api"), engine: login("flowrunner_engine") });
}
