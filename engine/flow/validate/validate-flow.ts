import { compilePlan } from "../compile/compile-plan.js";
import { Compiler } from "../compile/compiler.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Flow } from "../generated/types.js";
import type { ParsedDocument } from "../parse/parsed-document.js";
import type { Plan } from "../plan.js";
import { analyse, onlyDocument } from "./analyse.js";

export type FlowValidation =
  | { readonly flow: Flow; readonly plan: Plan; readonly diagnostics: readonly Diagnostic[] }
  /** At least one diagnostic is an error. */
  | { readonly flow: null; readonly plan: null; readonly diagnostics: readonly Diagnostic[] };

/**
 * Validates a flow: a text that holds one document, or a document that `parseDocuments` gave. All that can be found is
 * found in one pass; when there is no error, the flow and its plan are given too. Pure; never throws.
 */
export function validateFlow(given: string | ParsedDocument): FlowValidation {
  const document = typeof given === "string" ? onlyDocument(given) : given;
  const analysis = analyse(document);
  const diagnostics = document.findings.toDiagnostics();
  if (!analysis || document.findings.hasErrors) return { flow: null, plan: null, diagnostics };
  const flow = analysis.document as unknown as Flow;
  const compiler = new Compiler(analysis.uses, analysis.order);
  return { flow, plan: compilePlan(flow, analysis.root, compiler), diagnostics };
}
