const RFC_3339 =
  /^(\d{4})-(\d\d)-(\d\d)[Tt](\d\d):(\d\d):(\d\d)(?:\.(\d{1,9}))?(?:[Zz]|([-+])(\d\d):(\d\d))$/;

/** Nanoseconds since 1970 of an RFC 3339 text such as `2026-03-01T08:00:00.5+01:00`, or null where it is none. */
export function parseTimestamp(text: string): bigint | null {
  const match = RFC_3339.exec(text);
  if (!match) return null;
  const [year, month, day, hour, minute, second] = match.slice(1, 7).map(Number) as Fields;
  const millis = utcMillis(year, month, day, hour, minute, second);
  const offset = offsetMinutes(match[8], match[9], match[10]);
  if (millis === null || offset === null) return null;
  return BigInt(millis - offset * 60_000) * 1_000_000n + BigInt((match[7] ?? "").padEnd(9, "0"));
}

type Fields = [number, number, number, number, number, number];

function utcMillis(...[year, month, day, hour, minute, second]: Fields): number | null {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  const isDay = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  if (!isDay || hour > 23 || minute > 59 || second > 59) return null;
  return date.setUTCHours(hour, minute, second, 0);
}

function offsetMinutes(sign?: string, hours?: string, minutes?: string): number | null {
  if (sign === undefined) return 0;
  if (Number(hours) > 23 || Number(minutes) > 59) return null;
  return (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

/** RFC 3339 in UTC with as many digits of a second (0, 3, 6 or 9) as it needs. */
export function formatTimestamp(nanos: bigint): string {
  const fraction = ((nanos % 1_000_000_000n) + 1_000_000_000n) % 1_000_000_000n;
  const seconds = new Date(Number((nanos - fraction) / 1_000_000n)).toISOString().slice(0, 19);
  const digits = fraction
    .toString()
    .padStart(9, "0")
    .replace(/(?:000){1,3}$/, "");
  return `${seconds}${digits && `.${digits}`}Z`;
}
