import { sketchFlow, type Diagnostic } from "@flowrunner/engine";
import type { FlowDraft } from "../store/flow-draft.js";
import type { DrawnText } from "./outcome.js";

/** The first error that a flow has once a draft is made and has not before; null: none. */
export function newFault({ diagnostics }: DrawnText, draft: FlowDraft): Diagnostic | null {
  const known = new Set(diagnostics.map(wordsOf));
  const found = sketchFlow(draft.source.text).diagnostics;
  return found.find((one) => one.severity === "error" && !known.has(wordsOf(one))) ?? null;
}

function wordsOf({ code, message }: Diagnostic): string {
  return `${code} ${message}`;
}

/** As a sentence: messages begin small, for they follow a place elsewhere. */
export function sentence({ message, help }: Diagnostic): string {
  const said = `${message}: ${help}`.replaceAll("`", "");
  return said.charAt(0).toUpperCase() + said.slice(1);
}
