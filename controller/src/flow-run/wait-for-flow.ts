import type { FlowRunSpec } from "@flowrunner/kube";
import { conditionOf } from "../custom-resource/conditions.js";
import type { FlowObject } from "../custom-resource/objects.js";
import type { Wait } from "../run-object/run-kind.js";

/** Why a FlowRun does not begin yet; null: its Flow has been observed as it is, and what is wanted of it published. */
export function waitForFlow({ flow: name, version }: FlowRunSpec, flow: FlowObject | undefined): Wait | null {
  if (!flow || flow.metadata.deletionTimestamp !== undefined)
    return {
      reason: "FlowNotFound",
      message: `There is no Flow ${name} here: the run begins when there is.`,
    };
  const { status, metadata } = flow;
  if (status?.observedGeneration !== metadata.generation)
    return { reason: "FlowNotObserved", message: `The Flow ${name} has changed and is being published.` };
  const published = conditionOf(status?.conditions, "Published");
  const isPublished = published?.status === "True";
  const isOlderWanted = version !== undefined && status?.version !== undefined && version <= status.version;
  if (isPublished || isOlderWanted) return null;
  return {
    reason: "FlowNotPublished",
    message: `The Flow ${name} is not published: ${published?.message ?? "nothing is known of it"}`,
  };
}
