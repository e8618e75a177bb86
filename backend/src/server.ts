export { openPglite, type PgliteDatabase } from "./store/postgres/open-pglite.js";
export { openPostgres, type PostgresLogins } from "./store/postgres/open-postgres.js";
export { DatabaseAhead, migrate } from "./store/postgres/migrate.js";
export { PostgresStore, type PostgresCounters } from "./store/postgres/postgres-store.js";
export type { Database } from "./store/postgres/connections.js";
export { openApp, type App } from "./app.js";
export type { AppOptions } from "./app-options.js";
export type { DatabaseSource } from "./store/postgres/open-database.js";
export { optionsOf } from "./config/app-options.js";
