import type { JsonObject } from "../../json.js";
import { compilePlan } from "../compile/compile-plan.js";
import { Compiler } from "../compile/compiler.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Flow } from "../generated/types.js";
import { buildOutline, scopesIn } from "../outline/build-outline.js";
import { collectUses } from "../outline/uses.js";
import { Order } from "../order/waits.js";
import { parseDocuments } from "../parse/parse-documents.js";
import type { ParsedDocument } from "../parse/parsed-document.js";
import type { Plan } from "../plan.js";
import type { Analysis } from "./analysis.js";
import { reportTooDeep } from "./depth.js";
import { checkKind } from "./kind.js";
import { Report } from "./report.js";
import { rules } from "./rules.js";

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

function onlyDocument(text: string): ParsedDocument {
  const [document, second] = parseDocuments(text);
  if (second)
    document!.findings.add({
      code: "SeveralDocuments",
      message: "the text holds several documents, where one flow is wanted",
      path: "",
      span: second.places?.spanOf("") ?? { start: 0, end: 0 },
      help: "put each flow into a file of its own, or validate the documents one by one",
    });
  return document!;
}

/** Null: the document is not near enough to a flow to say more about it. */
function analyse({ json, places, findings }: ParsedDocument): Analysis | null {
  if (!places) return null;
  const report = new Report(findings, places);
  if (!checkKind(json, report)) return null;
  const document = json as JsonObject;
  const { root, tooDeep } = buildOutline(document);
  const scopes = [...scopesIn(root)];
  const uses = collectUses(root);
  const order = Order.of(scopes, uses.references);
  const steps = scopes.flatMap((scope) => scope.steps);
  const analysis = { document, root, scopes, steps, uses, order, report };
  reportTooDeep(tooDeep, report);
  for (const rule of rules) rule(analysis);
  return analysis;
}
