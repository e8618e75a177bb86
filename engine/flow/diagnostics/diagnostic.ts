import type { DiagnosticCode } from "./codes.js";

/** A place in a document's text; both count from 1. Columns count UTF-16 units, as editors do. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** From `start` up to, not including, `end`. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** An edit that removes the fault: replaces `range` by `text`. */
export interface Fix {
  readonly range: Range;
  readonly text: string;
}

export interface RelatedPlace {
  readonly message: string;
  readonly range: Range;
}

/** A finding of `validateFlow`. Errors keep the flow from running, warnings do not. */
export interface Diagnostic {
  readonly severity: "error" | "warning";
  readonly code: DiagnosticCode;
  /** What is wrong, where, and what is allowed there. */
  readonly message: string;
  /** JSON Pointer to the value in the document. */
  readonly path: string;
  readonly range: Range;
  /** What to do. */
  readonly help: string;
  readonly fix?: Fix;
  readonly related?: readonly RelatedPlace[];
}
