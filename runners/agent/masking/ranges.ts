/** A half-open range of positions. */
export interface Range {
  from: number;
  to: number;
}

/**
 * Where any of the needles is; ranges that touch or overlap are one. In order of position.
 * `indexOf` finds a needle from a position on, or gives -1: in text or in bytes.
 */
export function rangesOf<Needle extends { readonly length: number }>(
  needles: readonly Needle[],
  indexOf: (needle: Needle, from: number) => number,
): Range[] {
  const found: Range[] = [];
  for (const needle of needles) {
    for (let at = indexOf(needle, 0); at >= 0; at = indexOf(needle, at + needle.length))
      found.push({ from: at, to: at + needle.length });
  }
  return found.length > 1 ? united(found) : found;
}

/** The same positions as ranges in order, of which no two touch. */
export function united(ranges: Range[]): Range[] {
  const ordered = ranges.sort((a, b) => a.from - b.from);
  const union: Range[] = [];
  for (const range of ordered) {
    const last = union.at(-1);
    if (last && range.from <= last.to) last.to = Math.max(last.to, range.to);
    else union.push({ ...range });
  }
  return union;
}
