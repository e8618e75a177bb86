import { cronProblem, isTimeZone } from "../../schedule/cron-times.js";
import type { Json, JsonObject } from "../../json.js";
import { applyDefaults } from "../../json-schema/defaults.js";
import { checkSchema } from "../../json-schema/check-schema.js";
import { validateValue } from "../../json-schema/validate.js";
import { suggest } from "../diagnostics/suggest.js";
import { isObject, listIn, objectIn } from "../outline/shape.js";
import { collectUsesOf } from "../outline/uses.js";
import { pointerTo } from "../parse/json-pointer.js";
import { triggerKinds, triggerRoots, triggersOf, type TriggerOutline } from "../triggers/trigger-outline.js";
import type { Analysis, Rule } from "./analysis.js";
import { reportProblems } from "./expressions.js";
import { closedProperties, reportUndeclared } from "./inputs.js";
import type { Report } from "./report.js";
import { code, listed } from "./words.js";

/** Triggers have one kind each, times that come, expressions that see what there is, and input that the flow takes. */
export const checkTriggers: Rule = ({ document, root, report }: Analysis) => {
  const triggers = triggersOf(document);
  for (const trigger of triggers) {
    checkKinds(trigger, report);
    checkSchedule(objectIn(trigger.json.schedule), `${trigger.path}/schedule`, report);
    checkInput(trigger, objectIn(document.spec), report);
  }
  const texts = triggers.flatMap((trigger) => trigger.texts);
  const uses = collectUsesOf(texts, root);
  reportProblems(uses, report);
  for (const { reference, path } of uses.references)
    if (!triggerRoots.includes(reference.root))
      report.add("UnavailableRoot", path, `${code(reference.root)} is not seen by a trigger`, {
        inside: { start: reference.start, end: reference.start + reference.root.length },
        help: `it sees ${listed(triggerRoots.map(code))}: there is no run before it has fired`,
      });
};

function checkKinds({ json, path }: TriggerOutline, report: Report): void {
  const kinds = triggerKinds.filter((kind) => json[kind] !== undefined);
  if (kinds.length !== 1)
    report.add(
      "InvalidTrigger",
      kinds.length === 0 ? path : pointerTo(path, kinds[1]!),
      kinds.length === 0
        ? "the trigger has no kind"
        : `a trigger has one kind, not ${listed(kinds.map(code))}`,
      {
        ...(kinds.length > 1 && { part: "key" as const }),
        help: kinds.length === 0 ? "add `schedule`" : "make triggers of their own of them",
      },
    );
  for (const key of Object.keys(json))
    if (inactiveKeys.includes(key))
      report.add(
        "NotActiveYet",
        pointerTo(path, key),
        `${code(key)} is kept, and starts nothing in this version`,
        {
          part: "key",
          help: "schedules are what starts runs in this version",
        },
      );
}

const inactiveKeys: readonly string[] = [...triggerKinds.slice(1), "debounce", "batch", "throttle"];

function checkSchedule({ cron, timezone }: JsonObject, path: string, report: Report): void {
  if (typeof cron === "string" && !report.has(`${path}/cron`)) {
    const problem = cronProblem(cron);
    if (problem !== null)
      report.add("InvalidSchedule", `${path}/cron`, `the cron expression ${problem}`, {
        help: "write minute, hour, day of the month, month and day of the week: `30 6 * * MON-FRI`",
      });
  }
  if (typeof timezone !== "string" || isTimeZone(timezone) || report.has(`${path}/timezone`)) return;
  const meant = suggest(timezone, Intl.supportedValuesOf("timeZone"));
  report.add("InvalidSchedule", `${path}/timezone`, `there is no time zone ${JSON.stringify(timezone)}`, {
    help: meant === undefined ? "write an IANA name such as `Europe/Vienna`" : `did you mean ${code(meant)}?`,
    fix: meant,
  });
}

/** Each firing would be refused for these. */
function checkInput({ json, path }: TriggerOutline, spec: JsonObject, report: Report): void {
  const given = json.with ?? {};
  const properties = closedProperties(spec);
  if (!isObject(given) || properties === null || checkSchema(spec.inputs as JsonObject).length > 0) return;
  for (const name of Object.keys(given))
    if (!Object.hasOwn(properties, name))
      reportUndeclared(name, pointerTo(`${path}/with`, name), Object.keys(properties), report);
  const missing = listIn(objectIn(spec.inputs).required).filter(
    (name): name is string => typeof name === "string" && !Object.hasOwn(given, name),
  );
  for (const name of missing) {
    if (objectIn(properties[name]).default !== undefined) continue;
    report.add(
      "InvalidTrigger",
      path,
      `the flow needs the input ${code(name)}, which the trigger does not give`,
      {
        help: `add ${code(name)} to its \`with\`, or give the input a default`,
      },
    );
  }
  for (const [name, value] of Object.entries(given))
    checkLiteral(value, properties[name], `${path}/with`, name, report);
}

function checkLiteral(
  value: Json,
  schema: Json | undefined,
  path: string,
  name: string,
  report: Report,
): void {
  if (!isObject(schema) || schema.$ref !== undefined || JSON.stringify(value).includes("${")) return;
  const [issue] = validateValue(schema, applyDefaults(schema, value));
  if (issue)
    report.add(
      "InvalidTrigger",
      pointerTo(path, name),
      `the flow does not take this input: ${issue.message}`,
      {
        help: "the flow's `inputs` say what it takes",
      },
    );
}
