import type { Json } from "../json.js";

export type JsonSchema = boolean | { [keyword: string]: Json };

export interface SchemaIssue {
  /** JSON Pointer into the value. */
  readonly path: string;
  /** JSON Pointer into the schema, through the references that led here. */
  readonly schemaPath: string;
  /** What, where, allowed: `items[2].price: expected a number, found text "abc"`. */
  readonly message: string;
  readonly keyword: string;
}

export interface ValidateOptions {
  /** Stops after so many issues; default 20. */
  readonly maxIssues?: number;
  /** Told of every unit of work; what it throws passes through. */
  readonly budget?: { spend(units: number): void };
}

/** [] when the value is valid. */
export declare function validateValue(schema: JsonSchema, value: Json, options?: ValidateOptions): SchemaIssue[];
