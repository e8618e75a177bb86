import type { Complaint, Source } from "../refused.js";
import { printable } from "./printable.js";
import { sourceExcerpt } from "./source-excerpt.js";
import type { Styles } from "./styles.js";

/**
 * A complaint for people: `FILE:LINE:COL: error CODE: message`, the source line with a caret, related places, help.
 * Without a source, which is when the command line is wrong: `error: message`.
 */
export function complaintText(complaint: Complaint, source: Source | null, styles: Styles): string {
  const { severity, code, range, help, related = [] } = complaint;
  const label = (severity === "error" ? styles.bad : styles.warning)(severity);
  const message = styles.strong(printable(complaint.message));
  if (source === null) return [`${label}: ${message}`, ...helpLines(help, styles)].join("\n");
  return [
    `${place(source, range)}: ${label} ${code}: ${message}`,
    ...sourceExcerpt(source, range, styles),
    ...related.map((other) => `  ${place(source, other.range)}: ${printable(other.message)}`),
    ...helpLines(help, styles),
  ].join("\n");
}

function place(source: Source, { start }: Complaint["range"]): string {
  return `${printable(source.name)}:${start.line}:${start.column}`;
}

function helpLines(help: string | undefined, styles: Styles): string[] {
  if (help === undefined) return [];
  const [first = "", ...rest] = help.split("\n").map(printable);
  return [`  ${styles.accent("help:")} ${first}`, ...rest.map((line) => `        ${line}`)];
}

/** The document `{diagnostics}` that stands for refused work with `-o json`. */
export function complaintsDocument(complaints: readonly Complaint[]): { diagnostics: readonly object[] } {
  return {
    diagnostics: complaints.map(({ severity, code, message, path, range, help, fix }) => ({
      severity,
      code,
      message,
      path,
      range,
      help: help ?? null,
      ...(fix && { fix }),
    })),
  };
}
