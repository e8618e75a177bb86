import { resolve } from "node:path";
import type { AppOptions } from "../app-options.js";
import type { FullLog } from "../log.js";
import type { MasterKeySource } from "../secrets/master-key-source.js";
import { Secret } from "../secrets/secret.js";
import type { DatabaseSource } from "../store/postgres/open-database.js";
import type { Secrets } from "./config.js";
import { InvalidConfiguration, readEnvironment, type Environment } from "./env.js";

/**
 * A server's options as its environment says. `databaseFolder`: where an embedded database is, if no other is named;
 * null: another must be. Throws `InvalidConfiguration`.
 */
export function optionsOf(env: Environment, databaseFolder: string | null, log: FullLog): AppOptions {
  const { config, secrets } = readEnvironment(env);
  const {
    publicHost,
    publicPort,
    allowedOrigins,
    trustedProxies,
    runnerHost,
    runnerPort,
    runnerConnectionsPerAddress: connectionsPerAddress,
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
    runnerListener: { host: runnerHost, port: runnerPort, connectionsPerAddress },
    internalListener: { host: internalHost, port: internalPort, token: secrets.internalToken },
    identity: { registration: config.registration, isSecure: config.scheme === "https" },
    rates: config,
    redisUrl: secrets.redisUrl ?? null,
    periods: config,
    limits: config,
    assetLimits: config,
    masterKey: masterKeyOf(secrets, config.masterKeyFolder),
    filesFolder: resolve(config.filesFolder),
    log,
    traces: config.otelTraces === "on",
  };
}

/** An operator's, or the data directory's. */
function masterKeyOf({ masterKey, otherMasterKey }: Secrets, folder: string | undefined): MasterKeySource {
  const other = otherMasterKey === undefined ? null : new Secret(otherMasterKey);
  if (masterKey !== undefined) return { kind: "given", current: new Secret(masterKey), other };
  if (folder !== undefined) return { kind: "folder", folder, other };
  throw new InvalidConfiguration([{ path: ["masterKey"], message: "is needed: openssl rand -base64 32" }]);
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
