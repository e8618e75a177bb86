import { shortestMaskedBytes } from "@flowrunner/protocol";

/** Every form in which a secret is looked for, each at least `shortestMaskedBytes` long, longest first. */
export function encodingsOf(secret: string): string[] {
  const forms = new Set([secret, secret.trim()].flatMap(formsOf));
  return [...forms]
    .filter((form) => Buffer.byteLength(form) >= shortestMaskedBytes)
    .sort((a, b) => b.length - a.length);
}

function formsOf(secret: string): string[] {
  const bytes = Buffer.from(secret);
  if (bytes.length < shortestMaskedBytes) return [];
  const hex = bytes.toString("hex");
  const url = percentEncoded(bytes);
  const json = JSON.stringify(secret).slice(1, -1);
  const base64 = [0, 1, 2].map((offset) => base64At(bytes, offset));
  return [
    secret,
    ...base64,
    ...base64.map((text) => text.replaceAll("+", "-").replaceAll("/", "_")),
    hex,
    hex.toUpperCase(),
    ...[url, url.replaceAll("%20", "+")].flatMap((text) => [
      text,
      text.replace(/%../g, (code) => code.toLowerCase()),
    ]),
    json,
    json.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`),
  ];
}

/** The characters that the secret alone decides when it begins `offset` bytes into a group of three. */
function base64At(bytes: Buffer, offset: number): string {
  const text = Buffer.concat([Buffer.alloc(offset), bytes]).toString("base64");
  return text.slice(Math.ceil((offset * 8) / 6), Math.floor(((offset + bytes.length) * 8) / 6));
}

function percentEncoded(bytes: Buffer): string {
  const unreserved = /[A-Za-z0-9\-_.~]/;
  const encode = (byte: number): string => {
    const character = String.fromCharCode(byte);
    return unreserved.test(character) ? character : `%${byte.toString(16).toUpperCase().padStart(2, "0")}`;
  };
  return Array.from(bytes, encode).join("");
}
