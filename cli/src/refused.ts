import type { Position } from "@flowrunner/engine";

/** Something that keeps a command from doing its work, and that the person who called can change. */
export interface Complaint {
  readonly severity: "error" | "warning";
  /** A diagnostic's code, `InvalidInput`, or `Usage` for the command line itself. */
  readonly code: string;
  readonly message: string;
  /** JSON Pointer into the document, or into the input for `InvalidInput`. */
  readonly path: string;
  /** Both ends count from 1. */
  readonly range: { readonly start: Position; readonly end: Position };
  readonly help?: string;
  readonly fix?: { readonly range: Complaint["range"]; readonly text: string };
  readonly related?: readonly { readonly message: string; readonly range: Complaint["range"] }[];
}

/** The text that complaints point into. */
export interface Source {
  /** As the person named it; `<stdin>` for standard input. */
  readonly name: string;
  readonly text: string;
}

/** Ends a command with exit code 2 and its complaints; `source` is null when they are about the command line. */
export class Refused extends Error {
  override readonly name = "Refused";

  constructor(
    readonly complaints: readonly Complaint[],
    readonly source: Source | null,
  ) {
    super(complaints[0]?.message ?? "refused");
  }
}

const start: Position = { line: 1, column: 1 };

/** A refusal of the command line: what is wrong, and what to write instead. */
export function usageProblem(message: string, help?: string): Refused {
  const complaint: Complaint = {
    severity: "error",
    code: "Usage",
    message,
    path: "",
    range: { start, end: start },
    ...(help !== undefined && { help }),
  };
  return new Refused([complaint], null);
}
