import type { Json } from "../../json.js";
import type { StepOutline } from "../outline/outline.js";
import { isObject } from "../outline/shape.js";
import { quoted } from "../parse/quote.js";
import { DEFAULT_MAX_ITERATIONS } from "../verbs/loop.js";
import type { Analysis, Rule } from "./analysis.js";
import type { Report } from "./report.js";
import { code, described } from "./words.js";

/** What loops take as text is an expression, and they do not go round more often than they may. */
export const checkLoops: Rule = ({ steps, report }: Analysis) => {
  for (const step of steps) {
    if (step.verb === "forEach") checkForEach(step, report);
    if (step.verb === "repeat") checkRepeat(step, report);
  }
};

function checkForEach({ json, path }: StepOutline, report: Report): void {
  if (isPlainText(json.forEach) && !report.has(`${path}/forEach`))
    report.add(
      "InvalidValue",
      `${path}/forEach`,
      `\`forEach\` must be a list, a map or an expression, not ${described(json.forEach)}`,
      {
        help: `write \`\${ … }\` around an expression: ${quoted(`\${ ${json.forEach} }`)}`,
        fix: quoted(`\${ ${json.forEach} }`),
      },
    );
  checkNumber(json.maxParallel, `${path}/maxParallel`, 1, report);
}

function checkRepeat({ json, path }: StepOutline, report: Report): void {
  const { repeat, maxIterations } = json;
  checkNumber(repeat, `${path}/repeat`, 0, report);
  const most = typeof maxIterations === "number" ? maxIterations : DEFAULT_MAX_ITERATIONS;
  if (typeof repeat === "number" && repeat > most && !report.has(`${path}/repeat`))
    report.add("InvalidValue", `${path}/repeat`, `${repeat} iterations are more than the limit of ${most}`, {
      help: `add \`maxIterations: ${repeat}\``,
    });
  if (isObject(repeat) && repeat.max !== undefined && maxIterations !== undefined)
    report.add(
      "InvalidValue",
      `${path}/maxIterations`,
      "`max` says already how many iterations there may be",
      {
        part: "key",
        help: `remove one of ${code("max")} and ${code("maxIterations")}`,
      },
    );
}

function checkNumber(json: Json | undefined, path: string, least: number, report: Report): void {
  if (!isPlainText(json) || report.has(path)) return;
  const key = path.split("/").at(-1)!;
  report.add(
    "InvalidValue",
    path,
    `${code(key)} must be a whole number, at least ${least}, or an expression, not ${described(json)}`,
    { help: "write the number without quotes" },
  );
}

function isPlainText(json: Json | undefined): json is string {
  return typeof json === "string" && !json.includes("${");
}
