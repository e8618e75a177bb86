import type { YAMLError } from "yaml";
import type { Finding } from "../diagnostics/findings.js";
import type { SourceText } from "./source-text.js";
import { findUnquotedExpression } from "./unquoted-value.js";

const explanations: { readonly [code: string]: { readonly message?: string; readonly help: string } } = {
  TAB_AS_INDENT: { message: "a tab cannot indent YAML", help: "indent with spaces" },
  BAD_INDENT: { help: "give the keys of one mapping, and the items of one list, the same indentation" },
  BLOCK_AS_IMPLICIT_KEY: {
    message: "a mapping cannot begin here, on the line of its key",
    help: "if this is text with `: ` in it, quote it; else put the mapping on lines of its own",
  },
  BAD_SCALAR_START: { help: "quote the text" },
  MISSING_CHAR: { help: "check the indentation, close what is open, or quote the text" },
  UNEXPECTED_TOKEN: { help: "quote the value if it is text" },
  MULTILINE_IMPLICIT_KEY: { help: "is a `:` missing after a key, or is the text not quoted?" },
};

/** What YAML's own errors say. The first of a line makes the others, and a broken document makes what follows it stray. */
export function syntaxFindings(errors: readonly YAMLError[], source: SourceText): Finding[] {
  const findings: Finding[] = [];
  const lines = new Set<number>();
  for (const error of errors) {
    const { line } = source.positionAt(error.pos[0]);
    const isStray = findings.length > 0 && error.message.includes("in YAML stream");
    if (lines.has(line) || isStray) continue;
    lines.add(line);
    findings.push(findingOf(error, source));
  }
  return findings;
}

function findingOf(error: YAMLError, source: SourceText): Finding {
  const unquoted = findUnquotedExpression(error.pos[0], source);
  if (unquoted) return { ...unquoted, code: "QuoteExpression", path: "" };
  const explanation = explanations[error.code];
  const [start, end] = error.pos;
  return {
    code: "InvalidYaml",
    message:
      explanation?.message ??
      `this is not YAML: ${error.message.charAt(0).toLowerCase()}${error.message.slice(1)}`,
    path: "",
    span: { start, end },
    help:
      explanation?.help ??
      "check the indentation, brackets and quotation marks of this line and the one above",
  };
}
