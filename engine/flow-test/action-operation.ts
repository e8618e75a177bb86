import { parseDuration } from "../flow/duration.js";
import type { SimulatedOperation } from "../simulate/simulate.js";
import type { Action } from "./generated/types.js";

/** An action of a test as the simulation takes it. */
export function operationOf({
  after = "0s",
  approve,
  reject,
  signal,
  event,
  run,
}: Action): SimulatedOperation {
  const afterMs = parseDuration(after)!;
  if (signal) return { kind: "signal", afterMs, ...signal };
  if (event) return { kind: "event", afterMs, ...event };
  if (run) return { kind: run, afterMs };
  const { step: path, ...decision } = (approve ?? reject)!;
  return { kind: approve ? "approve" : "reject", afterMs, path, ...decision };
}
