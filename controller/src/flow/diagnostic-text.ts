/** A diagnostic of the engine, however far it came. */
export interface ToldDiagnostic {
  readonly severity: "error" | "warning";
  readonly code: string;
  readonly message: string;
  /** JSON Pointer. */
  readonly path: string;
  readonly help: string;
}

/** More than that nobody reads in one line. */
const most = 5;

/** `spec.steps[0].valu: unknown key (UnknownKey): did you mean value?`, of the first few. */
export function diagnosticsText(diagnostics: readonly ToldDiagnostic[]): string {
  const more = diagnostics.length > most ? `; and ${diagnostics.length - most} more` : "";
  return diagnostics.slice(0, most).map(diagnosticText).join("; ") + more;
}

export function diagnosticText({ path, message, code, help }: ToldDiagnostic): string {
  const place = fieldOf(path);
  return `${place === "" ? "" : `${place}: `}${message} (${code}): ${help}`;
}

/** A JSON Pointer as Kubernetes writes a field: `spec.steps[0].name`. */
export function fieldOf(pointer: string): string {
  return pointer
    .split("/")
    .slice(1)
    .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"))
    .map((part) => (/^\d+$/.test(part) ? `[${part}]` : `.${part}`))
    .join("")
    .replace(/^\./, "");
}
