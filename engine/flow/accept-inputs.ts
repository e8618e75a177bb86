import { applyDefaults } from "../json-schema/defaults.js";
import { validateValue, type SchemaIssue } from "../json-schema/validate.js";
import type { Json } from "../json.js";
import { maxValueBytes } from "../run/value-codec.js";
import { utf8Length } from "../utf8.js";
import { isList, isObject } from "./outline/shape.js";
import { pointerTo } from "./parse/json-pointer.js";
import type { Plan } from "./plan.js";

const MAX_DEPTH = 200;
const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);

export type AcceptedInputs =
  | { readonly inputs: Json }
  /** Why no run may begin with them. */
  | { readonly issues: readonly SchemaIssue[] };

/**
 * The input of a run as the run will see it: what the flow's schema says is absent has its default. Refused are what
 * the schema does not allow, whole numbers beyond ±2^53, keys that are dangerous in programs, data deeper than 200, and more than 16 MiB.
 */
export function acceptInputs(plan: Pick<Plan, "inputs">, inputs: Json): AcceptedInputs {
  const unsafe = unsafePart(inputs, "", 0);
  if (unsafe) return { issues: [unsafe] };
  const completed = plan.inputs === null ? inputs : applyDefaults(plan.inputs, inputs);
  const tooLarge = tooLargeInput(utf8Length(JSON.stringify(completed)));
  if (tooLarge) return { issues: [tooLarge] };
  const issues = plan.inputs === null ? [] : validateValue(plan.inputs, completed);
  return issues.length > 0 ? { issues } : { inputs: completed };
}

function tooLargeInput(bytes: number): SchemaIssue | null {
  if (bytes <= maxValueBytes) return null;
  const message = `the input has ${bytes} bytes of JSON, at most ${maxValueBytes} are allowed: keep large data in files`;
  return issue("", message);
}

function unsafePart(json: Json, path: string, depth: number): SchemaIssue | null {
  if (typeof json === "number") return unsafeNumber(json, path);
  if (typeof json !== "object" || json === null) return null;
  if (depth >= MAX_DEPTH) return issue(path, `the input is nested more than ${MAX_DEPTH} deep`);
  const members = isList(json) ? [...json.entries()] : isObject(json) ? Object.entries(json) : [];
  for (const [key, member] of members) {
    if (FORBIDDEN_KEYS.has(String(key))) return issue(path, `the key \`${key}\` is not allowed in data`);
    const unsafe = unsafePart(member, pointerTo(path, key), depth + 1);
    if (unsafe) return unsafe;
  }
  return null;
}

function unsafeNumber(number: number, path: string): SchemaIssue | null {
  if (!Number.isFinite(number)) return issue(path, "infinity and NaN are no JSON");
  if (!Number.isInteger(number) || Number.isSafeInteger(number)) return null;
  return issue(path, `the number ${number} is beyond ±2^53 and cannot be held exactly: pass it as text`);
}

function issue(path: string, message: string): SchemaIssue {
  return {
    path,
    schemaPath: "",
    message: path === "" ? message : `${path.slice(1).replaceAll("/", ".")}: ${message}`,
    keyword: "",
  };
}
