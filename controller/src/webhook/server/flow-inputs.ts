import type { JsonSchema } from "@flowrunner/engine";
import { conditionOf } from "../../custom-resource/conditions.js";
import type { FlowObject } from "../../custom-resource/objects.js";
import type { Cache } from "../../runtime/cache.js";
import type { SchemaOf } from "./judge-thread.js";

/** Of Flows as the watch last saw them, where what was seen is what has been published. */
export function inputsOfFlows(flows: Pick<Cache<FlowObject>, "get">): SchemaOf {
  return (key) => {
    const flow = flows.get(key);
    const published = conditionOf(flow?.status?.conditions, "Published");
    const isNewest = published?.observedGeneration === flow?.metadata.generation;
    if (published?.status !== "True" || !isNewest) return null;
    return (flow!.spec.inputs as JsonSchema | undefined) ?? null;
  };
}
