import { pointerTo } from "./records-query.js";

/** What can be said of a value, in the API's words and in a person's. */
export const comparisons = [
  { value: "eq", label: "is" },
  { value: "ne", label: "is not" },
  { value: "gt", label: "is more than" },
  { value: "lt", label: "is less than" },
  { value: "prefix", label: "begins with" },
  { value: "exists", label: "is there" },
] as const;

export type Comparison = (typeof comparisons)[number]["value"];

export interface Condition {
  readonly key: string;
  readonly comparison: Comparison;
  /** As typed: JSON where it is some (`5`, `true`, `"5"`), else the text itself. */
  readonly text: string;
}

/** A condition as the API's filter, in JSON. */
export function filterOf({ key, comparison, text }: Condition): string {
  const value = comparison === "exists" ? true : comparison === "prefix" ? text : valueOf(text);
  return JSON.stringify({ path: pointerTo(key), [comparison]: value });
}

function valueOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
