import { createHash } from "node:crypto";
import type { RunOwner } from "@flowrunner/protocol";

/** The space of names of ids of runs. */
const space = Buffer.from("6d0c3f5e9b7a4e0f8c1d2a3b4c5d6e7f", "hex");

/**
 * The id of the run that an object has, or would have: that of its key if it has one, else that of its uid. A UUID of
 * version 5, as no other run's is.
 */
export function runIdOf(project: string, { uid, idempotencyKey: key }: RunOwner): string {
  return clusterRunId(project, key === null ? uid : `key ${key}`);
}

/** `name`: unique in the project. */
function clusterRunId(project: string, name: string): string {
  const digest = createHash("sha1").update(space).update(`${project}/${name}`).digest();
  digest[6] = (digest[6]! & 0x0f) | 0x50;
  digest[8] = (digest[8]! & 0x3f) | 0x80;
  const hex = digest.toString("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join(
    "-",
  );
}

export function isClusterRunId(runId: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-5/.test(runId);
}
