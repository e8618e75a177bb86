import type { Json, JsonObject } from "../../json.js";
import { objectIn } from "../outline/shape.js";
import { pointerTo } from "../parse/json-pointer.js";
import { cpuMillis, memoryBytes } from "../quantity.js";
import { runtimeOfFile } from "../verbs/file.js";
import type { Analysis, Rule } from "./analysis.js";
import type { Report } from "./report.js";
import { code, described } from "./words.js";

/** What a schema cannot say of steps that run code: their file, environment and limits. */
export const checkCodeSteps: Rule = ({ steps, report }: Analysis) => {
  for (const { verb, json, path } of steps) {
    if (verb === "file") checkFile(json, path, report);
    if (verb !== "file" && verb !== "run") continue;
    for (const name of Object.keys(objectIn(json.env)))
      checkVariable(name, pointerTo(`${path}/env`, name), report);
    for (const name of Object.keys(objectIn(objectIn(json.data).collections)))
      checkCollection(name, pointerTo(`${path}/data/collections`, name), report);
    const { cpu, memory } = objectIn(json.resources);
    checkQuantity(
      cpu,
      cpuMillis,
      `${path}/resources/cpu`,
      "a number of cores above 0, such as `500m`, `2` or `0.5`",
      report,
    );
    checkQuantity(
      memory,
      memoryBytes,
      `${path}/resources/memory`,
      "an amount above 0, such as `256Mi` or `1Gi`",
      report,
    );
  }
};

function checkFile({ file, runtime }: JsonObject, path: string, report: Report): void {
  if (typeof file !== "string") return;
  if (!isInside(file))
    report.add(
      "InvalidValue",
      `${path}/file`,
      `\`file\` must be a path inside the project's files, not ${described(file)}`,
      {
        help: "write it relative to them, without `..`: `scripts/price.py`",
      },
    );
  if (runtime === undefined && runtimeOfFile(file) === null)
    report.add("MissingKey", `${path}/file`, `the ending of ${code(file)} tells no runtime`, {
      help: "add `runtime`: `node`, `python` or `bash`",
    });
}

function isInside(file: string): boolean {
  return !/^\/|[\\\0]/.test(file) && file.split("/").every((part) => part !== ".." && part !== "");
}

function checkVariable(name: string, path: string, report: Report): void {
  if (report.has(path)) return;
  if (!/^[A-Za-z_][A-Za-z0-9_]{0,127}$/.test(name))
    report.add("InvalidName", path, `${code(name)} cannot name an environment variable`, {
      part: "key",
      help: "use letters, digits and `_`, not a digit first",
    });
  else if (name.startsWith("FLOW_"))
    report.add(
      "InvalidName",
      path,
      `${code(name)} is reserved: the platform's variables begin with \`FLOW_\``,
      {
        part: "key",
        help: "choose another name",
      },
    );
}

function checkCollection(name: string, path: string, report: Report): void {
  if (report.has(path) || /^[a-z][A-Za-z0-9_-]{0,62}$/.test(name)) return;
  report.add("InvalidName", path, `${code(name)} cannot name a collection`, {
    part: "key",
    help: "use a lower-case letter, then letters, digits, `_` or `-`, at most 63 characters",
  });
}

function checkQuantity(
  json: Json | undefined,
  amountOf: (quantity: string | number) => number | null,
  path: string,
  expects: string,
  report: Report,
): void {
  if ((typeof json !== "string" && typeof json !== "number") || amountOf(json) !== null || report.has(path))
    return;
  report.add(
    "InvalidQuantity",
    path,
    `${code(path.split("/").at(-1)!)} must be ${expects}, not ${described(json)}`,
    { help: "amounts are written as Kubernetes writes them" },
  );
}
