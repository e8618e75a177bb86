import type { Json } from "../json.js";
import type { SchemaIssue } from "../json-schema/validate.js";

/** Codes that the platform itself gives. User code may throw codes of its own. */
export type PlatformCode =
  | "CodeError"
  | "Timeout"
  | "OutOfMemory"
  | "Cancelled"
  | "Evicted"
  | "NodeLost"
  | "ImagePullFailed"
  | "Unschedulable"
  | "LostWorker"
  | "InvalidInput"
  | "InvalidOutput"
  | "OutputTooLarge"
  | "ValueTooLarge"
  | "MissingValue"
  | "ExpressionError"
  | "ExpressionTooCostly"
  | "JoinImpossible"
  | "IterationLimit"
  | "LimitExceeded"
  | "SecretMissing"
  | "Failed";

/** Why a step, a scope or a run failed. */
export interface FlowError {
  readonly code: string;
  readonly message: string;
  /** The path of the step that failed first. */
  readonly step?: string;
  readonly attempt?: number;
  readonly retryable: boolean;
  /** The user's exception by name (`TypeError`), with its trace, when code threw. */
  readonly name?: string;
  readonly trace?: string;
  readonly details?: { readonly [key: string]: Json };
  readonly cause?: FlowError;
}

/** How many further errors `details.others` names; more are counted in `details.othersLeftOut`. */
const maxOthers = 10;

/** An error that the engine itself gives: trying again would end the same. */
export function platformError(
  code: PlatformCode,
  message: string,
  details?: { readonly [key: string]: Json },
): FlowError {
  return { code, message, retryable: false, ...(details && { details }) };
}

/** `InvalidInput` or `InvalidOutput`, with every issue that was found. */
export function schemaError(
  code: "InvalidInput" | "InvalidOutput",
  what: string,
  issues: readonly SchemaIssue[],
): FlowError {
  const [first] = issues;
  const more = issues.length > 1 ? ` (and ${issues.length - 1} more)` : "";
  const details = issues.map(({ path, message }) => ({ path, message }));
  return platformError(code, `${what}: ${first?.message ?? "does not match its schema"}${more}`, {
    issues: details,
  });
}

/** The first error of a scope, carrying those that followed it. */
export function withOthers(error: FlowError, others: readonly FlowError[]): FlowError {
  if (others.length === 0) return error;
  const named = others
    .slice(0, maxOthers)
    .map(({ code, message, step }) => ({ code, message, step: step ?? null }));
  const leftOut = others.length - named.length;
  return {
    ...error,
    details: { ...error.details, others: named, ...(leftOut > 0 && { othersLeftOut: leftOut }) },
  };
}

/** The error as expressions see it (`error`, `steps.x.error`). */
export function errorToJson(error: FlowError): Json {
  const { cause, ...rest } = error;
  const json = { ...rest, ...(cause && { cause: errorToJson(cause) }) };
  return json as unknown as Json;
}
