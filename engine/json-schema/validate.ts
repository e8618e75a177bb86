import type { Json } from "../json.js";
import { applySchema } from "./application.js";
import { FindingList, toIssue, Undecidable } from "./findings.js";
import { SchemaDocument } from "./schema-document.js";
import { Work } from "./work.js";

export type JsonSchema = boolean | { [keyword: string]: Json };

export interface SchemaIssue {
  /** JSON Pointer into the value. */
  readonly path: string;
  /** JSON Pointer into the schema, through the references that led here. */
  readonly schemaPath: string;
  /** What, where, allowed: `items[2].price: expected a number, found text "abc"`. */
  readonly message: string;
  /** The keyword that was not met; "" where the schema is `false` or cannot be judged. */
  readonly keyword: string;
}

export interface ValidateOptions {
  /** Stops after so many issues; default 20. */
  readonly maxIssues?: number;
  /** Told of every unit of work; what it throws passes through. */
  readonly budget?: { spend(units: number): void };
}

/**
 * What a value does not meet of a JSON Schema (2020-12); [] when it is valid. The schema is interpreted, never
 * compiled; `format` asserts. Work and depth are bounded: a value that cannot be judged within them, or whose schema is
 * malformed where it counts, has an issue that says so. Throws only what the budget throws.
 */
export function validateValue(schema: JsonSchema, value: Json, options: ValidateOptions = {}): SchemaIssue[] {
  const document = SchemaDocument.of(schema);
  const list = new FindingList(Math.max(1, options.maxIssues ?? 20));
  try {
    applySchema(schema, value, {
      document,
      work: new Work(options.budget),
      place: undefined,
      schemaPlace: undefined,
      scope: { resource: document.root, outer: undefined },
      findings: list,
      seen: undefined,
      depth: 0,
    });
  } catch (error) {
    if (!(error instanceof Undecidable)) throw error;
    list.add(error.finding);
  }
  return list.findings.map(toIssue);
}
