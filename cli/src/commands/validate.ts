import { parseDocuments, validateFlow, type ParsedDocument } from "@flowrunner/engine";
import { exitCodes, type ExitCode } from "../exit-codes.js";
import { readTest } from "../input/flow-tests.js";
import { readSource } from "../input/source.js";
import type { Complaint, Source } from "../refused.js";
import { complaintsDocument, complaintText } from "../render/complaints.js";
import { jsonDocument } from "../render/json-document.js";
import type { Terminal } from "../terminal.js";

export interface ValidateOptions {
  readonly output: "text" | "json";
}

interface Finding {
  readonly source: Source;
  readonly complaint: Complaint;
}

/** `flow validate FILE…`: the findings of every document of every file, flows and tests. */
export async function validate(
  files: readonly string[],
  { output }: ValidateOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const sources = await Promise.all(files.map((file) => readSource(file, terminal.stdin)));
  const findings = sources.flatMap(findingsIn);
  for (const { source, complaint } of findings)
    terminal.say(complaintText(complaint, source, terminal.styles));
  if (output === "json") terminal.print(jsonDocument(document(findings)));
  else for (const source of sources) if (isValid(source, findings)) terminal.print(`${source.name}: valid\n`);
  return findings.some(isError) ? exitCodes.invalid : exitCodes.succeeded;
}

function findingsIn(source: Source): Finding[] {
  return parseDocuments(source.text)
    .flatMap(complaintsOf)
    .map((complaint) => ({ source, complaint }));
}

/** What a test says of its flow is looked at when its cases are run. */
function complaintsOf(document: ParsedDocument): readonly Complaint[] {
  if (!isTest(document)) return validateFlow(document).diagnostics;
  const read = readTest(document);
  return "spec" in read ? [] : read;
}

function isTest({ json }: ParsedDocument): boolean {
  return typeof json === "object" && json !== null && "kind" in json && json.kind === "FlowTest";
}

function isError({ complaint }: Finding): boolean {
  return complaint.severity === "error";
}

function isValid(source: Source, findings: readonly Finding[]): boolean {
  return !findings.some((finding) => finding.source === source && isError(finding));
}

/** As `complaintsDocument`, each with the `file` it was found in. */
function document(findings: readonly Finding[]): { diagnostics: readonly object[] } {
  const { diagnostics } = complaintsDocument(findings.map(({ complaint }) => complaint));
  return {
    diagnostics: diagnostics.map((diagnostic, index) => ({
      file: findings[index]?.source.name,
      ...diagnostic,
    })),
  };
}
