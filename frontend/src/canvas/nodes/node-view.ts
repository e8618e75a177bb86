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
  /** What a step's box says below its name, whatever shape the step is in; empty: only the label. */
  summary(step: JsonObject): string;
}

export interface Starter {
  readonly step: JsonObject;
  /** Variables that it uses, with first values for where the flow has none of that name. */
  readonly vars?: JsonObject;
}
