const units = [
  { name: "d", ms: 86_400_000 },
  { name: "h", ms: 3_600_000 },
  { name: "min", ms: 60_000 },
] as const;

/** A duration in its two largest units: `2 h 5 min`, `3.2 s`, `45 ms`. */
export function durationText(ms: number): string {
  if (ms < 1_000) return `${Math.round(ms)} ms`;
  if (ms < 60_000) return `${Number((ms / 1_000).toFixed(ms < 10_000 ? 1 : 0))} s`;
  const index = units.findIndex((unit) => ms >= unit.ms);
  const { name, ms: size } = units[index]!;
  const smaller = units[index + 1] ?? { name: "s", ms: 1_000 };
  const rest = Math.floor((ms % size) / smaller.ms);
  const whole = `${Math.floor(ms / size)} ${name}`;
  return rest === 0 ? whole : `${whole} ${rest} ${smaller.name}`;
}
