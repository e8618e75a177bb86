import { Findings, type Finding } from "../diagnostics/findings.js";
import { composeDocuments, type YamlDocument } from "./compose.js";
import { MAX_COLLECTION_DEPTH, MAX_DOCUMENT_BYTES } from "./limits.js";
import type { ParsedDocument } from "./parsed-document.js";
import { Places } from "./places.js";
import { JsonReader } from "./read-json.js";
import { SourceText } from "./source-text.js";
import { syntaxFindings } from "./syntax-findings.js";

/**
 * Reads the YAML (or JSON) documents of a text. At least one is given back, so that every text has its findings; empty
 * documents between others are left out. Never throws.
 */
export function parseDocuments(text: string): ParsedDocument[] {
  const source = new SourceText(text);
  if (isLongerThan(text, MAX_DOCUMENT_BYTES)) return [unreadable(source, tooLarge())];
  const composed = composeDocuments(text);
  if (composed.kind === "tooDeep") return [unreadable(source, tooDeep(composed.offset))];
  const read = composed.documents.map((document) => readDocument(document, source));
  const filled = read.filter(({ json, findings }) => json !== null || findings.hasErrors);
  return filled.length > 0 ? filled : [unreadable(source, empty())];
}

function readDocument(document: YamlDocument, source: SourceText): ParsedDocument {
  const findings = new Findings(source);
  for (const finding of syntaxFindings(document.errors, source)) findings.add(finding);
  const { explicit } = document.directives.yaml;
  if (explicit) findings.add(directive());
  if (findings.hasErrors) return { source, json: null, places: null, findings };
  const json = new JsonReader(source, findings).read(document.contents, "");
  return { source, json, places: new Places(source, document), findings };
}

function unreadable(source: SourceText, finding: Finding): ParsedDocument {
  const findings = new Findings(source);
  findings.add(finding);
  return { source, json: null, places: null, findings };
}

/** In UTF-8, counted no further than needed. */
function isLongerThan(text: string, bytes: number): boolean {
  if (text.length > bytes) return true;
  if (text.length * 3 <= bytes) return false;
  let count = 0;
  for (const character of text) {
    const code = character.codePointAt(0)!;
    count += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return count > bytes;
}

function empty(): Finding {
  return {
    code: "NotAFlow",
    message: "the text is empty: there is no document in it",
    path: "",
    span: { start: 0, end: 0 },
    help: "a flow begins with `apiVersion: flowrunner.dev/v1alpha1` and `kind: Flow`",
  };
}

function tooLarge(): Finding {
  return {
    code: "DocumentTooLarge",
    message: `the text is larger than ${MAX_DOCUMENT_BYTES / 1024 / 1024} MiB`,
    path: "",
    span: { start: 0, end: 0 },
    help: "keep code in files (`file:`) and data in the run's input",
  };
}

function tooDeep(offset: number): Finding {
  return {
    code: "NestedTooDeeply",
    message: `mappings and lists stand in each other more than ${MAX_COLLECTION_DEPTH} deep`,
    path: "",
    span: { start: offset, end: offset },
    help: "make the inner part a flow of its own, or pass such data as the run's input",
  };
}

function directive(): Finding {
  return {
    code: "UnsupportedYaml",
    message: "a `%YAML` directive is not supported: flows are YAML 1.2",
    path: "",
    span: { start: 0, end: 0 },
    help: "remove the line",
  };
}
