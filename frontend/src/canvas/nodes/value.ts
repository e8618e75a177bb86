import { IconEqual } from "@tabler/icons-react";
import type { NodeView } from "./node-view.js";
import { oneLine } from "./words.js";

export const value: NodeView = {
  icon: IconEqual,
  label: "Value",
  name: "value",
  starter: { step: { value: "${ inputs }" } },
  keys: ["value"],
  summary: ({ value }) => oneLine(value),
};
