import type { JsonObject } from "../../json.js";
import { buildOutline, scopesIn } from "../outline/build-outline.js";
import { collectUses } from "../outline/uses.js";
import { Order } from "../order/waits.js";
import { parseDocuments } from "../parse/parse-documents.js";
import type { ParsedDocument } from "../parse/parsed-document.js";
import type { Analysis } from "./analysis.js";
import { reportTooDeep } from "./depth.js";
import { checkKind } from "./kind.js";
import { Report } from "./report.js";
import { rules } from "./rules.js";

/** The document of a text that should hold one; that there are more is among its findings. */
export function onlyDocument(text: string): ParsedDocument {
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

/**
 * What there is of a flow in a document, with all that the rules find, which goes to the document's findings. Null: the
 * document is not near enough to a flow to say more about it.
 */
export function analyse({ json, places, findings }: ParsedDocument): Analysis | null {
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
