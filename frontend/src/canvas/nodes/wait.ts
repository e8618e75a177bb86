import { IconClockPause } from "@tabler/icons-react";
import type { NodeView } from "./node-view.js";
import { isObject, oneLine } from "./words.js";

export const wait: NodeView = {
  icon: IconClockPause,
  label: "Wait",
  name: "pause",
  starter: { step: { wait: "10s" } },
  keys: ["wait"],
  summary: ({ wait }) => (isObject(wait) ? `until ${oneLine(wait["until"])}` : oneLine(wait)),
};
