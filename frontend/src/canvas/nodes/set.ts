import { IconVariable } from "@tabler/icons-react";
import type { NodeView } from "./node-view.js";

export const set: NodeView = {
  icon: IconVariable,
  label: "Variables",
  name: "assign",
  starter: { step: { set: { count: 1 } }, vars: { count: 0 } },
  keys: ["set"],
  editors: { set: "map" },
  summary: ({ set }) => Object.keys(set ?? {}).join(", "),
};
