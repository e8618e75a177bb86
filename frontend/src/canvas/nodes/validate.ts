import { IconChecklist } from "@tabler/icons-react";
import { isObject, oneLine } from "./words.js";
import type { NodeView } from "./node-view.js";

export const validate: NodeView = {
  icon: IconChecklist,
  label: "Check",
  name: "check",
  starter: { step: { validate: { value: "${ inputs }", schema: { type: "object" } } } },
  keys: ["validate"],
  summary: ({ validate }) => (isObject(validate) ? oneLine(validate["value"]) : ""),
};
