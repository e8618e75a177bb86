import { controllerOf, type Leading } from "../context.js";
import type { Controller } from "../runtime/controller.js";
import type { Source } from "../runtime/source.js";
import { CertificateReconciler } from "./certificate/certificate-reconciler.js";
import { webhookSettingsOf } from "./webhook-settings.js";

/** The controller of the leader for the webhook's certificate, where there is a webhook. */
export function webhookControllers(leading: Leading): readonly Controller[] {
  const settings = webhookSettingsOf(leading.config);
  if (!settings) return [];
  const source: Source = { isSynced: () => true, feed: (add) => add(settings.secret, "change") };
  const reconciler = new CertificateReconciler({ ...leading, ...settings });
  const choice = { name: "webhook-certificate", sources: [source], reconciler, concurrency: 1 };
  return [controllerOf(leading, choice)];
}
