import { IconDoorExit } from "@tabler/icons-react";
import type { NodeView } from "./node-view.js";

export const breakNode: NodeView = {
  icon: IconDoorExit,
  label: "Break",
  name: "leave",
  starter: { step: { break: true } },
  keys: ["break"],
  summary: () => "ends the loop",
};
