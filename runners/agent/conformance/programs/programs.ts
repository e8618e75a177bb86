/** Why a runtime has no program for a case. */
export interface NotApplicable {
  readonly notApplicable: string;
}

/** The same behaviour in one runtime's language, one program for each case of the suite. */
export interface Programs {
  /** Returns its input as it is. */
  readonly echo: string;
  /** Returns `{run, step, attempt, key, secret, variable}` as the context gives them. */
  readonly context: string;
  /** Writes `to stdout` and `to stderr`. */
  readonly streams: string;
  /** Logs `priced` at level warn with the field count 3. */
  readonly contextLog: string | NotApplicable;
  /** Logs `odd` with a field that is no JSON. */
  readonly oddField: string | NotApplicable;
  /** Reports 3 of 10, `pages`, and then waits until it is stopped. */
  readonly progress: string | NotApplicable;
  /** Ends its process with exit code 3. */
  readonly exits: string;
  /** Fails in its third line. */
  readonly throws: string;
  readonly thrown: { readonly name: string; readonly message: RegExp; readonly place: RegExp };
  /** Fails with the code CardDeclined, not retryable, details {limit: 5}. */
  readonly ownError: string | NotApplicable;
  /** Has a mistake of grammar in its second line. */
  readonly grammar: string;
  readonly grammarPlace: RegExp;
  /** Logs `begun`, ignores SIGTERM, and leaves a child with a session of its own that does so too. */
  readonly stubborn: string;
  /** Logs `begun`; when it is told to stop logs `tidied` and ends. */
  readonly tidy: string;
  /** Holds more and more memory. */
  readonly hog: string;
  /** Writes 100 MB in lines: `first`, a million lines, `last`. */
  readonly flood: string;
  /** Writes one line of 50 MB, and `after`. */
  readonly longLine: string;
  /** Returns what is not JSON. */
  readonly notJson: string;
  /** Returns a text of 1 MiB. */
  readonly large: string;
  /** Writes the secret TOKEN in two halves, encoded, in an error's message. */
  readonly leaks: string;
  /** Returns {secret, list: [secret]}. */
  readonly returnsSecret: string;
  /** Leaves a child with a session of its own and returns. */
  readonly leavesChild: string;
  /** Returns `{text}` of the package greet below the files root. */
  readonly usesPackage: string;
  /** Wants a package (for a shell: a command) that is nowhere. */
  readonly missing: string;
  readonly missingMessage: RegExp;
  /** Writes forged messages to file descriptor 4 and then returns 1. */
  readonly forges: string;
  /** Returns every environment variable and argument it can find as one text. */
  readonly spies: string;
  /** Reads ctx.data. */
  readonly readsData: string | NotApplicable;
  /** Returns the number of entries of its working directory. */
  readonly listsFolder: string;
}

export function isProgram(program: string | NotApplicable): program is string {
  return typeof program === "string";
}
