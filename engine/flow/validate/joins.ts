import type { StepOutline } from "../outline/outline.js";
import { isObject, listIn, objectIn } from "../outline/shape.js";
import type { Analysis, Rule } from "./analysis.js";
import type { Report } from "./report.js";

/** `join`, `collect` and `cancelRest` that go together. */
export const checkJoins: Rule = ({ steps, report }: Analysis) => {
  for (const step of steps) if (step.verb === "parallel" || step.verb === "forEach") checkJoin(step, report);
};

function checkJoin({ json, path, verb }: StepOutline, report: Report): void {
  const { join = "all", collect, cancelRest } = json;
  if (cancelRest !== undefined && (join === "all" || join === "settled"))
    report.add("InvalidJoin", `${path}/cancelRest`, `\`cancelRest\` has no meaning with \`join: ${join}\``, {
      part: "key",
      help:
        join === "all"
          ? "remove it: the first failure cancels the rest"
          : "remove it: `settled` waits for all",
    });
  if (collect === "object" && verb === "forEach")
    report.add(
      "InvalidJoin",
      `${path}/collect`,
      "`collect: object` needs names, which the items of `forEach` have not",
      {
        help: "use `list`, or shape an object in a step that follows",
      },
    );
  const { atLeast } = objectIn(join);
  const branches = listIn(json.parallel).length;
  if (verb === "parallel" && isObject(join) && typeof atLeast === "number" && atLeast > branches)
    report.add(
      "InvalidJoin",
      `${path}/join/atLeast`,
      `${atLeast} of ${branches} branches can never succeed`,
      {
        help: `use at most ${branches}`,
      },
    );
}
