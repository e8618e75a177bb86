import type { AppOptions } from "../app.js";
import type { Log } from "../log.js";
import type { DatabaseSource } from "../store/postgres/open-database.js";
import type { Secrets } from "./config.js";
import { InvalidConfiguration, readEnvironment, type Environment } from "./env.js";

/**
 * A server's options as its environment says. `databaseFolder`: where an embedded database is, if no other is named;
 * null: another must be. Throws `InvalidConfiguration`.
 */
export function optionsOf(env: Environment, databaseFolder: string | null, log: Log): AppOptions {
  const { config, secrets } = readEnvironment(env);
  const {
    publicHost,
    publicPort,
    allowedOrigins,
    trustedProxies,
    runnerHost,
    runnerPort,
    internalHost,
    internalPort,
  } = config;
  return {
    database: databaseOf(secrets, databaseFolder),
    publicListener: {
      host: publicHost,
      port: publicPort,
      allowedOrigins,
      trustedProxies,
      checksAnswers: false,
    },
    runnerListener: { host: runnerHost, port: runnerPort },
    internalListener: { host: internalHost, port: internalPort, token: secrets.internalToken },
    identity: { registration: config.registration, isSecure: config.scheme === "https" },
    rates: config,
    redisUrl: secrets.redisUrl ?? null,
    periods: config,
    limits: config,
    log,
  };
}

function databaseOf(secrets: Secrets, folder: string | null): DatabaseSource {
  const { databaseUrl, databaseApiUrl, databaseEngineUrl } = secrets;
  if (databaseUrl === undefined) {
    if (folder !== null) return { kind: "pglite", folder };
    throw new InvalidConfiguration([{ path: ["databaseUrl"], message: "is needed" }]);
  }
  const hasLogins = databaseApiUrl !== undefined && databaseEngineUrl !== undefined;
  const logins = hasLogins ? { apiUrl: databaseApiUrl, engineUrl: databaseEngineUrl } : null;
  return { kind: "postgres", ownerUrl: databaseUrl, logins };
}
