import type { ObjectKey } from "@flowrunner/kube";
import type { Config } from "../config/config.js";

export interface WebhookSettings {
  readonly port: number;
  readonly secret: ObjectKey;
  readonly configuration: string;
  readonly host: string;
  readonly validMs: number;
  readonly lookMs: number;
}

/** Null: this installation has no webhook. */
export function webhookSettingsOf(config: Config): WebhookSettings | null {
  const { namespace, webhookService: name, webhookConfiguration: configuration } = config;
  if (name === undefined || configuration === undefined) return null;
  return {
    port: config.webhookPort,
    secret: { namespace, name },
    configuration,
    host: `${name}.${namespace}.svc`,
    validMs: config.webhookCertificateMs,
    lookMs: config.webhookLookMs,
  };
}
