import type { ExitCode } from "../exit-codes.js";

export interface ServerProblemOptions extends ErrorOptions {
  readonly exitCode: ExitCode;
  /** The problem document's `code`; `Unreachable` where there was no answer. */
  readonly code: string;
  /** What to do about it. */
  readonly help?: string | undefined;
  readonly details?: { readonly [name: string]: unknown } | undefined;
}

/** Something on the side of the server that kept a command from doing its work. */
export class ServerProblem extends Error {
  override readonly name = "ServerProblem";
  readonly exitCode: ExitCode;
  readonly code: string;
  readonly help: string | undefined;
  readonly details: { readonly [name: string]: unknown };

  constructor(message: string, { exitCode, code, help, details = {}, ...options }: ServerProblemOptions) {
    super(message, options);
    this.exitCode = exitCode;
    this.code = code;
    this.help = help;
    this.details = details;
  }
}
