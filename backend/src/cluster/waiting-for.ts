import { clusterCodes, type ClusterCode } from "@flowrunner/protocol";
import type { AttemptLook, RunLook } from "../store/port/cluster/run-looks.js";

const shown = 2_000;

/**
 * What a run that has not ended waits for, in a sentence about the attempt that holds it up most. `unsafety`: why no work
 * is handed out to pods at all; null: it is.
 */
export function waitingFor(
  { status }: Pick<RunLook, "status">,
  attempts: readonly AttemptLook[],
  unsafety: string | null,
): string {
  if (status === "paused") return "The run is paused.";
  const open = attempts.filter((attempt) => attempt.status !== "ended");
  const troubled = open.find((attempt) => attempt.status === "queued" && attempt.trouble);
  const said = troubled ?? open.find((attempt) => attempt.status === "queued") ?? open[0];
  if (said) return sentence(said, unsafety).slice(0, shown);
  return status === "queued"
    ? "The run waits for its first turn."
    : "No step of the run has code to run now.";
}

function sentence({ path, attempt, status, trouble }: AttemptLook, unsafety: string | null): string {
  if (status === "claimed") return `Step \`${path}\`: attempt ${attempt} is running.`;
  if (unsafety !== null)
    return `Step \`${path}\`: attempt ${attempt} waits for a pod. InstallationUnsafe: ${unsafety}`;
  if (!trouble) return `Step \`${path}\`: attempt ${attempt} waits in the queue.`;
  const { reason, message, since } = trouble;
  const told = `${reason} since ${new Date(since).toISOString()}: ${message} ${adviceOn(reason)}`;
  return `Step \`${path}\`: attempt ${attempt} waits for a pod. ${told}`;
}

/** What can be done about a pool's trouble. */
export function adviceOn(reason: string): string {
  return clusterCodes[reason as ClusterCode]?.advice ?? "";
}
