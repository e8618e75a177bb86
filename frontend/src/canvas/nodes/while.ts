import { IconRefresh } from "@tabler/icons-react";
import type { NodeView } from "./node-view.js";
import { oneLine } from "./words.js";

export const whileNode: NodeView = {
  icon: IconRefresh,
  label: "While",
  name: "rounds",
  starter: { step: { while: "index < 3", steps: [] } },
  keys: ["while", "maxIterations", "onLimit"],
  summary: (step) => oneLine(step["while"]),
};
