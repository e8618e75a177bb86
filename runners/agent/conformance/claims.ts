import { randomUUID } from "node:crypto";
import { defaultLimits, defaultPeriods, type ClaimAnswer, type RuntimeName } from "@flowrunner/protocol";

/** A claim's answer as a backend gives it for a step without anything special, changed as given. */
export function claimOf(runtime: RuntimeName, changes: Partial<ClaimAnswer> = {}): ClaimAnswer {
  const id = randomUUID();
  return {
    v: 1,
    attempt: { id, epoch: 1, path: "greet", step: "greet", number: 1, generation: 0 },
    token: `callback-${id}`,
    run: { id: "run-1", flow: "hello", version: "1", startedAt: "2026-01-02T03:04:05Z", attempt: 1 },
    idempotencyKey: "key-1",
    runtime,
    program: { code: "" },
    input: {},
    secrets: {},
    env: {},
    files: { root: null, access: "none" },
    data: null,
    limits: {
      outputBytes: defaultLimits.outputBytes,
      logBytes: defaultLimits.logBytes,
      lineBytes: defaultLimits.lineBytes,
      memoryBytes: null,
    },
    deadline: Date.now() + 60_000,
    graceMs: defaultPeriods.graceMs,
    heartbeatMs: defaultPeriods.heartbeatMs,
    leaseMs: defaultPeriods.leaseMs,
    lock: false,
    ...changes,
  };
}
