export interface SchemaProblem {
  /** JSON Pointer into the schema. */
  readonly path: string;
  readonly message: string;
  readonly help?: string;
}

/** What stands in the way of using this as a schema; [] when nothing does. */
export declare function checkSchema(schema: unknown): SchemaProblem[];
