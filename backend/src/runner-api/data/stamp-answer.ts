import type { Stamps } from "../../data/data-service.js";
import { dataLimits } from "../../data/limits.js";
import type { Answer } from "../../http/exchange.js";

/** A record's data, and what stands around it. */
export const recordBodyBytes = dataLimits.recordBytes + 64 * 1024;

/** The answer to a change of one record. */
export function stampAnswer(status: 200 | 201, [stamp]: Stamps): Answer {
  return stamp ? { status, json: stamp, etag: stamp.etag } : { status: 204 };
}
