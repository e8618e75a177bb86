import { IconShieldCheck } from "@tabler/icons-react";
import type { NodeView } from "./node-view.js";
import { counted } from "./words.js";

export const tryNode: NodeView = {
  icon: IconShieldCheck,
  label: "Try",
  name: "attempted",
  starter: { step: { try: { steps: [] }, catch: [{ steps: [] }], finally: { steps: [] } } },
  keys: ["try", "catch", "finally"],
  summary: (step) => counted(step["catch"], "catch"),
};
