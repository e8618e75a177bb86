import { createHash } from "node:crypto";
import type { Requirements } from "@flowrunner/engine";
import { dedicatedPool } from "@flowrunner/protocol";
import type { AttemptKey, NewAttempt } from "../store/port/attempts.js";

/** Ids that derive from what they name, so that naming a thing twice names one thing. */
export function attemptIdOf({ runId, path, generation, attempt }: AttemptKey): string {
  return digest("attempt", runId, path, generation, attempt).slice(0, 32);
}

/** The same for every time that a run publishes from this source. */
export function eventIdOf(runId: string, source: string): string {
  return digest("event", runId, source).slice(0, 32);
}

/** Names a step of any run. */
export function stepKey(runId: string, path: string): string {
  return `${runId}/${path}`;
}

/** The same for every attempt and retry of a step. */
export function idempotencyKeyOf(runId: string, path: string): string {
  return digest("step", runId, path).slice(0, 32);
}

/** Who wrote the log of a `log` step. */
export function stepLogSource({ runId, path, generation }: Omit<AttemptKey, "attempt">): string {
  return `log:${runId}:${path}${generation > 0 ? `#${generation}` : ""}`;
}

/** An attempt that may take longer has a worker that is started for it. */
const longestInPoolMs = 3_600_000;

/** The pool of a new attempt: its own, or the one that it shares with all that any one worker could run. */
export function poolOf(
  project: string,
  attempt: Pick<NewAttempt, "id" | "timeoutMs" | "requirements">,
): string {
  if (attempt.timeoutMs > longestInPoolMs) return dedicatedPool(attempt.id);
  return poolIdOf(project, attempt.requirements);
}

/** A pool holds attempts of one project that any one worker could run. */
function poolIdOf(project: string, { runtime, image, resources, files, network }: Requirements): string {
  const { cpuMillis, memoryBytes } = resources;
  return digest("pool", project, runtime, image, cpuMillis, memoryBytes, files, network).slice(0, 32);
}

function digest(...parts: (string | number | null)[]): string {
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex");
}
