import type { JsonObject } from "@flowrunner/engine";
import type { Icon } from "@tabler/icons-react";

/** What the canvas knows of a verb: how its steps look. One file a verb. */
export interface NodeView {
  readonly icon: Icon;
  /** What people call it. */
  readonly label: string;
  /** What a new step is called, with a number behind it where that is taken. */
  readonly name: string;
  /** What a new step has besides its name, so that it runs as it is. */
  readonly starter: Starter;
  /** The keys that its form begins with, in their order. */
  readonly keys: readonly string[];
  /** Those of them that are edited otherwise than the language's schema of their values says. */
  readonly editors?: { readonly [key: string]: OwnEditor };
  /** What a step's box says below its name, whatever shape the step is in; empty: only the label. */
  summary(step: JsonObject): string;
  /** Of a container, as it is on the way to a step in it. Default: its other scopes stay as they are. */
  readonly leading?: (step: JsonObject, way: Way) => JsonObject;
}

/** An editor for what a key of one verb holds. */
export type OwnEditor = "branches" | "cases" | "code" | "map" | "repeat" | "scopes";

/** The way into one of a container's scopes. */
export interface Way {
  /** JSON Pointer from the step to the scope: `/parallel/1`; empty where the step itself has the `steps`. */
  readonly scope: string;
  /** That scope with those steps only that lead on. */
  readonly json: JsonObject;
}

export interface Starter {
  readonly step: JsonObject;
  /** Variables that it uses, with first values for where the flow has none of that name. */
  readonly vars?: JsonObject;
}
