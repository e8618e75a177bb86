import { IconRepeatOnce } from "@tabler/icons-react";
import type { NodeView } from "./node-view.js";
import { isObject, oneLine } from "./words.js";

export const repeat: NodeView = {
  icon: IconRepeatOnce,
  label: "Repeat",
  name: "repeated",
  starter: { step: { repeat: 3, steps: [] } },
  keys: ["repeat", "maxIterations", "onLimit"],
  editors: { repeat: "repeat" },
  summary: ({ repeat }) =>
    isObject(repeat) ? `until ${oneLine(repeat["until"])}` : `${oneLine(repeat)} times`,
};
