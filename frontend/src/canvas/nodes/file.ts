import { IconFileCode } from "@tabler/icons-react";
import type { NodeView } from "./node-view.js";
import { oneLine } from "./words.js";

export const file: NodeView = {
  icon: IconFileCode,
  label: "File",
  name: "script",
  starter: { step: { file: "scripts/step.mjs" } },
  keys: ["file", "runtime"],
  summary: ({ file }) => oneLine(file),
};
