import { IconRepeat } from "@tabler/icons-react";
import type { NodeView } from "./node-view.js";
import { oneLine } from "./words.js";

export const forEach: NodeView = {
  icon: IconRepeat,
  label: "For each",
  name: "each",
  starter: { step: { forEach: "${ range(3) }", as: "item", steps: [] } },
  keys: ["forEach", "as", "maxParallel"],
  summary: ({ forEach }) => oneLine(forEach),
};
