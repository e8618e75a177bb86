/** UTF-8 without `TextEncoder`, which is no part of the language and so not in every place the engine runs. */

export function encodeUtf8(text: string): Uint8Array {
  const bytes = new Uint8Array(3 * text.length);
  let length = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80) bytes[length++] = unit;
    else {
      const point = text.codePointAt(at)!;
      length = writePoint(bytes, length, point);
      if (point > 0xffff) at++;
    }
  }
  return bytes.slice(0, length);
}

/** Writes a code point beyond ASCII; half a surrogate pair becomes the replacement character. */
function writePoint(bytes: Uint8Array, start: number, given: number): number {
  const point = given >= 0xd800 && given <= 0xdfff ? 0xfffd : given;
  const following = point < 0x800 ? 1 : point < 0x10000 ? 2 : 3;
  const lead = (0xff << (7 - following)) & 0xff;
  bytes[start] = lead | (point >> (6 * following));
  for (let at = 1; at <= following; at++) bytes[start + at] = 0x80 | ((point >> (6 * (following - at))) & 63);
  return start + 1 + following;
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

/** How many bytes the text has in UTF-8. */
export function utf8Length(text: string): number {
  let length = text.length;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80) continue;
    length += unit < 0x800 ? 1 : 2;
    const isPair = unit >= 0xd800 && unit < 0xdc00 && text.codePointAt(at)! > 0xffff;
    if (isPair) at++;
  }
  return length;
}
