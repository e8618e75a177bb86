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
import type { ToldToEnd } from "./heartbeats.js";
import { hashOf } from "./tokens.js";

/** A worker's result as the run takes it. */
export interface ReadResult {
  readonly outcome: AttemptOutcome;
  readonly payloads: readonly Payload[];
  /** The same for the same content. */
  readonly hash: string;
}

/** Reads what came from user code: what the agent should have refused is refused again, as the attempt's failure. */
export function readResult({ outcome, fileHash }: Result, outputBytes: number, told: ToldToEnd): ReadResult {
  const problem = jsonProblem(outcome);
  const hash = hashOf(problem ?? JSON.stringify([outcome, fileHash]));
  const { payloads = [], ...read } = problem
    ? failure(platformError("InvalidOutput", `The result is not usable: ${problem}.`))
    : outcome.status === "ok"
      ? successOf(outcome.output as Json, outputBytes)
      : failureOf(outcome.error, told);
  const file = fileHash === null || read.outcome.status === "cancelled" ? {} : { fileHash };
  return { outcome: { ...read.outcome, ...file }, payloads, hash };
}

type Read = Pick<ReadResult, "outcome"> & { readonly payloads?: readonly Payload[] };

function successOf(json: Json, outputBytes: number): Read {
  const { value, payloads } = toValue(json);
  const bytes = payloads[0]?.bytes ?? 0;
  if (bytes > outputBytes) return failure(tooLarge(bytes, outputBytes));
  return { outcome: { status: "succeeded", output: value }, payloads };
}

/** An agent that was told to end the code says `Cancelled`, whyever it was told. */
function failureOf(error: AttemptError, told: ToldToEnd): Read {
  if (error.code !== "Cancelled" || told === null) return failure(errorOf(error));
  if (told === "cancelled") return { outcome: { status: "cancelled" } };
  return failure({ ...platformError("Timeout", "The code was stopped at its deadline."), retryable: true });
}

function failure(error: FlowError): Read {
  return { outcome: { status: "failed", error } };
}

function tooLarge(bytes: number, limit: number): FlowError {
  return platformError(
    "OutputTooLarge",
    `The output is ${bytes} bytes of JSON; ${limit} are allowed. Put it into a file.`,
  );
}

/** The engine keeps of it what a history may hold. */
function errorOf({ code, message, retryable, name, trace, details }: AttemptError): FlowError {
  return {
    code,
    retryable,
    message,
    ...(name !== undefined && { name }),
    ...(trace !== undefined && { trace }),
    ...(details !== undefined && { details: detailsOf(details as Json) }),
  };
}

function detailsOf(details: Json): { readonly [key: string]: Json } {
  return details !== null && typeof details === "object" && !Array.isArray(details)
    ? details
    : { value: details };
}
