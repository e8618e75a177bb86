import { parseDuration } from "../duration.js";

/** How long a step waits for an event, or for people, in ms. Default: 7 days. */
export function waitMsOf(timeout = "7d"): number {
  return parseDuration(timeout)!;
}
