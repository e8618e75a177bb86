import type { FlowStatus, KubeObject } from "@flowrunner/kube";
import type { JsonObject } from "@flowrunner/engine";
import { age } from "../render/age.js";
import type { Listing } from "../render/listing.js";
import type { Styles } from "../render/styles.js";
import { conditionOf, nameOf, type Run, type RunState } from "./run-object.js";

export interface FlowObject extends KubeObject {
  readonly spec: JsonObject;
  readonly status?: FlowStatus;
}

/** The columns of `kubectl get flows`. */
export function flowObjectListing(now: number): Listing<FlowObject> {
  const condition = ({ status }: FlowObject, type: string) =>
    status?.conditions?.find((each) => each.type === type);
  return {
    kind: "flows: 'kubectl apply -f FILE' makes one",
    columns: [
      { title: "NAME", text: ({ metadata }) => metadata.name },
      { title: "VALID", text: (flow) => condition(flow, "Valid")?.status ?? "" },
      { title: "VERSION", text: ({ status }) => String(status?.version ?? "") },
      { title: "LAST-RUN", text: ({ status }) => status?.lastRun?.state ?? "" },
      { title: "AGE", text: ({ metadata }) => since(metadata.creationTimestamp, now) },
      { title: "PUBLISHED", isWide: true, text: (flow) => condition(flow, "Published")?.reason ?? "" },
      { title: "DESCRIPTION", isWide: true, text: ({ spec }) => String(spec["description"] ?? "") },
    ],
    name: ({ metadata }) => metadata.name,
  };
}

/** The columns of `kubectl get flowruns`, for both kinds of runs. */
export function runObjectListing(now: number): Listing<Run> {
  return {
    kind: "runs: 'kubectl flow start FLOW' makes one",
    columns: [
      { title: "NAME", text: nameOf },
      { title: "FLOW", text: ({ object }) => object.spec.flow ?? "" },
      {
        title: "STATUS",
        text: ({ object }) => object.status?.state ?? "",
        style: ({ object }, styles) => stateStyle(object.status?.state, styles),
      },
      { title: "PROGRESS", text: ({ object }) => object.status?.progress ?? "" },
      { title: "DURATION", text: ({ object }) => object.status?.duration ?? "" },
      { title: "AGE", text: ({ object }) => since(object.metadata.creationTimestamp, now) },
      { title: "REASON", isWide: true, text: ({ object }) => conditionOf(object, "Succeeded")?.reason ?? "" },
      { title: "VERSION", isWide: true, text: ({ object }) => String(object.status?.version ?? "") },
      { title: "POD", isWide: true, text: ({ object }) => object.status?.pod ?? "" },
      { title: "RUN", isWide: true, text: ({ object }) => object.status?.run ?? "" },
    ],
    name: nameOf,
  };
}

function since(instant: string, now: number): string {
  return age(Date.parse(instant), now);
}

export function stateStyle(state: RunState | undefined, styles: Styles): (text: string) => string {
  switch (state) {
    case "Succeeded":
      return styles.good;
    case "Failed":
    case "Refused":
      return styles.bad;
    case "Running":
      return styles.accent;
    default:
      return styles.warning;
  }
}
