/** CEL counts a text in Unicode code points, JavaScript in UTF-16 code units; they differ where surrogates are. */

const SURROGATE = /[\ud800-\udfff]/;

export function countPoints(text: string): number {
  return pointsBefore(text, text.length);
}

/** How many code points lie before a code unit. */
export function pointsBefore(text: string, units: number): number {
  if (!SURROGATE.test(text)) return units;
  let points = 0;
  for (let at = 0; at < units; at += unitsAt(text, at)) points++;
  return points;
}

/** The code unit at which a code point starts. */
export function unitOf(text: string, points: number): number {
  if (!SURROGATE.test(text)) return points;
  let unit = 0;
  for (let point = 0; point < points; point++) unit += unitsAt(text, unit);
  return unit;
}

function unitsAt(text: string, unit: number): number {
  return text.codePointAt(unit)! > 0xffff ? 2 : 1;
}
