import type { Json } from "../../json.js";
import { quoted } from "../parse/quote.js";
import type { Analysis, Rule } from "./analysis.js";
import { described } from "./words.js";

/** What `forEach` and `maxParallel` take as text is an expression. */
export const checkLoops: Rule = ({ steps, report }: Analysis) => {
  for (const { verb, json, path } of steps) {
    if (verb !== "forEach") continue;
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
    if (isPlainText(json.maxParallel) && !report.has(`${path}/maxParallel`))
      report.add(
        "InvalidValue",
        `${path}/maxParallel`,
        `\`maxParallel\` must be a whole number, at least 1, or an expression, not ${described(json.maxParallel)}`,
        {
          help: "write the number without quotes",
        },
      );
  }
};

function isPlainText(json: Json | undefined): json is string {
  return typeof json === "string" && !json.includes("${");
}
