import type { KubeObject } from "@flowrunner/kube";
import type { Issued } from "./issue-certificate.js";

/** The Secret of the webhook's certificate: texts in base64. */
export interface CertificateSecret extends KubeObject {
  readonly data?: Readonly<Record<string, string>>;
}

/** A ValidatingWebhookConfiguration, as far as it is ours to change. */
export interface WebhookConfiguration extends KubeObject {
  readonly webhooks?: readonly Webhook[];
}

interface Webhook {
  readonly name: string;
  readonly clientConfig: { readonly caBundle?: string };
}

export function issuedIn({ data = {} }: CertificateSecret): Partial<Issued> {
  const text = (key: string): string => fromBase64(data[key] ?? "");
  return { authority: text("ca.crt"), certificate: text("tls.crt"), key: text("tls.key") };
}

export function secretDataOf({ authority, certificate, key }: Issued): Readonly<Record<string, string>> {
  return { "ca.crt": toBase64(authority), "tls.crt": toBase64(certificate), "tls.key": toBase64(key) };
}

/** PEM texts of the authorities that every webhook of it trusts. */
export function authoritiesIn({ webhooks = [] }: WebhookConfiguration): readonly string[] {
  const [first = [], ...others] = webhooks.map(({ clientConfig }) =>
    authorities(clientConfig.caBundle ?? ""),
  );
  return first.filter((authority) => others.every((other) => other.includes(authority)));
}

/** Its webhooks as they trust these. */
export function webhooksTrusting(
  { webhooks = [] }: WebhookConfiguration,
  trusted: readonly string[],
): readonly Webhook[] {
  const caBundle = toBase64(`${trusted.join("\n")}\n`);
  return webhooks.map((webhook) => ({ ...webhook, clientConfig: { ...webhook.clientConfig, caBundle } }));
}

function authorities(bundle: string): readonly string[] {
  return fromBase64(bundle).match(/-----BEGIN CERTIFICATE-----[^-]*-----END CERTIFICATE-----/g) ?? [];
}

function toBase64(text: string): string {
  return Buffer.from(text).toString("base64");
}

function fromBase64(text: string): string {
  return Buffer.from(text, "base64").toString();
}
