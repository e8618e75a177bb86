import type { Json } from "../../json.js";
import { suggest } from "../diagnostics/suggest.js";
import { validators, type ValidationFault } from "../generated/validators.js";
import { isList, isObject, listIn } from "../outline/shape.js";
import { pointerKeys, pointerTo } from "../parse/json-pointer.js";
import { quoted } from "../parse/quote.js";
import type { Report } from "../validate/report.js";
import { code, described } from "../validate/words.js";
import { expectationAt, expectationOfMember, type Expectation } from "./definitions.js";
import { branchMeant, wordsOf } from "./union.js";
import { reportUnknownKey } from "./unknown-key.js";

/** A value that a validator looked at. */
export interface Checked {
  readonly json: Json;
  /** JSON Pointer into the document. */
  readonly path: string;
  /** The definition that it should meet; empty: the document. */
  readonly definition: string;
  /** What it is, for messages: "the step `a`". */
  readonly label: string;
}

/** A fault with all that its message needs. */
interface Place {
  readonly json: Json;
  readonly path: string;
  readonly label: string;
  readonly expectation: Expectation;
}

/** Validates a value with the generated validator of its definition, and reports the faults in the schema's words. */
export function checkByDefinition(checked: Checked, report: Report): void {
  const validate = validators[(checked.definition || "flow") as keyof typeof validators];
  if (validate(checked.json)) return;
  const faults = validate.errors ?? [];
  const unions = faults.filter(({ keyword }) => keyword === "anyOf").map(({ instancePath }) => instancePath);
  const isInUnion = (at: string) => unions.some((union) => at === union || at.startsWith(`${union}/`));
  for (const fault of faults) {
    const place = placeOf(fault, checked);
    if (fault.keyword === "anyOf") reportUnion(place, report);
    else if (!isInUnion(fault.instancePath)) reportFault(fault, place, report);
  }
}

function placeOf({ instancePath }: ValidationFault, checked: Checked): Place {
  let { json, path } = checked;
  for (const key of pointerKeys(instancePath)) {
    path = pointerTo(path, key);
    json = (isList(json) ? json[Number(key)] : isObject(json) ? json[key] : undefined) ?? null;
  }
  const label = instancePath === "" ? checked.label : labelOf(path);
  return { json, path, label, expectation: expectationAt(checked.definition, instancePath) };
}

function reportFault({ keyword, params }: ValidationFault, place: Place, report: Report): void {
  // `checkKind` has said what is wrong with the version and the kind.
  if (keyword === "const") return;
  if (keyword === "additionalProperties")
    return reportUnknownKey(String(params.additionalProperty), place, report);
  if (keyword === "required") return reportMissing(String(params.missingProperty), place, report);
  reportInvalid(place, listIn(place.expectation.schema.enum).map(String), report);
}

/** One branch of a union is what was meant, or none. */
function reportUnion({ json, path, label, expectation }: Place, report: Report): void {
  const branch = branchMeant(expectation, json);
  if (branch !== null) return checkByDefinition({ json, path, definition: branch, label }, report);
  reportInvalid({ json, path, label, expectation }, wordsOf(expectation), report);
}

function reportMissing(key: string, { path, label, expectation }: Place, report: Report): void {
  const { expects } = expectationOfMember(expectation, key);
  report.add("MissingKey", path, `${label} has no ${code(key)}`, { help: `add ${code(key)}: ${expects}` });
}

function reportInvalid(
  { json, path, label, expectation }: Place,
  words: readonly string[],
  report: Report,
): void {
  if (report.has(path)) return;
  const { expects, description } = expectation;
  const meant = typeof json === "string" ? suggest(json, words) : undefined;
  const isUnquoted = expects.startsWith("text") && (typeof json === "number" || typeof json === "boolean");
  const problem = json === null ? "is empty: it must be" : "must be";
  const given = json === null ? "" : `, not ${described(json)}`;
  report.add("InvalidValue", path, `${label} ${problem} ${expects}${given}`, {
    help: meant === undefined ? (isUnquoted ? "quote it" : description) : `did you mean ${code(meant)}?`,
    fix: meant ?? (isUnquoted ? quoted(String(json)) : undefined),
    ...(json === null && { part: "key" as const }),
  });
}

/** `needs`, or `item 2 of needs`. */
function labelOf(path: string): string {
  const keys = pointerKeys(path);
  const last = keys.at(-1) ?? "the document";
  return /^\d+$/.test(last) ? `item ${Number(last) + 1} of ${code(keys.at(-2) ?? "")}` : code(last);
}
