import { IconAlertOctagon } from "@tabler/icons-react";
import type { NodeView } from "./node-view.js";
import { isObject, oneLine } from "./words.js";

export const fail: NodeView = {
  icon: IconAlertOctagon,
  label: "Fail",
  name: "stop",
  starter: { step: { fail: { code: "Refused", message: "this cannot go on" } } },
  keys: ["fail"],
  summary: ({ fail }) => (isObject(fail) ? oneLine(fail["code"] ?? fail["message"]) : oneLine(fail)),
};
