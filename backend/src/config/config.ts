import { z } from "zod";
import { standardAssetLimits } from "../assets.js";
import { standardConnectionsPerAddress, standardPublicConnections } from "../http/connection-cap.js";
import { standardLimits, standardPeriods } from "../settings.js";
import { risks } from "../cluster/safety/risks.js";
import { logLevels } from "../pino-log.js";
import { standardRates } from "../rates/standard-rates.js";
import {
  choiceSetting,
  choicesSetting,
  listSetting,
  notes,
  numberSetting,
  optionalCount,
  optionalPort,
  optionalText,
  portSetting,
  secretSetting,
  textSetting,
} from "./setting.js";

const everywhere = "0.0.0.0";
const serviceAccountFolder = "/var/run/secrets/kubernetes.io/serviceaccount";
const ms = (standard: number, description: string) => numberSetting("ms", standard, description);
const count = (standard: number, description: string) => numberSetting("count", standard, description);
const bytes = (standard: number, description: string) => numberSetting("bytes", standard, description);

/** Every setting that may be seen. Its variable is its name after `FLOWRUNNER_`, in capitals: `FLOWRUNNER_PUBLIC_PORT`. */
export const configSchema = z.object({
  publicHost: textSetting(everywhere, "Address of the public listener: API, WebSocket, health."),
  publicPort: portSetting(7400, "Port of the public listener."),
  publicConnections: count(
    standardPublicConnections,
    "Connections to the public listener that may be open, WebSockets too; further ones are closed.",
  ),
  publicConnectionsPerAddress: count(
    standardConnectionsPerAddress,
    "The same of one address that is no trusted proxy's; further ones are answered 429.",
  ),
  allowedOrigins: listSetting("Origins, besides the server's own, whose pages may use a browser's session."),
  trustedProxies: listSetting("Addresses and networks of proxies that say whose requests they pass on."),
  scheme: choiceSetting(
    ["http", "https"],
    "http",
    "How browsers reach the public listener; with `https` the session's cookie is sent no other way.",
  ),
  registration: choiceSetting(["closed", "open"], "closed", "Whether anybody who comes can register."),
  addressRequestsPerMinute: count(
    standardRates.addressRequestsPerMinute,
    "Requests that one address may send.",
  ),
  credentialRequestsPerMinute: count(
    standardRates.credentialRequestsPerMinute,
    "Requests that may be sent with one session or API token.",
  ),
  tenantRequestsPerMinute: count(
    standardRates.tenantRequestsPerMinute,
    "Requests that one project, or one organisation outside of its projects, may be sent.",
  ),
  runnerHost: textSetting(
    everywhere,
    "Address of the runner listener, which agents call; never to be exposed.",
  ),
  runnerPort: portSetting(7401, "Port of the runner listener."),
  runnerConnectionsPerAddress: count(
    standardConnectionsPerAddress,
    "Connections to the runner listener that one address may have open: code shares the network of its agent.",
  ),
  runnerRequestsPerMinute: optionalCount(
    "Requests that one address may send to the runner listener. Without it: as many as it likes.",
  ),
  internalHost: textSetting(
    everywhere,
    "Address of the internal listener, which launchers and controllers call.",
  ),
  internalPort: portSetting(7402, "Port of the internal listener."),
  healthPort: optionalPort(
    "Port on which `/healthz`, `/readyz` and `/metrics` are answered too, whoever crowds the public listener. Without it: " +
      "there alone.",
  ),
  tlsCertFile: optionalText(
    "Certificate of the runner and the internal listener, PEM; it may be replaced while the server runs. Without it they " +
      "are spoken to in the clear.",
  ),
  tlsKeyFile: optionalText("Its key, PEM."),

  install: optionalText(
    "In a cluster: the id of this installation there, a DNS label. Without it no caller is from a cluster.",
  ),
  kubernetesUrl: textSetting("https://kubernetes.default.svc", "The API server that reviews tokens."),
  kubernetesTokenFile: textSetting(
    `${serviceAccountFolder}/token`,
    "Token of the server's own service account, which may create `tokenreviews` and needs nothing else.",
  ),
  kubernetesCaFile: textSetting(
    `${serviceAccountFolder}/ca.crt`,
    "Certificate of the API server's authority, PEM.",
  ),
  controllerAccount: optionalText(
    "Service account of the controller: `NAMESPACE:NAME`. Needed in a cluster.",
  ),
  acceptedRisks: choicesSetting(
    risks,
    "Walls that functions have to go without in this cluster. Where one that is not named is missing, pods get no work.",
  ),
  claimFilesRoot: optionalText(
    "Where a pod has its project's files: `/workspace`. Without it: on this machine.",
  ),
  podAddress: optionalText(
    "In a cluster: the address of the server's own pod (`status.podIP`), where file workers call its runner listener.",
  ),
  administratorEmail: optionalText(
    "Address of the user who is made, with an organisation, when there is none of this address.",
  ),
  administratorPasswordFile: optionalText("File of that user's first password."),

  filesFolder: textSetting("files", "Folder below which each project has a folder for its files."),
  masterKeyFolder: z.string().min(1).optional().register(notes, {
    description:
      "Folder of the file `master.key`, which is made when there is none. Used without FLOWRUNNER_MASTER_KEY.",
  }),

  logLevel: choiceSetting(logLevels, "info", "What is logged: this, and what is worse."),
  otelTraces: choiceSetting(
    ["off", "on"],
    "off",
    "Whether requests and runs are traced with OpenTelemetry; where to, its own variables say: `OTEL_EXPORTER_OTLP_ENDPOINT`.",
  ),

  pollMs: ms(standardPeriods.pollMs, "How long a claim or a launcher's poll is held open."),
  heartbeatMs: ms(standardPeriods.heartbeatMs, "Between an agent's heartbeats."),
  leaseMs: ms(standardPeriods.leaseMs, "Without a heartbeat for this long an attempt is lost."),
  graceMs: ms(standardPeriods.graceMs, "Between SIGTERM and SIGKILL for code that is to end."),
  heartbeatWriteMs: ms(standardPeriods.heartbeatWriteMs, "Between writes of the heartbeats that came in."),
  sweepMs: ms(standardPeriods.sweepMs, "Between looks for lost attempts, while any is claimed."),
  retryMs: ms(standardPeriods.retryMs, "Before what the database refused is tried again."),
  glanceMs: ms(
    standardPeriods.glanceMs,
    "Between looks at what other servers on the database did, while somebody waits for it.",
  ),
  safetyGlanceMs: ms(
    standardPeriods.safetyGlanceMs,
    "Between such looks when nobody waits, or when Redis tells.",
  ),
  keepRunsMs: ms(
    standardPeriods.keepRunsMs,
    "How long ended runs are kept where their project does not say.",
  ),
  retentionMs: ms(standardPeriods.retentionMs, "Between looks for what has been kept long enough."),
  tokenAfterlifeMs: ms(
    standardPeriods.tokenAfterlifeMs,
    "How long after an attempt's deadline its result is still accepted.",
  ),

  fileTakenMs: ms(
    standardPeriods.fileTakenMs,
    "In a cluster: how long whoever asks for files waits for a file worker, whose pod may have to be started.",
  ),
  fileSilenceMs: ms(
    standardPeriods.fileSilenceMs,
    "In a cluster: how long neither a byte nor a sign of life may come between a file worker and whoever asked.",
  ),

  outputBytes: bytes(standardLimits.outputBytes, "Largest output of an attempt, as JSON text."),
  logBytes: bytes(
    standardLimits.logBytes,
    "Largest log of an attempt; of a longer one head and tail are kept.",
  ),
  lineBytes: bytes(standardLimits.lineBytes, "Longest line of log; the rest of it is cut."),
  logBodyBytes: bytes(standardLimits.logBodyBytes, "Largest body of log lines."),

  secretBytes: bytes(standardAssetLimits.secretBytes, "Largest value of a secret."),
  secretsPerProject: count(standardAssetLimits.secretsPerProject, "Secrets of a project."),
  configBytes: bytes(standardAssetLimits.configBytes, "Values of a project together, as JSON text."),
  fileBytes: bytes(standardAssetLimits.fileBytes, "Largest file that people write."),
  projectFileBytes: bytes(standardAssetLimits.projectFileBytes, "Files of a project together."),
});

