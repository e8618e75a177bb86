import { createHash, createHmac, randomBytes, timingSafeEqual } from "node:crypto";

/** An opaque token of 256 random bits. The store knows its hash alone. */
export function newToken(): string {
  return randomBytes(32).toString("base64url");
}

/** SHA-256 in hex: how a token, a nonce or a result is remembered. */
export function hashOf(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}

/**
 * The callback token of a claim: opaque, and made again from what only the worker knows (its nonce) and what only the
 * store knows (the claim's 256-bit salt), so that a lost answer can be given again and nobody else can make it.
 */
export function callbackToken(salt: string, nonce: string): string {
  return createHmac("sha256", salt).update(nonce).digest("base64url");
}

export function isSameHash(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
