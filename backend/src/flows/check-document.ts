import { validateFlow, type Diagnostic } from "@flowrunner/engine";
import type { Labels } from "../store/port/flows.js";

/** What a publication has to know of a document. */
export interface CheckedFlow {
  readonly name: string;
  /** Hash of the content, without what only the canvas needs. */
  readonly version: string;
  readonly description: string | null;
  /** Its own and its runs'. */
  readonly labels: Labels;
}

export interface CheckedDocument {
  /** Null: there is an error among the diagnostics. */
  readonly flow: CheckedFlow | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** More than a person reads, and less than a hostile document can make. */
const maxDiagnostics = 200;

/** Checks a text that holds one flow. Takes as long as the text makes it. */
export function checkDocument(text: string): CheckedDocument {
  const { flow, plan, diagnostics } = validateFlow(text);
  const told = diagnostics.slice(0, maxDiagnostics);
  if (!plan) return { flow: null, diagnostics: told };
  const { name, version } = plan;
  const description = plan.description?.replaceAll("\0", "\ufffd") ?? null;
  const labels = { ...flow.metadata.labels, ...flow.spec.labels };
  return { flow: { name, version, description, labels }, diagnostics: told };
}
