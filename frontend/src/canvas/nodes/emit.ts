import { IconBroadcast } from "@tabler/icons-react";
import type { NodeView } from "./node-view.js";
import { isObject, oneLine } from "./words.js";

export const emit: NodeView = {
  icon: IconBroadcast,
  label: "Emit",
  name: "tell",
  starter: { step: { emit: { event: "done" } } },
  keys: ["emit"],
  summary: ({ emit }) => (isObject(emit) ? oneLine(emit["event"]) : ""),
};
