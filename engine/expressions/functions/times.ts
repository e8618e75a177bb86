import type { Frame } from "../frame.js";
import { PRICES } from "../prices.js";
import { Duration, Int, Timestamp, type Value } from "../values.js";
import { asMethod, type FunctionDefinition, type FunctionTable } from "./definition.js";
import { text, unexpected } from "./expected.js";

type Field = (date: Date) => number;

/** Of a date whose UTC fields are those of the wanted time zone. */
const FIELDS: Record<string, Field> = {
  getFullYear: (date) => date.getUTCFullYear(),
  getMonth: (date) => date.getUTCMonth(),
  getDate: (date) => date.getUTCDate(),
  getDayOfMonth: (date) => date.getUTCDate() - 1,
  getDayOfWeek: (date) => date.getUTCDay(),
  getDayOfYear: (date) => Math.floor((date.getTime() - startOfYear(date)) / 86_400_000),
  getHours: (date) => date.getUTCHours(),
  getMinutes: (date) => date.getUTCMinutes(),
  getSeconds: (date) => date.getUTCSeconds(),
  getMilliseconds: (date) => date.getUTCMilliseconds(),
};

/** Of a duration: the whole of it, only milliseconds are those within the second. */
const DURATION_FIELDS = new Map<string, (nanos: bigint) => bigint>([
  ["getHours", (nanos) => nanos / 3_600_000_000_000n],
  ["getMinutes", (nanos) => nanos / 60_000_000_000n],
  ["getSeconds", (nanos) => nanos / 1_000_000_000n],
  ["getMilliseconds", (nanos) => (nanos / 1_000_000n) % 1_000n],
]);

export const TIME_FUNCTIONS: FunctionTable = Object.fromEntries(
  Object.entries(FIELDS).map(([name, field]) => [name, getter(field, DURATION_FIELDS.get(name))]),
);

function getter(field: Field, ofDuration: ((nanos: bigint) => bigint) | undefined): FunctionDefinition {
  return asMethod([1, 2], (frame, value, zone) => {
    if (value instanceof Timestamp) return new Int(field(zonedDate(frame, value, zone)));
    if (value instanceof Duration && ofDuration && zone === undefined)
      return new Int(Number(ofDuration(value.nanos)));
    return unexpected(frame, ofDuration ? "a timestamp or a duration" : "a timestamp", value);
  });
}

function startOfYear(date: Date): number {
  return new Date(date.getTime()).setUTCMonth(0, 1) - (date.getTime() % 86_400_000);
}

function zonedDate(frame: Frame, { nanos }: Timestamp, zone: Value | undefined): Date {
  const fraction = ((nanos % 1_000_000n) + 1_000_000n) % 1_000_000n;
  const millis = Number((nanos - fraction) / 1_000_000n);
  return new Date(millis + (zone === undefined ? 0 : offsetMillis(frame, millis, text(frame, zone))));
}

const FIXED_OFFSET = /^([-+]?)(\d\d):(\d\d)$/;

/** How far a zone such as `+02:00` or `Europe/Vienna` is ahead of UTC then. */
function offsetMillis(frame: Frame, millis: number, zone: string): number {
  const fixed = FIXED_OFFSET.exec(zone);
  if (fixed) return (fixed[1] === "-" ? -1 : 1) * (Number(fixed[2]) * 60 + Number(fixed[3])) * 60_000;
  const second = Math.floor(millis / 1000) * 1000;
  return zone === "UTC" ? 0 : localMillis(frame, second, zone) - second;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function localMillis(frame: Frame, second: number, zone: string): number {
  frame.spend(PRICES.zonedTime);
  const parts = new Map<string, string>();
  for (const { type, value } of formatOf(frame, zone).formatToParts(second)) parts.set(type, value);
  const part = (type: string) => Number(parts.get(type));
  const year = parts.get("era") === "BC" ? 1 - part("year") : part("year");
  const date = new Date(0);
  date.setUTCFullYear(year, part("month") - 1, part("day"));
  return date.setUTCHours(part("hour"), part("minute"), part("second"));
}

function formatOf(frame: Frame, zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  frame.spend(1_000);
  const format = newFormat(frame, zone);
  formats.set(format.resolvedOptions().timeZone, format);
  formats.set(zone, format);
  return format;
}

function newFormat(frame: Frame, timeZone: string): Intl.DateTimeFormat {
  const number = "numeric";
  const fields = {
    year: number,
    month: number,
    day: number,
    hour: number,
    minute: number,
    second: number,
  } as const;
  try {
    return new Intl.DateTimeFormat("en-US", { timeZone, hourCycle: "h23", era: "short", ...fields });
  } catch {
    return frame.fail(`${JSON.stringify(timeZone)} is no time zone, such as Europe/Vienna or +02:00`);
  }
}
