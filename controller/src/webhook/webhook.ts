import type { Context } from "../context.js";
import type { FlowObject } from "../custom-resource/objects.js";
import type { Watched } from "../runtime/cache.js";
import { followCertificate } from "./certificate/follow-certificate.js";
import { inputsOfFlows } from "./server/flow-inputs.js";
import { Judges } from "./server/judges.js";
import { WebhookServer } from "./server/webhook-server.js";
import { webhookSettingsOf } from "./webhook-settings.js";

/** The webhook of a replica: its server, the threads that judge, and the certificate that it shows. */
export class Webhook implements AsyncDisposable {
  private constructor(
    private readonly server: WebhookServer,
    private readonly judges: Judges,
  ) {}

  /** Resolves when its port is open; null: this installation has none. It follows its certificate until `stop` aborts. */
  static async open(context: Context, stop: AbortSignal): Promise<Webhook | null> {
    const settings = webhookSettingsOf(context.config);
    if (!settings) return null;
    const { log, metrics, caches } = context;
    const judges = new Judges();
    const schemaOf = inputsOfFlows(caches.flows as Watched<FlowObject>);
    const server = await WebhookServer.open(
      { judges, schemaOf, log, observer: metrics.webhook },
      settings.port,
    );
    const follow = { ...context, ...settings };
    void followCertificate(follow, ({ certificate, key }) => server.use(certificate, key), stop);
    return new Webhook(server, judges);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.server[Symbol.asyncDispose]();
    await this.judges[Symbol.asyncDispose]();
  }
}
