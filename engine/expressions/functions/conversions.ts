import { parseDuration, formatDuration } from "../duration-text.js";
import type { Frame } from "../frame.js";
import { numberIn, whole } from "../numbers.js";
import { duration, timestamp } from "../time.js";
import { formatTimestamp, parseTimestamp } from "../timestamp-text.js";
import { decodeUtf8, encodeUtf8 } from "../../utf8.js";
import { Bytes, Duration, Int, Timestamp, type Value } from "../values.js";
import { typeOf } from "../type-names.js";
import { asFunction, type FunctionTable } from "./definition.js";
import { text, unexpected } from "./expected.js";

/** CEL's conversions. */
export const CONVERSIONS: FunctionTable = {
  int: asFunction(1, toInt),
  double: asFunction(1, toDouble),
  string: asFunction(1, toText),
  bytes: asFunction(1, toBytes),
  bool: asFunction(1, toBool),
  timestamp: asFunction(1, toTimestamp),
  duration: asFunction(1, toDuration),
  dyn: asFunction(1, (_frame, value) => value),
  type: asFunction(1, (_frame, value) => typeOf(value)),
};

function toInt(frame: Frame, value: Value): Int {
  if (value instanceof Int) return value;
  if (typeof value === "number") {
    return Number.isFinite(value)
      ? whole(frame, Math.trunc(value) + 0)
      : frame.fail(`${value} is no whole number`);
  }
  if (value instanceof Timestamp) return new Int(Number(floorSeconds(value.nanos)));
  const given = typeof value === "string" ? value : unexpected(frame, "a number, text or a timestamp", value);
  return /^[-+]?\d{1,400}$/.test(given)
    ? whole(frame, Number(given) + 0)
    : frame.fail(`${excerpt(given)} is no whole number`);
}

function floorSeconds(nanos: bigint): bigint {
  const seconds = nanos / 1_000_000_000n;
  return nanos < seconds * 1_000_000_000n ? seconds - 1n : seconds;
}

const REAL = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?$/;
const NAMED_REALS = new Map(Object.entries({ nan: NaN, inf: Infinity, "+inf": Infinity, "-inf": -Infinity }));

function toDouble(frame: Frame, value: Value): number {
  const number = numberIn(value);
  if (number !== undefined) return number;
  const given = text(frame, value);
  if (REAL.test(given)) return Number(given);
  const named = NAMED_REALS.get(given.toLowerCase().replace("infinity", "inf"));
  return named ?? frame.fail(`${excerpt(given)} is no number`);
}

/** A scalar as text. */
export function toText(frame: Frame, value: Value): string {
  const number = numberIn(value);
  if (number !== undefined) return numberText(number);
  if (typeof value === "string") return value;
  if (typeof value === "boolean") return String(value);
  if (value instanceof Timestamp) return formatTimestamp(value.nanos);
  if (value instanceof Duration) return formatDuration(value.nanos);
  if (value instanceof Bytes) return bytesText(frame, value.data);
  return unexpected(frame, "a scalar (toJson() takes everything)", value);
}

function numberText(number: number): string {
  if (Number.isFinite(number)) return Object.is(number, -0) ? "-0" : String(number);
  return Number.isNaN(number) ? "NaN" : number > 0 ? "+Inf" : "-Inf";
}

function bytesText(frame: Frame, data: Uint8Array): string {
  frame.spendText(data.length);
  return decodeUtf8(data) ?? frame.fail("the bytes are no UTF-8 text");
}

function toBytes(frame: Frame, value: Value): Bytes {
  if (value instanceof Bytes) return value;
  const given = text(frame, value);
  frame.spendText(given.length);
  return new Bytes(encodeUtf8(given));
}

const BOOLEANS = new Map<string, boolean>([
  ...["1", "t", "true", "TRUE", "True"].map((word) => [word, true] as const),
  ...["0", "f", "false", "FALSE", "False"].map((word) => [word, false] as const),
]);

function toBool(frame: Frame, value: Value): boolean {
  if (typeof value === "boolean") return value;
  const given = text(frame, value);
  return BOOLEANS.get(given) ?? frame.fail(`${excerpt(given)} is neither true nor false`);
}

function toTimestamp(frame: Frame, value: Value): Timestamp {
  if (value instanceof Timestamp) return value;
  if (value instanceof Int) return timestamp(frame, BigInt(value.value) * 1_000_000_000n);
  const given = text(frame, value);
  const nanos = parseTimestamp(given);
  if (nanos === null)
    return frame.fail(`${excerpt(given)} is no RFC 3339 timestamp, such as 2026-03-01T08:00:00Z`);
  return timestamp(frame, nanos);
}

function toDuration(frame: Frame, value: Value): Duration {
  if (value instanceof Duration) return value;
  const given = text(frame, value);
  const nanos = parseDuration(given);
  if (nanos === null) return frame.fail(`${excerpt(given)} is no duration, such as 1h30m or 500ms`);
  return duration(frame, nanos);
}

function excerpt(given: string): string {
  return JSON.stringify(given.length > 40 ? `${given.slice(0, 40)}…` : given);
}
