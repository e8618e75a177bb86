import { IconArrowRampRight } from "@tabler/icons-react";
import type { NodeView } from "./node-view.js";
import { counted } from "./words.js";

export const switchNode: NodeView = {
  icon: IconArrowRampRight,
  label: "Switch",
  name: "choice",
  starter: { step: { switch: [{ case: "true", steps: [] }], default: { steps: [] } } },
  keys: ["switch"],
  summary: (step) => counted(step["switch"], "case"),
};
