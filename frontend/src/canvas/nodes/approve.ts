import { IconUserCheck } from "@tabler/icons-react";
import type { NodeView } from "./node-view.js";
import { isObject, oneLine } from "./words.js";

export const approve: NodeView = {
  icon: IconUserCheck,
  label: "Approval",
  name: "review",
  starter: { step: { approve: { message: "Go on?" } } },
  keys: ["approve"],
  summary: ({ approve }) => (isObject(approve) ? oneLine(approve["message"]) : ""),
};
