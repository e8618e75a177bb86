import { IconArrowsSplit2 } from "@tabler/icons-react";
import type { NodeView } from "./node-view.js";
import { counted } from "./words.js";

export const parallel: NodeView = {
  icon: IconArrowsSplit2,
  label: "Branches",
  name: "branches",
  starter: {
    step: {
      parallel: [
        { name: "left", steps: [] },
        { name: "right", steps: [] },
      ],
    },
  },
  keys: ["parallel"],
  editors: { parallel: "branches" },
  leading: (step, { json }) => ({ ...step, parallel: [json] }),
  summary: ({ parallel }) => counted(parallel, "branch"),
};
