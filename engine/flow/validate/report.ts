import type { DiagnosticCode } from "../diagnostics/codes.js";
import type { Findings } from "../diagnostics/findings.js";
import type { Places } from "../parse/places.js";
import type { Span } from "../parse/source-text.js";

export interface ReportDetails {
  /** Which part of the member at `path` is meant. Default: its value. */
  readonly part?: "value" | "key";
  /** A part of the string at `path`. */
  readonly inside?: { readonly start: number; readonly end: number };
  readonly help: string;
  /** Text in place of what is meant. */
  readonly fix?: string | undefined;
  readonly related?: readonly {
    readonly message: string;
    readonly path: string;
    readonly part?: "value" | "key";
  }[];
}

/** Where rules report what they find, by JSON Pointer. */
export class Report {
  readonly #findings: Findings;
  readonly #places: Places;

  constructor(findings: Findings, places: Places) {
    this.#findings = findings;
    this.#places = places;
  }

  add(code: DiagnosticCode, path: string, message: string, details: ReportDetails): void {
    const { help, fix, related = [] } = details;
    const span = this.#spanOf(path, details);
    this.#findings.add({
      code,
      message,
      path,
      span,
      help,
      fix: fix === undefined ? undefined : { span, text: fix },
      related: related.map(({ message, path, part }) => ({ message, span: this.#places.spanOf(path, part) })),
    });
  }

  /** Whether something was already found at exactly this place: one fault, one finding. */
  has(path: string): boolean {
    return this.#findings.hasAt(path);
  }

  #spanOf(path: string, { part, inside }: ReportDetails): Span {
    return inside ? this.#places.spanInside(path, inside.start, inside.end) : this.#places.spanOf(path, part);
  }
}
