import type { JsonObject } from "../../json.js";
import type { SectionKind } from "../plan.js";
import type { Verb } from "../verbs/registry.js";
import type { TextPlace } from "./text-place.js";

/**
 * What can be seen of a flow whose faults may be anywhere: its scopes and steps, as far as the document has their
 * shape. Rules look at it, and the plan is compiled from it when no rule found an error.
 */
export interface ScopeOutline {
  /** JSON Pointer to the object that has `steps`. */
  readonly path: string;
  /** As `ScopePlan.id`. */
  readonly id: string;
  readonly json: JsonObject;
  /** Null: the flow's own scope. */
  readonly container: StepOutline | null;
  /** What it is of another scope's ending; null: it is a scope by itself. */
  readonly section: SectionKind | null;
  /** The scope that it belongs to the ending of: of that its expressions may read steps, but only optionally. */
  readonly guarded: ScopeOutline | null;
  /** The flow's own `onFailure` and `finally`. Those of a step are among its scopes. */
  readonly endings: readonly ScopeOutline[];
  /** What the scope's expressions see besides its container's: a loop's variable and `index`. */
  readonly variables: readonly string[];
  readonly steps: readonly StepOutline[];
  /** The first step of each name. */
  readonly byName: ReadonlyMap<string, StepOutline>;
  /** 0: the flow's own scope. */
  readonly depth: number;
  /** `vars` and `output`. */
  readonly texts: readonly TextPlace[];
}

export interface StepOutline {
  readonly path: string;
  /** As `StepPlan.id`. */
  readonly id: string;
  /** Empty: none was given. */
  readonly name: string;
  readonly index: number;
  readonly json: JsonObject;
  readonly scope: ScopeOutline;
  /** Null: none, several, or one that this version does not run. */
  readonly verb: Verb | null;
  readonly scopes: readonly ScopeOutline[];
  readonly texts: readonly TextPlace[];
}
