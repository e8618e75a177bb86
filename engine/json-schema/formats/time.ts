const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** RFC 3339 `date-time`. */
export function isDateTime(text: string): boolean {
  const parts = /^(.{10})[Tt](.*)$/.exec(text);
  return parts !== null && isDate(parts[1]!) && isTime(parts[2]!);
}

/** RFC 3339 `full-date`: a day that the calendar has. */
export function isDate(text: string): boolean {
  const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  if (!parts) return false;
  const [year, month, day] = parts.slice(1).map(Number) as [number, number, number];
  return day >= 1 && day <= daysOf(year, month);
}

function daysOf(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && isLeap ? 29 : (DAYS[month - 1] ?? 0);
}

/** RFC 3339 `full-time`. A leap second is allowed where one can be: at 23:59:60 UTC. */
export function isTime(text: string): boolean {
  const parts = /^(\d\d):(\d\d):(\d\d)(?:\.\d+)?(?:[Zz]|([+-])(\d\d):(\d\d))$/.exec(text);
  if (!parts) return false;
  const [hour, minute, second] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const [offsetHour, offsetMinute] = [Number(parts[5] ?? 0), Number(parts[6] ?? 0)];
  if (hour > 23 || minute > 59 || second > 60 || offsetHour > 23 || offsetMinute > 59) return false;
  const offset = (offsetHour * 60 + offsetMinute) * (parts[4] === "-" ? -1 : 1);
  return second < 60 || (hour * 60 + minute - offset + 2 * 1440) % 1440 === 1439;
}

/** RFC 3339, appendix A: `P3W`, or date and time parts without gaps between their units. */
export function isDuration(text: string): boolean {
  const parts =
    /^P(?:\d+W|(\d+Y(?:\d+M(?:\d+D)?)?|\d+M(?:\d+D)?|\d+D)?(T(?:\d+H(?:\d+M(?:\d+S)?)?|\d+M(?:\d+S)?|\d+S))?)$/.exec(
      text,
    );
  return parts !== null && text !== "P";
}
