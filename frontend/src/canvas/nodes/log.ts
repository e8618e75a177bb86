import { IconMessage } from "@tabler/icons-react";
import type { NodeView } from "./node-view.js";
import { oneLine } from "./words.js";

export const log: NodeView = {
  icon: IconMessage,
  label: "Log",
  name: "note",
  starter: { step: { log: "started at ${ run.startedAt }" } },
  keys: ["log"],
  summary: ({ log }) => oneLine(log),
};
