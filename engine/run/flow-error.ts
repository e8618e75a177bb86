import type { Json } from "../json.js";
import type { SchemaIssue } from "../json-schema/validate.js";
import { cut } from "./text.js";

/** Codes that the platform itself gives. User code may throw codes of its own. */
export type PlatformCode =
  | "CodeError"
  | "Timeout"
  | "OutOfMemory"
  | "Cancelled"
  | "Evicted"
  | "NodeLost"
  | "PodDeleted"
  | "RuntimeUnavailable"
  | "LostWorker"
  | "InvalidInput"
  | "InvalidOutput"
  | "OutputTooLarge"
  | "ValueTooLarge"
  | "MissingValue"
  | "ExpressionError"
  | "ExpressionTooCostly"
  | "JoinImpossible"
  | "Rejected"
  | "IterationLimit"
  | "LimitExceeded"
  | "SecretMissing"
  | "DataConflict"
  | "DataUnavailable"
  | "DataLost"
  | "CompensationFailed"
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

/** Characters that are kept of an error's parts; of its details, as JSON. An error is copied by every scope it fails. */
const kept = { name: 256, message: 8 * 1024, trace: 32 * 1024, details: 32 * 1024 };
/** Causes of causes that are kept. */
const keptCauses = 4;

/** The error without what is too long in it. */
export function bounded(error: FlowError, causes = keptCauses): FlowError {
  const { code, name, message, trace, details, cause, ...rest } = error;
  return {
    ...rest,
    code: cut(code, kept.name),
    message: cut(message, kept.message),
    ...(name !== undefined && { name: cut(name, kept.name) }),
    ...(trace !== undefined && { trace: cut(trace, kept.trace) }),
    ...(details !== undefined && { details: boundedDetails(details) }),
    ...(cause !== undefined && causes > 0 && { cause: bounded(cause, causes - 1) }),
  };
}

function boundedDetails(details: NonNullable<FlowError["details"]>): NonNullable<FlowError["details"]> {
  const { length } = JSON.stringify(details);
  return length > kept.details ? { leftOut: `${length} characters of details` } : details;
}

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

/** The first error of a scope, carrying those that followed it, after those it carries from further in. */
export function withOthers(error: FlowError, others: readonly FlowError[]): FlowError {
  if (others.length === 0) return error;
  const { others: known, othersLeftOut: before, ...details } = error.details ?? {};
  const named = [...(Array.isArray(known) ? known : []), ...others.slice(0, maxOthers).map(inShort)];
  const count = (Array.isArray(known) ? known.length : 0) + others.length;
  const leftOut = count - Math.min(named.length, maxOthers) + (typeof before === "number" ? before : 0);
  return {
    ...error,
    details: {
      ...details,
      others: named.slice(0, maxOthers),
      ...(leftOut > 0 && { othersLeftOut: leftOut }),
    },
  };
}

/** The error as what came of another one, which stands at the end of its causes. */
export function withCause(error: FlowError, cause: FlowError): FlowError {
  return bounded({ ...error, cause: error.cause ? withCause(error.cause, cause) : cause });
}

function inShort({ code, message, step }: FlowError): Json {
  return { code, message, step: step ?? null };
}

/** The error as expressions see it (`error`, `steps.x.error`). */
export function errorToJson(error: FlowError): Json {
  const { cause, ...rest } = error;
  const json = { ...rest, ...(cause && { cause: errorToJson(cause) }) };
  return json as unknown as Json;
}
