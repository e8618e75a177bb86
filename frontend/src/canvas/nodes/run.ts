import { IconCode } from "@tabler/icons-react";
import type { NodeView } from "./node-view.js";
import { oneLine } from "./words.js";

export const run: NodeView = {
  icon: IconCode,
  label: "Code",
  name: "code",
  starter: { step: { runtime: "node", run: "export default (input, ctx) => {\n  return {};\n};\n" } },
  keys: ["runtime", "run"],
  editors: { run: "code" },
  summary: ({ runtime }) => oneLine(runtime),
};
