/** UTF-8 without `TextEncoder`, which is no part of the language and so not in every place the engine runs. */

export function encodeUtf8(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const character of text) pushCodePoint(bytes, character.codePointAt(0)!);
  return Uint8Array.from(bytes);
}

function pushCodePoint(bytes: number[], given: number): void {
  const point = given >= 0xd800 && given <= 0xdfff ? 0xfffd : given;
  if (point < 0x80) bytes.push(point);
  else if (point < 0x800) bytes.push(0xc0 | (point >> 6), 0x80 | (point & 63));
  else if (point < 0x10000) bytes.push(0xe0 | (point >> 12), 0x80 | ((point >> 6) & 63), 0x80 | (point & 63));
  else
    bytes.push(
      0xf0 | (point >> 18),
      0x80 | ((point >> 12) & 63),
      0x80 | ((point >> 6) & 63),
      0x80 | (point & 63),
    );
}

/** The text, or null where the bytes are no UTF-8. */
export function decodeUtf8(bytes: Uint8Array): string | null {
  let text = "";
  for (let at = 0; at < bytes.length;) {
    const length = sequenceLength(bytes[at]!);
    const point = length === 0 ? -1 : codePoint(bytes, at, length);
    if (point < 0) return null;
    text += String.fromCodePoint(point);
    at += length;
  }
  return text;
}

function sequenceLength(lead: number): number {
  if (lead < 0x80) return 1;
  if (lead >= 0xc2 && lead < 0xe0) return 2;
  if (lead >= 0xe0 && lead < 0xf0) return 3;
  return lead >= 0xf0 && lead < 0xf5 ? 4 : 0;
}

const SMALLEST = [0, 0, 0x80, 0x800, 0x10000];

function codePoint(bytes: Uint8Array, at: number, length: number): number {
  if (length === 1) return bytes[at]!;
  let point = bytes[at]! & (0xff >> (length + 1));
  for (let i = 1; i < length; i++) {
    const next = bytes[at + i];
    if (next === undefined || next >> 6 !== 2) return -1;
    point = (point << 6) | (next & 63);
  }
  const isSurrogate = point >= 0xd800 && point <= 0xdfff;
  return point < SMALLEST[length]! || point > 0x10ffff || isSurrogate ? -1 : point;
}
