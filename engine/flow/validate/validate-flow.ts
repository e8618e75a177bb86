import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { Compiler } from "../compile/compiler.js";
import { compilePlan } from "../compile/compile-plan.js";
import type { Flow } from "../generated/types.js";
import { buildOutline, scopesIn } from "../outline/build-outline.js";
import { objectIn } from "../outline/shape.js";
import { collectUses } from "../outline/uses.js";
import { Order } from "../order/waits.js";
import { parseDocuments } from "../parse/parse-documents.js";
import type { ParsedDocument } from "../parse/parsed-document.js";
import type { Plan } from "../plan.js";

export interface FlowValidation {
  /** Null when there are errors. */
  readonly flow: Flow | null;
  /** Null when there are errors. */
  readonly plan: Plan | null;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Validates a flow: the text of one document, or a document that `parseDocuments` gave. All that can be found is found
 * in one pass; when no error is found, the flow and its plan are given too. Pure; never throws.
 */
export function validateFlow(given: string | ParsedDocument): FlowValidation {
  const document = typeof given === "string" ? parseDocuments(given)[0]! : given;
  const { root } = buildOutline(objectIn(document.json));
  const uses = collectUses(root);
  const order = Order.of([...scopesIn(root)], uses.references);
  const diagnostics = document.findings.toDiagnostics();
  const flow = document.json as unknown as Flow;
  return { flow, plan: compilePlan(flow, root, new Compiler(uses, order)), diagnostics };
}
