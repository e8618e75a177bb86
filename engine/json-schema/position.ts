import type { FindingList } from "./findings.js";
import type { Place } from "./place.js";
import type { Resource, SchemaDocument } from "./schema-document.js";
import type { Seen } from "./seen.js";
import type { Work } from "./work.js";

/** Where a validation stands. */
export interface Position {
  readonly document: SchemaDocument;
  readonly work: Work;
  readonly place: Place;
  readonly schemaPlace: Place;
  readonly scope: Scope;
  readonly findings: FindingList;
  /** Where to note what was looked at; undefined when nobody asks. */
  readonly seen: Seen | undefined;
  /** How many schemas are being applied, one inside the other. */
  readonly depth: number;
}

/** The resources entered on the way here, innermost first: what `$dynamicRef` searches. */
export interface Scope {
  readonly resource: Resource;
  readonly outer: Scope | undefined;
}

export function entering(resource: Resource | undefined, scope: Scope): Scope {
  return resource === undefined || resource === scope.resource ? scope : { resource, outer: scope };
}
