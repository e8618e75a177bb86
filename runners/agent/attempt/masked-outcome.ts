import type { AttemptError, Result } from "@flowrunner/protocol";
import type { Masker } from "../masking/masker.js";

/** The outcome with all that came from user code masked; the words of the protocol stay. */
export function maskedOutcome(outcome: Result["outcome"], masker: Masker): Result["outcome"] {
  if (outcome.status === "ok") return { status: "ok", output: masker.value(outcome.output) };
  return { status: "error", error: maskedError(outcome.error, masker) };
}

function maskedError(error: AttemptError, masker: Masker): AttemptError {
  const { code, message, retryable, name, trace, details } = error;
  return {
    code: masker.text(code) === code ? code : "CodeError",
    message: masker.text(message),
    retryable,
    ...(name === undefined ? {} : { name: masker.text(name) }),
    ...(trace === undefined ? {} : { trace: masker.text(trace) }),
    ...(details === undefined ? {} : { details: masker.value(details) }),
  };
}