export type Config = z.output<typeof configSchema>;

/** What nobody may see: it is kept apart, and never logged. */
export const secretsSchema = z.object({
  databaseUrl: secretSetting(
    "PostgreSQL, as the owner of the schema, who migrates it: `postgres://owner:password@host/database`. Without it, but " +
      "with the next two, the server waits until somebody has migrated it.",
  ),
  databaseApiUrl: secretSetting(
    "The same database as `flowrunner_api`. With it and the next one the server works as these logins; without, " +
      "the owner takes their roles on, transaction by transaction.",
  ),
  databaseEngineUrl: secretSetting("The same database as `flowrunner_engine`."),
  redisUrl: secretSetting(
    "Redis, by which several servers on one database wake each other: `redis://:password@host`. Without it they look " +
      "once a second.",
  ),
  masterKey: secretSetting(
    "The key that wraps all others: 32 random bytes as base64, the same for all servers on a database.",
  ),
  otherMasterKey: secretSetting(
    "While the master key is being changed: the one before, or, in servers to be restarted later, the next.",
  ),
  internalToken: z.string().min(16).optional().register(notes, {
    description:
      "What launchers show at the internal listener: at least 16 characters. Needed where there is no cluster.",
  }),
});

export type Secrets = z.output<typeof secretsSchema>;
