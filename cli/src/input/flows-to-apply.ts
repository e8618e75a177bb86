import { parseDocuments, validateFlow, type ParsedDocument } from "@flowrunner/engine";
import { Refused, type Complaint, type Source } from "../refused.js";
import type { Terminal } from "../terminal.js";

/** A document of a file, as the server gets it. */
export interface FlowToApply {
  readonly name: string;
  readonly text: string;
  readonly source: Source;
}

/** The flows of texts. One that is not valid, or no flow, refuses the whole of its text. */
export async function readFlows(sources: readonly Source[], terminal: Terminal): Promise<FlowToApply[]> {
  const flows: FlowToApply[] = [];
  for (const source of sources) flows.push(...(await flowsIn(source, terminal)));
  refuseDuplicates(flows);
  return flows;
}

async function flowsIn(source: Source, { say, styles }: Terminal): Promise<FlowToApply[]> {
  const read = parseDocuments(source.text).map((document) => ({ document, ...checked(document) }));
  const complaints = read.flatMap(({ diagnostics }) => diagnostics);
  if (complaints.some(({ severity }) => severity === "error")) throw new Refused(complaints, source);
  if (complaints.length > 0) {
    const { complaintText } = await import("../render/complaints.js");
    for (const warning of complaints) say(complaintText(warning, source, styles));
  }
  const isAlone = read.length === 1;
  return read.map(({ document, name }) => ({
    name,
    text: isAlone ? source.text : textOf(document, source.text),
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
    help: "'flow collection apply' and 'flow secret set' are for collections and secrets; put other kinds elsewhere",
  };
}

/** A line of `---` or `...` ends a document, whatever is around it (YAML 1.2, 9.1.2). */
const marker = /^(?:---|\.\.\.)(?=\s|$)/m;

/** From the marker before the document to the one after it: with its comments. */
function textOf({ places }: ParsedDocument, text: string): string {
  const { start } = places!.spanOf("");
  let offset = 0;
  for (const part of text.split(marker)) {
    if (start < offset + part.length) return part.replace(/^\s*\n/, "");
    offset += part.length + "---".length;
  }
  return text;
}

function refuseDuplicates(flows: readonly FlowToApply[]): void {
  const seen = new Map<string, Source>();
  for (const { name, source } of flows) {
    const first = seen.get(name);
    if (first) throw new Refused([duplicate(name, first)], source);
    seen.set(name, source);
  }
}

function duplicate(name: string, first: Source): Complaint {
  const start = { line: 1, column: 1 };
  return {
    severity: "error",
    code: "DuplicateFlow",
    message: `the flow '${name}' is in ${first.name} already`,
    path: "/metadata/name",
    range: { start, end: start },
    help: "give it another name, or apply one of the two",
  };
}
