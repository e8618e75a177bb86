import { constants } from "node:os";
import { clusterCodes, type AttemptError, type ClaimAnswer, type Result } from "@flowrunner/protocol";
import type { FinalMessage } from "../runtime/message-reader.js";
import type { RuntimeExit } from "../runtime/runtime-process.js";

/** Why an attempt stops before its code has said so. */
export type StopReason =
  "timeout" | "cancelled" | "outOfMemory" | "silence" | "evicted" | "departing" | "fenced" | "abandoned";

/** How an attempt came to its end. */
export type Ending =
  | { readonly kind: "final"; readonly final: FinalMessage }
  | { readonly kind: "exited"; readonly exit: RuntimeExit }
  | { readonly kind: "unstartable"; readonly reason: string }
  | { readonly kind: "stopped"; readonly reason: StopReason };

/** Codes that only the platform gives; an error of user code that claims one is a CodeError. */
const platformCodes = new Set([
  ...Object.keys(clusterCodes),
  ...["Timeout", "Cancelled", "LostWorker", "RuntimeUnavailable", "LimitExceeded"],
]);

/** What the backend is told of an ending; unmasked. */
export function outcomeOf(ending: Ending, claim: ClaimAnswer, startedAt: number): Result["outcome"] {
  if (ending.kind === "final" && "output" in ending.final)
    return { status: "ok", output: ending.final.output };
  return { status: "error", error: errorOf(ending, claim, startedAt) };
}

function errorOf(ending: Ending, claim: ClaimAnswer, startedAt: number): AttemptError {
  switch (ending.kind) {
    case "final":
      return "error" in ending.final ? ownError(ending.final.error) : unreachable();
    case "exited":
      return exitError(ending.exit);
    case "unstartable":
      return { code: "RuntimeUnavailable", message: ending.reason, retryable: false };
    case "stopped":
      return stopError(ending.reason, claim, startedAt);
  }
}

function ownError(error: AttemptError): AttemptError {
  return platformCodes.has(error.code) ? { ...error, code: "CodeError" } : error;
}

function stopError(reason: StopReason, claim: ClaimAnswer, startedAt: number): AttemptError {
  switch (reason) {
    case "timeout":
      return {
        code: "Timeout",
        message: `The code was stopped: it ran into its timeout after ${seconds(Date.now() - startedAt)}`,
        retryable: true,
      };
    case "outOfMemory":
      return {
        code: "OutOfMemory",
        message: `The code was stopped: it held more than its ${mebibytes(claim.limits.memoryBytes)} of memory`,
        retryable: true,
      };
    case "silence":
      return {
        code: "LostWorker",
        message: "The code was stopped: it holds a lock and the backend could not be reached",
        retryable: true,
      };
    case "evicted":
      return { code: "Evicted", message: "The code was stopped with the machine it ran on", retryable: true };
    case "cancelled":
    case "departing":
    case "fenced":
    case "abandoned":
      return { code: "Cancelled", message: "The attempt was cancelled", retryable: false };
  }
}

/** An ending without a word from the bootstrap: the code ended its process. */
function exitError(exit: RuntimeExit): AttemptError {
  if (exit.kind === "containerDied")
    return {
      code: "ContainerFailed",
      message: "The container that the code ran in has died, and nobody could tell why",
      retryable: true,
    };
  const code = exit.kind === "told" ? exit.code : null;
  const signal = signalOf(code);
  if (signal !== null)
    return {
      code: "CodeError",
      name: "Signal",
      message: `The code's process was ended by ${signal}`,
      retryable: true,
    };
  const message =
    code === null
      ? "The code's process is gone and left no exit code"
      : `The code ended its process with exit code ${code} and returned nothing`;
  return { code: "CodeError", name: "ExitCode", message, retryable: true, details: { exitCode: code } };
}

/** A shell reports the end by a signal as 128 and its number. */
export function signalOf(code: number | null): NodeJS.Signals | null {
  if (code === null || code <= 128) return null;
  const entry = Object.entries(constants.signals).find(([, number]) => number === code - 128);
  return (entry?.[0] as NodeJS.Signals | undefined) ?? null;
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}

function mebibytes(bytes: number | null): string {
  return `${((bytes ?? 0) / 1024 / 1024).toFixed(0)} MiB`;
}

function unreachable(): never {
  throw new Error("an output is no error");
}
