import type { FlowError, Json, RunEvent } from "@flowrunner/engine";
import { duration } from "./duration.js";
import { printable } from "./printable.js";
import type { Styles } from "./styles.js";

/** What of an error is shown: whether it may be tried again is settled by then. */
type ShownError = Omit<FlowError, "retryable">;

type RetryScheduled = Extract<RunEvent, { type: "RetryScheduled" }>;

/** An error in one line: the user's own exception goes by its own name. */
export function errorLine({ code, name, message }: ShownError): string {
  const label = code === "CodeError" && name !== undefined ? name : code;
  return printable(`${label}: ${message.split("\n", 1)[0] ?? ""}`);
}

/** That an attempt failed and that there will be another. */
export function retryText({ attempt, error, retryAt, at }: RetryScheduled): string {
  return `attempt ${attempt} failed, again in ${duration(retryAt - at)}: ${errorLine(error)}`;
}

/** Why a run failed, as the last thing that a person reads: where, what, the code's own trace, what led to it. */
export function failureLines(error: ShownError, styles: Styles): string[] {
  return [
    `${styles.bad("error")}${placeOf(error)}: ${styles.strong(errorLine(error))}`,
    ...traceLines(error).map((line) => styles.faint(`  ${line}`)),
    ...otherErrors(error).map((other) => `  also: ${other}`),
    ...(error.cause ? [`  caused by: ${errorLine(error.cause)}`] : []),
  ];
}

/** ` in charge (attempt 3)`; nothing for the run itself. */
function placeOf({ step, attempt = 1 }: ShownError): string {
  if (step === undefined) return "";
  return printable(` in ${step}${attempt > 1 ? ` (attempt ${attempt})` : ""}`);
}

function traceLines({ trace, message }: ShownError): string[] {
  const text = trace ?? message.split("\n").slice(1).join("\n");
  return text.split("\n").filter(Boolean).map(printable);
}

function otherErrors({ details }: ShownError): string[] {
  const others = details?.["others"];
  if (!Array.isArray(others)) return [];
  return (others as { [key: string]: Json }[]).map(({ code, message, step }) =>
    printable(`${String(code)}: ${String(message)}${step === null ? "" : ` in ${String(step)}`}`),
  );
}
