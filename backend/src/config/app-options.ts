import { resolve } from "node:path";
import type { AppOptions } from "../app-options.js";
import type { ClusterOptions } from "../cluster/kubernetes-identities.js";
import { builtPages } from "../http/pages.js";
import type { TlsFiles } from "../http/tls-files.js";
import type { FullLog } from "../log.js";
import type { MasterKeySource } from "../secrets/master-key-source.js";
import { Secret } from "../secrets/secret.js";
import type { DatabaseSource } from "../store/postgres/open-database.js";
import type { Administrator } from "../tenants/administrator.js";
import type { Config, Secrets } from "./config.js";
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
    runnerRequestsPerMinute: requestsPerMinute = null,
  } = config;
  const tls = tlsOf(config);
  return {
    database: databaseOf(secrets, databaseFolder),
    publicListener: {
      host: publicHost,
      port: publicPort,
      allowedOrigins,
      trustedProxies,
      connections: config.publicConnections,
      connectionsPerAddress: config.publicConnectionsPerAddress,
      checksAnswers: false,
    },
    pagesFolder: builtPages(),
    runnerListener: { host: runnerHost, port: runnerPort, connectionsPerAddress, requestsPerMinute, tls },
    internalListener: { host: internalHost, port: internalPort, token: tokenOf(secrets, config), tls },
    healthListener: config.healthPort === undefined ? null : { host: publicHost, port: config.healthPort },
    cluster: clusterOf(config, secrets),
    claimFilesRoot: config.claimFilesRoot ?? null,
    podAddress: config.podAddress ?? null,
    administrator: administratorOf(config),
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
    if (databaseApiUrl !== undefined && databaseEngineUrl !== undefined) {
      return { kind: "awaited", logins: { apiUrl: databaseApiUrl, engineUrl: databaseEngineUrl } };
    }
    if (folder !== null) return { kind: "pglite", folder };
    throw new InvalidConfiguration([{ path: ["databaseUrl"], message: "is needed" }]);
  }
  const hasLogins = databaseApiUrl !== undefined && databaseEngineUrl !== undefined;
  const logins = hasLogins ? { apiUrl: databaseApiUrl, engineUrl: databaseEngineUrl } : null;
  return { kind: "postgres", ownerUrl: databaseUrl, logins };
}

function tokenOf({ internalToken }: Secrets, { install }: Config): string | null {
  if (internalToken !== undefined) return internalToken;
  if (install !== undefined) return null;
  throw new InvalidConfiguration([
    { path: ["internalToken"], message: "is needed: openssl rand -base64 32" },
  ]);
}

function tlsOf({ tlsCertFile: certFile, tlsKeyFile: keyFile }: Config): TlsFiles | null {
  if (certFile !== undefined && keyFile !== undefined) return { certFile, keyFile };
  if (certFile === undefined && keyFile === undefined) return null;
  const path = certFile === undefined ? "tlsCertFile" : "tlsKeyFile";
  throw new InvalidConfiguration([
    { path: [path], message: "is needed: a certificate and its key go together" },
  ]);
}

function clusterOf(config: Config, secrets: Secrets): ClusterOptions | null {
  const {
    install,
    acceptedRisks,
    kubernetesUrl: apiUrl,
    kubernetesTokenFile: tokenFile,
    kubernetesCaFile: caFile,
  } = config;
  if (install === undefined) return null;
  if (!/^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/.test(install))
    throw new InvalidConfiguration([{ path: ["install"], message: "has to be a DNS label" }]);
  const [, namespace, name] = /^([^:]+):([^:]+)$/.exec(config.controllerAccount ?? "") ?? [];
  if (namespace === undefined || name === undefined)
    throw new InvalidConfiguration([{ path: ["controllerAccount"], message: "is needed: NAMESPACE:NAME" }]);
  return {
    install,
    access: { apiUrl, tokenFile, caFile },
    controller: { namespace, name },
    acceptedRisks,
    probeTargets: [
      ...targetsOf("database", secrets.databaseApiUrl ?? secrets.databaseUrl, 5432),
      ...targetsOf("redis", secrets.redisUrl, 6379),
    ],
  };
}

type ProbeTargets = ClusterOptions["probeTargets"];

/** Where something of ours is that functions must not reach. A socket is reached by nobody. */
function targetsOf(
  check: ProbeTargets[number]["check"],
  url: string | undefined,
  port: number,
): ProbeTargets {
  if (url === undefined || !URL.canParse(url)) return [];
  const { hostname, port: named } = new URL(url);
  if (hostname === "") return [];
  return [{ check, host: hostname.replace(/^\[|\]$/g, ""), port: Number(named) || port }];
}

function administratorOf(config: Config): Administrator | null {
  const { administratorEmail: email, administratorPasswordFile: passwordFile } = config;
  if (email === undefined) return null;
  if (passwordFile === undefined)
    throw new InvalidConfiguration([{ path: ["administratorPasswordFile"], message: "is needed" }]);
  return { email, passwordFile };
}
