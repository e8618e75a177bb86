import type { Certificate } from "./certificate.js";

export interface CertificateSituation {
  /** Authorities that the API server trusts with the webhook, the newest first. PEM texts. */
  readonly trusted: readonly string[];
  /** What the Secret holds, and the servers show. */
  readonly presented: Certificate | null;
  /** What this process has made and not presented yet. */
  readonly pending: Certificate | null;
  readonly nowMs: number;
}

export type CertificateAction =
  | { readonly kind: "nothing" }
  | { readonly kind: "issue" }
  | { readonly kind: "trust"; readonly authorities: readonly string[] }
  | { readonly kind: "present"; readonly certificate: Certificate };

/** Authorities that stay besides the newest and that of what is presented: another leader may have put them there. */
const mostOthers = 3;

/**
 * What is to be done next for the webhook's certificate. Pure.
 *
 * P1 Nothing is presented whose authority is not trusted already.
 * P2 The authority of what is presented stays trusted, and those put there last: one who has lost leadership may be just
 *    before presenting.
 */
export function planCertificate(situation: CertificateSituation): CertificateAction {
  const { trusted, presented, pending, nowMs } = situation;
  if (isFresh(presented, nowMs)) return trusts(trusted, presented) ?? { kind: "nothing" };
  if (!isFresh(pending, nowMs)) return { kind: "issue" };
  return trusts(trusted, pending, presented) ?? { kind: "present", certificate: pending }; // P1
}

function isFresh(certificate: Certificate | null, nowMs: number): certificate is Certificate {
  return certificate !== null && nowMs < certificate.renewAt;
}

/** Null: this authority is trusted. */
function trusts(
  trusted: readonly string[],
  { authority }: Certificate,
  presented: Certificate | null = null,
): CertificateAction | null {
  if (trusted.includes(authority)) return null;
  const kept = presented && trusted.includes(presented.authority) ? [presented.authority] : []; // P2
  const others = trusted.filter((other) => !kept.includes(other)).slice(0, mostOthers);
  return { kind: "trust", authorities: [authority, ...kept, ...others] };
}
