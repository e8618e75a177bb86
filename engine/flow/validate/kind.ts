import type { Json } from "../../json.js";
import { suggest } from "../diagnostics/suggest.js";
import { isObject } from "../outline/shape.js";
import { plannedKinds } from "../planned.js";
import type { Report } from "./report.js";
import { described } from "./words.js";

const API_VERSION = "flowrunner.dev/v1alpha1";
const testKind = "FlowTest";
const beginning = `a flow begins with \`apiVersion: ${API_VERSION}\`, \`kind: Flow\`, \`metadata: {name: …}\` and \`spec: {steps: […]}\``;

/** Whether the document is a flow, or near enough to one to look for more faults in it. */
export function checkKind(json: Json, report: Report): boolean {
  if (!isObject(json)) {
    report.add("NotAFlow", "", `this is no flow, but ${described(json)}`, { help: beginning });
    return false;
  }
  const { apiVersion, kind } = json;
  if (apiVersion === undefined && kind === undefined) {
    report.add("NotAFlow", "", "this is no flow: `apiVersion` and `kind` are missing", { help: beginning });
    return false;
  }
  if (kind !== undefined && kind !== "Flow" && !checkOtherKind(kind, report)) return false;
  if (apiVersion !== undefined && apiVersion !== API_VERSION) checkApiVersion(apiVersion, report);
  return true;
}

function checkApiVersion(apiVersion: Json, report: Report): void {
  report.add(
    "NotAFlow",
    "/apiVersion",
    `\`apiVersion\` must be \`${API_VERSION}\`, not ${described(apiVersion)}`,
    {
      help: "this version of the language is the only one so far",
      fix: API_VERSION,
    },
  );
}

function checkOtherKind(kind: Json, report: Report): boolean {
  const name = typeof kind === "string" ? kind : "";
  if (name === testKind) {
    report.add("NotAFlow", "/kind", "this is a test of a flow, and no flow", {
      help: "run its cases with `flow test FILE`",
    });
    return false;
  }
  if (plannedKinds.has(name)) {
    report.add("NotSupportedYet", "/kind", `\`kind: ${name}\` is known, but not in this version`, {
      help: "this version takes `kind: Flow`",
    });
    return false;
  }
  const meant = suggest(name, ["Flow", testKind, ...plannedKinds]);
  report.add("NotAFlow", "/kind", `\`kind\` must be \`Flow\`, not ${described(kind)}`, {
    help: meant === undefined ? beginning : `did you mean \`${meant}\`?`,
    fix: meant,
  });
  return meant === "Flow";
}
