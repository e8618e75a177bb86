import { parseTimestamp } from "../expressions/timestamp-text.js";
import { parseDuration } from "../flow/duration.js";
import type { Json } from "../json.js";
import { platformError } from "./flow-error.js";
import { Failure } from "./pass.js";

const nanosPerMs = 1_000_000n;
/** What a timer of a run may be set to at most: ten years. */
const longestMs = 10 * 365 * 86_400_000;

/** When a `wait` is over, in epoch ms. Throws `Failure` (`InvalidInput`) for what is no duration or timestamp. */
export function timeOf(json: Json, isInstant: boolean, now: number): number {
  const at = isInstant ? instantOf(json) : durationOf(json, now);
  if (at - now > longestMs) throw new Failure(platformError("InvalidInput", "a wait of more than ten years"));
  return at;
}

function durationOf(json: Json, now: number): number {
  const ms = typeof json === "string" ? parseDuration(json) : null;
  if (ms !== null) return now + ms;
  const message = `wait takes a duration such as "10s" or "1h30m", not ${JSON.stringify(json)}`;
  throw new Failure(platformError("InvalidInput", message));
}

function instantOf(json: Json): number {
  const nanos = typeof json === "string" ? parseTimestamp(json) : null;
  if (nanos !== null) return Number((nanos + nanosPerMs - 1n) / nanosPerMs);
  const message = `wait.until takes a timestamp such as "2026-01-31T09:00:00Z", not ${JSON.stringify(json)}`;
  throw new Failure(platformError("InvalidInput", message));
}
