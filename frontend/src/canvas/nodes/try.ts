import type { JsonObject } from "@flowrunner/engine";
import { IconShieldCheck } from "@tabler/icons-react";
import type { NodeView, Way } from "./node-view.js";
import { counted, listIn } from "./words.js";

export const tryNode: NodeView = {
  icon: IconShieldCheck,
  label: "Try",
  name: "attempted",
  starter: { step: { try: { steps: [] }, catch: [{ steps: [] }], finally: { steps: [] } } },
  keys: ["try", "catch", "finally"],
  editors: { catch: "scopes" },
  leading,
  summary: (step) => counted(step["catch"], "catch"),
};

/** What is tried stays whole on the way to what follows it, which may read it; on the way into it nothing follows. */
function leading(
  { catch: catches = [], finally: last, ...step }: JsonObject,
  { scope, json }: Way,
): JsonObject {
  if (scope === "/try") return { ...step, try: json };
  if (scope === "/finally") return { ...step, catch: catches, finally: json };
  const kept = listIn(catches).map((each, index) => (scope === `/catch/${index}` ? json : each));
  return { ...step, catch: kept, ...(last !== undefined && { finally: last }) };
}
