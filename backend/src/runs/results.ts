import {
  platformError,
  toValue,
  type AttemptOutcome,
  type FlowError,
  type Json,
  type Payload,
} from "@flowrunner/engine";
import type { AttemptError, Result } from "@flowrunner/protocol";
import { jsonProblem } from "./json-limits.js";
import { hashOf } from "./tokens.js";

/** A worker's result as the run takes it. */
export interface ReadResult {
  readonly outcome: AttemptOutcome;
  readonly payloads: readonly Payload[];
  /** The same for the same content. */
  readonly hash: string;
}

/** Characters that are kept of an error's message and trace, and of its details as JSON. */
const keptMessage = 8 * 1024;
const keptTrace = 32 * 1024;
const keptDetails = 32 * 1024;

/**
 * Reads what came from user code: what the agent should have refused is refused again, as the attempt's failure.
 * `isCancelled`: the attempt was asked to cancel.
 */
export function readResult(
  { outcome, fileHash }: Result,
  outputBytes: number,
  isCancelled: boolean,
): ReadResult {
  const file = fileHash === null ? {} : { fileHash };
  const problem = jsonProblem(outcome);
  if (problem)
    return failure(
      platformError("InvalidOutput", `The result is not usable: ${problem}.`),
      hashOf(problem),
      file,
    );
  const hash = hashOf(JSON.stringify([outcome, fileHash]));
  if (outcome.status === "error") {
    if (isCancelled && outcome.error.code === "Cancelled")
      return { outcome: { status: "cancelled" }, payloads: [], hash };
    return failure(errorOf(outcome.error), hash, file);
  }
  const { value, payloads } = toValue(outcome.output as Json);
  const bytes = payloads[0]?.bytes ?? 0;
  if (bytes > outputBytes) return failure(tooLarge(bytes, outputBytes), hash, file);
  return { outcome: { status: "succeeded", output: value, ...file }, payloads, hash };
}

function failure(error: FlowError, hash: string, file: { fileHash?: string }): ReadResult {
  return { outcome: { status: "failed", error, ...file }, payloads: [], hash };
}

function tooLarge(bytes: number, limit: number): FlowError {
  return platformError(
    "OutputTooLarge",
    `The output is ${bytes} bytes of JSON; ${limit} are allowed. Put it into a file.`,
  );
}

function errorOf({ code, message, retryable, name, trace, details }: AttemptError): FlowError {
  return {
    code,
    retryable,
    message: message.slice(0, keptMessage),
    ...(name !== undefined && { name }),
    ...(trace !== undefined && { trace: trace.slice(0, keptTrace) }),
    ...(details !== undefined && { details: detailsOf(details as Json) }),
  };
}

function detailsOf(details: Json): { readonly [key: string]: Json } {
  const length = JSON.stringify(details).length;
  if (length > keptDetails) return { leftOut: `${length} characters of details` };
  return details !== null && typeof details === "object" && !Array.isArray(details)
    ? details
    : { value: details };
}
