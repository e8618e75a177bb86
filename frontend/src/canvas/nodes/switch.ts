import type { JsonObject } from "@flowrunner/engine";
import { IconArrowRampRight } from "@tabler/icons-react";
import type { NodeView, Way } from "./node-view.js";
import { counted, listIn, objectIn } from "./words.js";

export const switchNode: NodeView = {
  icon: IconArrowRampRight,
  label: "Switch",
  name: "choice",
  starter: { step: { switch: [{ case: "true", steps: [] }], default: { steps: [] } } },
  keys: ["switch"],
  editors: { switch: "cases" },
  leading,
  summary: (step) => counted(step["switch"], "case"),
};

/** The cases before it stay, for the first true one is taken; what they do does not. */
function leading({ default: _, ...step }: JsonObject, { scope, json }: Way): JsonObject {
  const cases = listIn(step["switch"]).map((each, index) =>
    scope === `/switch/${index}` ? json : { case: objectIn(each)["case"] ?? null, steps: [nothing] },
  );
  return { ...step, switch: cases, ...(scope === "/default" && { default: json }) };
}

const nothing: JsonObject = { name: "otherwise", value: null };
