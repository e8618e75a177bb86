const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const SEXTETS = new Map(Array.from(ALPHABET, (character, at) => [character, at]));

export function encodeBase64(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 3) {
    const [a, b = 0, c = 0] = bytes.subarray(at, at + 3);
    const group = (a! << 16) | (b << 8) | c;
    for (let shift = 18; shift >= 0; shift -= 6) text += ALPHABET[(group >> shift) & 63];
  }
  const missing = (3 - (bytes.length % 3)) % 3;
  return text.slice(0, text.length - missing) + "=".repeat(missing);
}

/** The bytes of a base64 text, padded or not, or null where it is none. */
export function decodeBase64(text: string): Uint8Array | null {
  const body = text.replace(/={1,2}$/, "");
  const isPaddedRight = text.length === body.length || text.length % 4 === 0;
  if (!isPaddedRight || body.length % 4 === 1) return null;
  const bytes = new Uint8Array(Math.floor((body.length * 3) / 4));
  let group = 0;
  for (let at = 0; at < body.length; at++) {
    const sextet = SEXTETS.get(body[at]!);
    if (sextet === undefined) return null;
    group = ((group << 6) | sextet) & 0xffffff;
    const octet = Math.floor(((at + 1) * 6) / 8) - 1;
    const spare = ((at + 1) * 6) % 8;
    if (spare < 6) bytes[octet] = (group >> spare) & 0xff;
  }
  return bytes;
}
