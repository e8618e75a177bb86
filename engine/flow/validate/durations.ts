import type { Json } from "../../json.js";
import { parseDuration } from "../duration.js";
import { objectIn } from "../outline/shape.js";
import { triggersOf } from "../triggers/trigger-outline.js";
import type { Analysis, Rule } from "./analysis.js";
import type { Report } from "./report.js";
import { code, described } from "./words.js";

const examples = "durations are written `500ms`, `10s`, `1h30m` or `2d`; none is longer than ten years";
const INSTANT = /^\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(?:\.\d+)?(?:[Zz]|[+-]\d\d:\d\d)$/;

/** Durations and instants that stand in the document can be read. */
export const checkDurations: Rule = ({ document, steps, report }: Analysis) => {
  checkDuration(objectIn(document.spec).timeout, "/spec/timeout", report, 1);
  for (const { json, path } of triggersOf(document))
    for (const [kind, key] of triggerDurations)
      checkDuration(objectIn(json[kind])[key], `${path}/${kind}/${key}`, report, 1);
  for (const { json, path, verb } of steps) {
    checkDuration(json.timeout, `${path}/timeout`, report, 1);
    checkDuration(json.totalTimeout, `${path}/totalTimeout`, report, 1);
    const retry = objectIn(json.retry);
    checkDuration(retry.delay, `${path}/retry/delay`, report, 0);
    checkDuration(retry.maxDelay, `${path}/retry/maxDelay`, report, 0);
    if (verb === "waitFor")
      checkDuration(objectIn(json.waitFor).timeout, `${path}/waitFor/timeout`, report, 1);
    if (verb === "approve")
      checkDuration(objectIn(json.approve).timeout, `${path}/approve/timeout`, report, 1);
    if (verb !== "wait") continue;
    if (!isExpression(json.wait)) checkDuration(json.wait, `${path}/wait`, report, 0);
    checkInstant(objectIn(json.wait).until, `${path}/wait/until`, report);
  }
};

const triggerDurations = [
  ["http", "timeout"],
  ["flow", "within"],
  ["debounce", "for"],
  ["debounce", "max"],
  ["batch", "for"],
  ["throttle", "per"],
] as const;

function checkDuration(json: Json | undefined, path: string, report: Report, minMs: 0 | 1): void {
  if (typeof json !== "string" || report.has(path)) return;
  const ms = parseDuration(json);
  if (ms !== null && ms >= minMs) return;
  const problem = isExpression(json)
    ? "takes no expression: it must be a duration that is known beforehand"
    : ms === 0
      ? "must be longer than nothing"
      : `must be a duration, not ${described(json)}`;
  report.add("InvalidDuration", path, `${code(path.split("/").at(-1)!)} ${problem}`, { help: examples });
}

function checkInstant(json: Json | undefined, path: string, report: Report): void {
  if (typeof json !== "string" || isExpression(json) || report.has(path)) return;
  if (INSTANT.test(json) && !Number.isNaN(Date.parse(json))) return;
  report.add("InvalidDuration", path, `\`until\` must be an instant, not ${described(json)}`, {
    help: 'write an RFC 3339 text such as "2030-01-31T09:00:00Z", or an expression',
  });
}

function isExpression(json: Json | undefined): boolean {
  return typeof json === "string" && json.includes("${");
}
