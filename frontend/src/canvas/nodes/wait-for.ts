import { IconEar } from "@tabler/icons-react";
import type { NodeView } from "./node-view.js";
import { isObject, oneLine } from "./words.js";

export const waitFor: NodeView = {
  icon: IconEar,
  label: "Wait for event",
  name: "hear",
  starter: { step: { waitFor: { event: "done" } } },
  keys: ["waitFor"],
  summary: ({ waitFor }) => (isObject(waitFor) ? oneLine(waitFor["event"]) : ""),
};
