import { IconPlayerSkipForward } from "@tabler/icons-react";
import type { NodeView } from "./node-view.js";

export const continueNode: NodeView = {
  icon: IconPlayerSkipForward,
  label: "Continue",
  name: "next",
  starter: { step: { continue: true } },
  keys: ["continue"],
  summary: () => "to the next round",
};
