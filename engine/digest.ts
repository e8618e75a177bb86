import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { encodeUtf8 } from "./utf8.js";

/** SHA-256 of a text's UTF-8: 32 bytes. */
export function digestOf(text: string): Uint8Array {
  return sha256(encodeUtf8(text));
}

/** SHA-256 of a text's UTF-8: 64 hex digits. */
export function hexDigestOf(text: string): string {
  return bytesToHex(digestOf(text));
}
