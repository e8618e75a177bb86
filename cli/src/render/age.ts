const units = [
  { ms: 86_400_000, name: "d", most: Infinity },
  { ms: 3_600_000, name: "h", most: 48 },
  { ms: 60_000, name: "m", most: 120 },
  { ms: 1_000, name: "s", most: 120 },
] as const;

/** How long ago in one unit, for a column: `5s`, `3m`, `47h`, `12d`. What is still to come is `0s`. */
export function age(at: number, now: number): string {
  const elapsed = Math.max(0, now - at);
  const unit = units.findLast(({ ms, most }) => elapsed < ms * most) ?? units[0];
  return `${Math.floor(elapsed / unit.ms)}${unit.name}`;
}
