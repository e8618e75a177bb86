import { hostname } from "node:os";
import { z } from "zod";
import { logLevels } from "../log.js";
import { standardLeaderPeriods } from "../runtime/leader.js";
import { standardWatchPeriods } from "../runtime/list-watch.js";
import { functionSettings } from "./function-settings.js";
import { choiceSetting, jsonListSetting, msSetting, notes, portSetting, textSetting } from "./setting.js";

const dnsLabel = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;

const project = z.object({ name: z.string().regex(dnsLabel), namespace: z.string().regex(dnsLabel) });

/** Every setting. Its variable is its name after `FLOWRUNNER_`, in capitals: `FLOWRUNNER_BACKEND_URL`. */
export const configSchema = z.object({
  install: z.string().regex(dnsLabel).register(notes, {
    description: "Id of this installation, a DNS label: what tells its pods and tokens from another's.",
  }),
  namespace: z.string().regex(dnsLabel).register(notes, {
    description: "The controller's own namespace, where its lease is.",
  }),
  podName: z.string().min(1).default(hostname()).register(notes, {
    description: "What the lease calls this process. By default the host's name.",
    standard: "",
  }),
  podAddress: textSetting("This pod's address, which functions must not reach.").optional(),
  hostAddress: textSetting("Its node's address, whose kubelet functions must not reach.").optional(),
  scope: choiceSetting(
    ["namespaces", "cluster"],
    "namespaces",
    "What is watched: the namespaces of `FLOWRUNNER_PROJECTS`, or all that are labelled as projects.",
  ),
  projects: jsonListSetting(project, "Projects and their namespaces: `{name, namespace}`."),

  backendUrl: z.url({ protocol: /^https?$/ }).register(notes, {
    description: "The backend's internal listener: `https://flowrunner-internal:7402`.",
  }),
  backendAuthorityFile: textSetting(
    "PEM file of the authority that signed the backend's certificate.",
  ).optional(),
  backendTokenFile: textSetting(
    "File of the token that the internal listener takes; it is read again as it changes.",
  ),

  ...functionSettings,

  webhookService: textSetting(
    "Service of the validating webhook, and Secret of its certificate. By default there is no webhook.",
  ).optional(),
  webhookConfiguration: textSetting("The webhook's ValidatingWebhookConfiguration.").optional(),
  webhookPort: portSetting(7_411, "Port of the webhook."),
  webhookCertificateMs: msSetting(
    90 * 86_400_000,
    "How long a certificate of the webhook is valid; it is renewed when two thirds of that are over.",
  ),
  webhookLookMs: msSetting(10_000, "Between looks at the webhook's certificate."),

  wallProbeMs: msSetting(
    86_400_000,
    "Between probes of the cluster's walls. Two days after the last one that was made, pods get no work.",
  ),
  wallProbeAgainMs: msSetting(
    600_000,
    "The same after a probe that found a wall missing which is not accepted.",
  ),

  healthPort: portSetting(7_410, "Port of `/healthz`, `/readyz` and `/metrics`."),
  logLevel: choiceSetting(logLevels, "info", "What is logged: this, and what is worse."),

  leaseMs: msSetting(
    standardLeaderPeriods.leaseMs,
    "How long others leave a lease alone that is not renewed.",
  ),
  renewWithinMs: msSetting(
    standardLeaderPeriods.renewWithinMs,
    "A leader that could not renew its lease for this long ends. At most three quarters of `FLOWRUNNER_LEASE_MS`.",
  ),
  leaseEveryMs: msSetting(
    standardLeaderPeriods.everyMs,
    "Between renewals, and between a candidate's looks.",
  ),
  watchTimeoutMs: msSetting(standardWatchPeriods.serverTimeoutMs, "The API server ends a watch by then."),
  watchSilenceMs: msSetting(
    standardWatchPeriods.silenceMs,
    "A watch on which nothing came for this long is given up.",
  ),
  passMs: msSetting(standardWatchPeriods.passMs, "Between full passes over all objects."),
  stopMs: msSetting(10_000, "How long what is under way may take to end after SIGTERM."),
});

export type Config = z.output<typeof configSchema>;

/** A project of the installation. */
export type ProjectPlace = Config["projects"][number];
