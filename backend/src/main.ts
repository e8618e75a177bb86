import { once } from "node:events";
import { openApp } from "./app.js";
import { systemClock } from "./clock.js";
import { optionsOf } from "./config/app-options.js";
import { readEnvironment, readOwnerUrl } from "./config/env.js";
import { turnOffCoreDumps } from "./core-dumps.js";
import { pinoLog } from "./pino-log.js";
import { migrateDatabase } from "./store/postgres/open-database.js";
import { version } from "./version.js";

/** A server as its environment says, until it is told to stop: what a container runs. A second signal ends it at once. */
async function main(): Promise<void> {
  const log = pinoLog(readEnvironment(process.env).config.logLevel);
  await turnOffCoreDumps((problem) => log.warn(problem, {}));
  await using app = await openApp(optionsOf(process.env, null, log));
  const { publicUrl, runnerUrl, internalUrl, healthUrl } = app;
  log.info("the server is up", { version, publicUrl, runnerUrl, internalUrl, healthUrl });
  await Promise.race([once(process, "SIGTERM"), once(process, "SIGINT")]);
  log.info("the server stops", {});
}

/** Brings the database to this program's schema, as what runs before a new version's servers. */
async function migrate(): Promise<void> {
  const log = pinoLog("info");
  const waiting = (about: object): void => log.info("the database does not answer yet", { ...about });
  const schema = await migrateDatabase(readOwnerUrl(process.env), { clock: systemClock, waiting });
  log.info("the database is migrated", { version, schema });
}

try {
  await (process.argv[2] === "migrate" ? migrate() : main());
  process.exit(0);
} catch (failure) {
  pinoLog("error").error("the server failed", { failure });
  process.exit(1);
}
