import {
  type Clock,
  keyText,
  type KubeClient,
  KubeError,
  type KubeObject,
  type ObjectKey,
  type Resource,
} from "@flowrunner/kube";
import { resources } from "../../kube/resources.js";
import type { Log } from "../../log.js";
import { requeueAfter, type Reconciler, type Result } from "../../runtime/reconciler.js";
import { certificateOf, type Certificate } from "./certificate.js";
import { issueCertificate } from "./issue-certificate.js";
import { planCertificate, type CertificateAction, type CertificateSituation } from "./plan-certificate.js";
import {
  authoritiesIn,
  issuedIn,
  secretDataOf,
  webhooksTrusting,
  type CertificateSecret,
  type WebhookConfiguration,
} from "./stored.js";

export interface CertificateReconcilerParts {
  readonly kube: Pick<KubeClient, "get" | "patch">;
  /** The Secret that holds the certificate. It is there already, perhaps empty. */
  readonly secret: ObjectKey;
  /** The name of the ValidatingWebhookConfiguration. */
  readonly configuration: string;
  /** The name under which the API server calls the webhook. */
  readonly host: string;
  /** How long a certificate is valid. */
  readonly validMs: number;
  /** Between looks, and from when an authority is trusted until what it signed replaces another certificate. */
  readonly lookMs: number;
  readonly clock: Clock;
  readonly log: Log;
}

interface Seen extends CertificateSituation {
  readonly configuration: WebhookConfiguration;
  readonly secret: CertificateSecret;
}

/**
 * Renews the webhook's certificate as `planCertificate` says.
 *
 * R1 Every write goes onto the version that was read, and the configuration is read before the Secret: whoever writes a
 *    configuration for a Secret that another leader has changed is refused, or sees what that leader has presented.
 * R2 API servers have had a look's time to see a new authority before what it signed replaces a certificate in use.
 */
export class CertificateReconciler implements Reconciler {
  #pending: Certificate | null = null;

  constructor(private readonly parts: CertificateReconcilerParts) {}

  async reconcile(_key: ObjectKey, signal: AbortSignal): Promise<Result> {
    const look = requeueAfter(this.parts.lookMs);
    try {
      for (;;) {
        signal.throwIfAborted();
        const seen = await this.#look();
        const action = planCertificate(seen);
        if (action.kind === "nothing") return look;
        await this.#act(action, seen);
        if (action.kind === "trust" && seen.presented) return look; // R2
      }
    } catch (failure) {
      if (failure instanceof KubeError && failure.reason === "Conflict") return look; // R1
      throw failure;
    }
  }

  async #look(): Promise<Seen> {
    const { clock, host } = this.parts;
    const [configurationKey, secretKey] = [this.#configurationKey, this.parts.secret];
    const configuration = await this.#read<WebhookConfiguration>(resources.webhooks, configurationKey); // R1
    const secret = await this.#read<CertificateSecret>(resources.secrets, secretKey);
    const nowMs = clock.now();
    const presented = certificateOf(issuedIn(secret), host, nowMs);
    const trusted = authoritiesIn(configuration);
    return { configuration, secret, trusted, presented, pending: this.#pending, nowMs };
  }

  async #act(action: Exclude<CertificateAction, { kind: "nothing" }>, seen: Seen): Promise<void> {
    const { kube, secret } = this.parts;
    if (action.kind === "issue") {
      this.#pending = await this.#issue(seen.nowMs);
    } else if (action.kind === "trust") {
      const webhooks = webhooksTrusting(seen.configuration, action.authorities);
      await kube.patch(resources.webhooks, this.#configurationKey, { ...onto(seen.configuration), webhooks });
    } else {
      const data = secretDataOf(action.certificate);
      await kube.patch(resources.secrets, secret, { ...onto(seen.secret), data });
      const renewAt = new Date(action.certificate.renewAt).toISOString();
      this.parts.log.info("the webhook has a new certificate", { renewAt });
    }
  }

  async #issue(nowMs: number): Promise<Certificate> {
    const { host, validMs } = this.parts;
    return certificateOf(await issueCertificate({ host, nowMs, validMs }), host, nowMs)!;
  }

  get #configurationKey(): ObjectKey {
    return { namespace: "", name: this.parts.configuration };
  }

  async #read<T extends KubeObject>(resource: Resource, key: ObjectKey): Promise<T> {
    const found = await this.parts.kube.get<T>(resource, key);
    if (found) return found;
    throw new Error(
      `There is no ${resource.plural} ${keyText(key)}, which the chart makes: upgrade the release, or take the webhook's settings away.`,
    );
  }
}

/** R1 */
function onto({ metadata: { resourceVersion } }: KubeObject): object {
  return { metadata: { resourceVersion } };
}
