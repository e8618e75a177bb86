import type { Json } from "../../json.js";
import type { Findings } from "../diagnostics/findings.js";
import type { Places } from "./places.js";
import type { SourceText } from "./source-text.js";

/** A YAML document as JSON, with the places of its values and what was found while reading it. */
export interface ParsedDocument {
  readonly source: SourceText;
  /** Null also when the text could not be read: then there is a finding. */
  readonly json: Json;
  /** Null when nothing could be composed. */
  readonly places: Places | null;
  readonly findings: Findings;
}
