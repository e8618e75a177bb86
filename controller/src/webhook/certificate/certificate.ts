import { createPrivateKey, X509Certificate } from "node:crypto";
import type { Issued } from "./issue-certificate.js";

/** A certificate that a server may show now. */
export interface Certificate extends Issued {
  /** Epoch milliseconds from which another one is wanted: two thirds of its time are over. */
  readonly renewAt: number;
}

/** Null: what was found is not a certificate for this host with its key and authority, or its time is over. */
export function certificateOf(found: Partial<Issued>, host: string, nowMs: number): Certificate | null {
  const { authority, certificate, key } = found;
  if (!authority || !certificate || !key) return null;
  try {
    const shown = new X509Certificate(certificate);
    const [from, until] = [Date.parse(shown.validFrom), Date.parse(shown.validTo)];
    const isUsable =
      shown.checkHost(host) !== undefined &&
      shown.checkPrivateKey(createPrivateKey(key)) &&
      shown.verify(new X509Certificate(authority).publicKey) &&
      nowMs < until;
    return isUsable ? { authority, certificate, key, renewAt: from + ((until - from) * 2) / 3 } : null;
  } catch {
    return null;
  }
}
