import { usageProblem } from "../refused.js";

/** `--limit`, from 1. Throws `Refused`. */
export function readLimit(given: string): number {
  const limit = Number(given);
  if (Number.isInteger(limit) && limit > 0) return limit;
  throw usageProblem(`--limit ${given}: not a number of items`, "write it like --limit 200");
}
