import { MAX_FINDINGS } from "../parse/limits.js";
import type { SourceText, Span } from "../parse/source-text.js";
import { diagnosticCodes, type DiagnosticCode } from "./codes.js";
import type { Diagnostic } from "./diagnostic.js";

/** A finding as a rule reports it: places are spans of the text. */
export interface Finding {
  readonly code: DiagnosticCode;
  readonly message: string;
  /** JSON Pointer. */
  readonly path: string;
  readonly span: Span;
  readonly help: string;
  readonly fix?: { readonly span: Span; readonly text: string } | undefined;
  readonly related?: readonly { readonly message: string; readonly span: Span }[];
}

/** Collects what is found in one document. */
export class Findings {
  readonly #source: SourceText;
  readonly #found: Finding[] = [];

  constructor(source: SourceText) {
    this.#source = source;
  }

  add(finding: Finding): void {
    this.#found.push(finding);
  }

  get hasErrors(): boolean {
    return this.#found.some(({ code }) => diagnosticCodes[code].severity === "error");
  }

  hasAt(path: string): boolean {
    return this.#found.some((finding) => finding.path === path);
  }

  /** In the order of the text; bounded. */
  toDiagnostics(): Diagnostic[] {
    const inOrder = this.#found.toSorted((a, b) => a.span.start - b.span.start);
    const listed = inOrder.slice(0, MAX_FINDINGS).map((finding) => this.#diagnostic(finding));
    const [next] = inOrder.slice(MAX_FINDINGS);
    if (next) listed.push(this.#diagnostic({ ...tooMany(inOrder.length), path: next.path, span: next.span }));
    return listed;
  }

  #diagnostic({ code, message, path, span, help, fix, related }: Finding): Diagnostic {
    return {
      severity: diagnosticCodes[code].severity,
      code,
      message,
      path,
      range: this.#source.rangeOf(span),
      help,
      ...(fix && { fix: { range: this.#source.rangeOf(fix.span), text: fix.text } }),
      ...(related?.length && {
        related: related.map((place) => ({
          message: place.message,
          range: this.#source.rangeOf(place.span),
        })),
      }),
    };
  }
}

function tooMany(count: number): Pick<Finding, "code" | "message" | "help"> {
  return {
    code: "TooManyFindings",
    message: `the document has ${count} findings; the first ${MAX_FINDINGS} are listed`,
    help: "correct these and validate again",
  };
}
