import { decodeJwt } from "jose";

/** What a token says of itself; nothing of it is proved. */
export interface UnprovedToken {
  readonly issuer: string;
  /** The one that it is for. */
  readonly audience: string;
  /** Epoch ms. */
  readonly expiresAt: number;
}

/** Null: it is no token of a service account, or one for several audiences. */
export function readServiceAccountToken(token: string): UnprovedToken | null {
  const { iss: issuer, aud, exp } = claimsOf(token);
  const [audience, ...others] = typeof aud === "string" ? [aud] : (aud ?? []);
  if (!issuer || !audience || others.length > 0 || !exp) return null;
  return { issuer, audience, expiresAt: exp * 1_000 };
}

function claimsOf(token: string): ReturnType<typeof decodeJwt> {
  try {
    return decodeJwt(token);
  } catch {
    return {};
  }
}
