import { parseDocuments, validateFlow, type ParsedDocument, type Plan } from "@flowrunner/engine";
import { Refused, type Complaint, type Source } from "../refused.js";
import type { Terminal } from "../terminal.js";

/** A flow that can run, with the text that it was read from. */
export interface FlowDocument {
  readonly plan: Plan;
  readonly document: ParsedDocument;
  readonly source: Source;
}

/** The one flow of a text. Its warnings are said; anything that keeps it from running is a refusal. */
export async function checkFlow(source: Source, terminal: Terminal): Promise<FlowDocument> {
  const document = theOneFlow(source);
  const { plan, diagnostics } = validateFlow(document);
  if (plan === null) throw new Refused(diagnostics, source);
  if (diagnostics.length > 0) await warn(diagnostics, source, terminal);
  return { plan, document, source };
}

/** Loaded where there is something to say: measuring text takes tables of all of Unicode. */
async function warn(
  warnings: readonly Complaint[],
  source: Source,
  { say, styles }: Terminal,
): Promise<void> {
  const { complaintText } = await import("../render/complaints.js");
  for (const warning of warnings) say(complaintText(warning, source, styles));
}

/** Documents of other kinds may stand beside it. What cannot be read may be a flow: its findings are worth telling. */
function theOneFlow(source: Source): ParsedDocument {
  const documents = parseDocuments(source.text);
  const [flow = documents[0]!, second] = documents.filter(
    ({ json }) => json === null || kindOf(json) === "Flow",
  );
  if (second) throw new Refused([severalFlows(second)], source);
  return flow;
}

function kindOf(json: object | string | number | boolean): unknown {
  return typeof json === "object" && "kind" in json ? json.kind : undefined;
}

function severalFlows({ source, places }: ParsedDocument): Complaint {
  const span = places?.spanOf("") ?? { start: 0, end: 0 };
  return {
    severity: "error",
    code: "SeveralDocuments",
    message: "the file holds several flows, and one is run at a time",
    path: "",
    range: source.rangeOf(span),
    help: "put this one into a file of its own",
  };
}
