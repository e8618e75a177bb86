import { IconFlagCheck } from "@tabler/icons-react";
import type { NodeView } from "./node-view.js";
import { oneLine } from "./words.js";

export const returnNode: NodeView = {
  icon: IconFlagCheck,
  label: "Return",
  name: "done",
  starter: { step: { return: "${ inputs }" } },
  keys: ["return"],
  summary: (step) => oneLine(step["return"]),
};
