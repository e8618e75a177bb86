import type { Json } from "../json.js";
import type { Failure } from "./tree.js";

/** Thrown by what a verb does: its step fails with this. */
export class Failed extends Error {
  constructor(readonly failure: Failure) {
    super(failure.code);
  }
}

/** A failure that the platform gives: it would be the same again. */
export function platform(code: string): Failure {
  return { code, retryable: false };
}

/** Does it, and gives why it failed if it did. */
export function failureOf(act: () => void): Failure | null {
  try {
    act();
    return null;
  } catch (thrown) {
    if (thrown instanceof Failed) return thrown.failure;
    throw thrown;
  }
}

/** A verdict that cannot be found is a failure. */
export function verdictOrFailure<Verdict>(
  find: () => Verdict,
): Verdict | { readonly kind: "fails"; readonly error: Failure } {
  try {
    return find();
  } catch (thrown) {
    if (thrown instanceof Failed) return { kind: "fails", error: thrown.failure };
    throw thrown;
  }
}

/** As expressions see it. Flows that are compared must not read its message. */
export function failureJson({ cause, ...failure }: Failure): Json {
  const json = { message: "", ...failure, ...(cause && { cause: failureJson(cause) }) };
  return json as unknown as Json;
}
