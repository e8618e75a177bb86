import type { JsonObject } from "../../json.js";
import type { Compiler } from "../compile/compiler.js";
import type { Step } from "../generated/types.js";
import type { StepOutline } from "../outline/outline.js";
import type { TextPlace } from "../outline/text-place.js";
import type { Action, SectionKind } from "../plan.js";

/** A scope inside a step, before it is looked into. */
export interface NestedScope {
  readonly json: JsonObject;
  readonly path: string;
  /** What follows the step's id in the scope's: `.left`, `[]`, `.case[0]`. */
  readonly suffix: string;
  /** What its expressions see besides. */
  readonly variables: readonly string[];
  /** What it is of the ending of the step's first scope, or of the flow; absent: it is no such part. */
  readonly section?: SectionKind;
  /** Where expressions stand besides `vars` and `output`. */
  readonly texts?: readonly TextPlace[];
}

/**
 * All that the language knows of a verb beside its schema. `texts` and `scopes` are asked about any object that has
 * the verb's key, however wrong the rest is; `compile` only about steps of valid flows.
 */
export interface VerbDefinition<S extends Step> {
  /** How the step's shape is drawn: code, an in-process step, a container, or an end. */
  readonly shape: "code" | "inProcess" | "container" | "end";
  /** Where expressions stand, besides the keys that all steps have. `path` is the step's. */
  texts(step: JsonObject, path: string): TextPlace[];
  scopes(step: JsonObject, path: string): NestedScope[];
  compile(step: S, outline: StepOutline, compiler: Compiler): Action;
}

export const noScopes = (): NestedScope[] => [];
