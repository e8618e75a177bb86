import type { Json } from "../json.js";

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
