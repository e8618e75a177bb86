import { usageProblem } from "../refused.js";

const units: { readonly [unit: string]: number } = {
  ms: 1,
  s: 1_000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
};

/** The ms of a duration as flows write it: `1h30m`, `90s`, `2d`. Throws `Refused`. */
export function readDuration(option: string, given: string): number {
  if (!/^(?:\d+(?:\.\d+)?(?:ms|s|m|h|d))+$/.test(given))
    throw usageProblem(`${option} ${given}: not a duration`, "write it like 90s, 1h30m or 7d");
  return [...given.matchAll(/([\d.]+)(ms|s|m|h|d)/g)].reduce(
    (sum, [, amount, unit]) => sum + Number(amount) * units[unit!]!,
    0,
  );
}

/** A point in time in epoch ms: RFC 3339, or how long before `now`. Throws `Refused`. */
export function readPointInTime(option: string, given: string, now: number): number {
  if (!/^\d{4}-/.test(given)) return now - readDuration(option, given);
  const at = Date.parse(given);
  if (!Number.isNaN(at)) return at;
  throw usageProblem(
    `${option} ${given}: not a time`,
    "write it like 2026-11-20T08:00:00Z, or 10m for 10 minutes ago",
  );
}
