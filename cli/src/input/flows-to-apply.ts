import { parseDocuments, validateFlow, type ParsedDocument } from "@flowrunner/engine";
import { Refused, type Complaint, type Source } from "../refused.js";

/** A document of a file, as the server gets it. */
export interface FlowToApply {
  readonly name: string;
  readonly text: string;
  /** Where the text begins in its file; the first is 1. */
  readonly firstLine: number;
  readonly source: Source;
}

/** The flows of texts. One that is not valid, or no flow, refuses all of them. Warnings are left to the server. */
export function readFlows(sources: readonly Source[]): FlowToApply[] {
  const flows = sources.flatMap(flowsIn);
  refuseDuplicates(flows);
  return flows;
}

function flowsIn(source: Source): FlowToApply[] {
  const read = parseDocuments(source.text).map((document) => ({ document, ...checked(document) }));
  const complaints = read.flatMap(({ diagnostics }) => diagnostics);
  if (complaints.some(({ severity }) => severity === "error")) throw new Refused(complaints, source);
  return read.map(({ document, name }) => ({
    name,
    ...(read.length === 1 ? { text: source.text, firstLine: 1 } : partOf(document, source.text)),
    source,
  }));
}

interface Checked {
  readonly name: string;
  readonly diagnostics: readonly Complaint[];
}

function checked(document: ParsedDocument): Checked {
  const kind = keyOf(document, "kind");
  if (kind !== undefined && kind !== "Flow") return { name: "", diagnostics: [notAFlow(document, kind)] };
  const { plan, diagnostics } = validateFlow(document);
  return { name: plan?.name ?? "", diagnostics };
}

function keyOf({ json }: ParsedDocument, key: string): unknown {
  return typeof json === "object" && json !== null && !Array.isArray(json) ? json[key] : undefined;
}

function notAFlow({ source, places }: ParsedDocument, kind: unknown): Complaint {
  return {
    severity: "error",
    code: "UnknownKind",
    message: `a ${String(kind)} cannot be applied: this version knows flows only`,
    path: "/kind",
    range: source.rangeOf(places?.spanOf("/kind") ?? { start: 0, end: 0 }),
    help: "collections have 'flow collection apply', secrets 'flow secret set'; keep other kinds in files of their own",
  };
}

/** A line of `---` or `...` ends a document, whatever is around it (YAML 1.2, 9.1.2). */
const marker = /^(?:---|\.\.\.)(?=\s|$)/m;

/** From the marker before the document to the one after it: with its comments. */
function partOf({ places }: ParsedDocument, text: string): Pick<FlowToApply, "text" | "firstLine"> {
  const { start } = places!.spanOf("");
  let offset = 0;
  let part = "";
  for (part of text.split(marker)) {
    if (start < offset + part.length) break;
    offset += part.length + "---".length;
  }
  const [blank] = /^(?:\s*\n)?/.exec(part)!;
  const firstLine = text.slice(0, offset + blank.length).split("\n").length;
  return { text: part.slice(blank.length), firstLine };
}

function refuseDuplicates(flows: readonly FlowToApply[]): void {
  const seen = new Map<string, FlowToApply>();
  for (const flow of flows) {
    const first = seen.get(flow.name);
    if (first) throw new Refused([duplicate(flow, first)], flow.source);
    seen.set(flow.name, flow);
  }
}

function duplicate({ name, firstLine }: FlowToApply, first: FlowToApply): Complaint {
  const start = { line: firstLine, column: 1 };
  return {
    severity: "error",
    code: "DuplicateFlow",
    message: `the flow '${name}' is in ${first.source.name}:${first.firstLine} already`,
    path: "/metadata/name",
    range: { start, end: start },
    help: "give it another name, or apply one of the two",
  };
}
