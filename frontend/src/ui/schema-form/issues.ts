import { pointerTo, validateValue, type Json, type JsonSchema } from "@flowrunner/engine";
import { jsonOf, type Draft } from "./draft.js";

/** What is wrong with a value that somebody enters, by the JSON Pointer of where it is. */
export type Issues = ReadonlyMap<string, readonly Issue[]>;

export interface Issue {
  /** As it is shown beside the field. */
  readonly text: string;
  /** The schema's keyword that is not met; `required` stands at the object that lacks something. */
  readonly keyword: string;
}

export const noIssues: Issues = new Map();

const mostIssues = 100;

export type CheckedDraft =
  { readonly json: Json; readonly issues: null } | { readonly json: null; readonly issues: Issues };

/** The value of a draft, or all that keeps it from being one of the schema. */
export function checkDraft(schema: JsonSchema, draft: Draft): CheckedDraft {
  const { json = {}, unreadable } = jsonOf(draft);
  const issues = issuesOf(schema, json);
  for (const path of unreadable) issues.set(path, [{ text: "This is no JSON.", keyword: "" }]);
  return issues.size === 0 ? { json, issues: null } : { json: null, issues };
}

/** `under`: where the value stands in the whole, as a JSON Pointer. */
export function issuesOf(schema: JsonSchema, json: Json, under = ""): Map<string, readonly Issue[]> {
  const issues = new Map<string, readonly Issue[]>();
  for (const { path, message, keyword } of validateValue(schema, json, { maxIssues: mostIssues })) {
    const at = `${under}${path}`;
    issues.set(at, [...(issues.get(at) ?? []), { text: withoutPlace(message), keyword }]);
  }
  return issues;
}

/** What is said beside a field; that something is missing is said at that, not at the object around it. */
export function textsAt(issues: Issues, path: string): readonly string[] {
  return (issues.get(path) ?? []).filter(({ keyword }) => keyword !== "required").map(({ text }) => text);
}

/** Whether the object at `path` lacks what it must have. */
export function lacksSomething(issues: Issues, path: string): boolean {
  return (issues.get(path) ?? []).some(({ keyword }) => keyword === "required");
}

/** How many issues there are in the value at a path, and in what stands in it. */
export function countUnder(issues: Issues, path: string): number {
  const inside = pointerTo(path, "");
  return [...issues].reduce(
    (sum, [at, { length }]) => (at === path || at.startsWith(inside) ? sum + length : sum),
    0,
  );
}

/** `items[2].price: expected a number` without its place, which is where it is shown. */
function withoutPlace(message: string): string {
  const text = message.slice(message.indexOf(": ") + 2);
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
