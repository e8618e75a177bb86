const absence = "This image holds no embedded database: set FLOWRUNNER_DATABASE_URL to a PostgreSQL";

/** What a server's image has in place of the embedded database: there it has one of its own. */
export function PGlite(): never {
  throw new Error(absence);
}

export function createPgConfig(): never {
  throw new Error(absence);
}
