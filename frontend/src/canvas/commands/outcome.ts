import type { Diagnostic, ScopeSketch } from "@flowrunner/engine";
import type { FlowDraft } from "../store/flow-draft.js";
import type { YamlText } from "../text/yaml-text.js";

/** What becomes of a command: changes that are one in the history, or the reason why there are none. */
export type Outcome =
  | {
      readonly kind: "changed";
      readonly label: string;
      readonly draft: FlowDraft;
      /** JSON Pointers of the steps that are selected then; without it those that were. */
      readonly select?: readonly string[];
      /** What else was changed, and why. */
      readonly note?: string;
    }
  | { readonly kind: "refused"; readonly reason: string };

export function refused(reason: string): Outcome {
  return { kind: "refused", reason };
}

/** Of a draft that may not have come about. */
export function changed(
  label: string,
  draft: FlowDraft | null,
  select?: readonly string[],
  note?: string,
): Outcome {
  if (!draft)
    return refused("The text is written in a way that cannot be changed from here: change it there.");
  return { kind: "changed", label, draft, ...(select && { select }), ...(note && { note }) };
}

/** A flow that is drawn as its text says. */
export interface DrawnText {
  readonly source: YamlText;
  readonly root: ScopeSketch;
  readonly diagnostics: readonly Diagnostic[];
}

/** A command is asked about the flow as it is drawn. Pure. */
export type Command = (flow: DrawnText) => Outcome;
