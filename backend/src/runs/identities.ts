import { createHash } from "node:crypto";
import type { Requirements } from "@flowrunner/engine";
import type { AttemptKey } from "../store/port/attempts.js";

/** Ids that derive from what they name, so that naming a thing twice names one thing. */
export function attemptIdOf({ runId, path, generation, attempt }: AttemptKey): string {
  return digest("attempt", runId, path, generation, attempt).slice(0, 32);
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

/** A pool holds attempts of one project that any one worker could run. */
export function poolIdOf(
  project: string,
  { runtime, image, resources, files, network }: Requirements,
): string {
  const { cpuMillis, memoryBytes } = resources;
  return digest("pool", project, runtime, image, cpuMillis, memoryBytes, files, network).slice(0, 32);
}

function digest(...parts: (string | number | null)[]): string {
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex");
}
