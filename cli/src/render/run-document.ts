import { stepRecords, type FlowError, type Json, type RunEvent, type Value } from "@flowrunner/engine";

/** How a run ended, as programs read it. */
export interface RunDocument {
  readonly status: "succeeded" | "failed" | "cancelled";
  /** Null unless the run succeeded. */
  readonly output: Json;
  /** Null unless the run failed. */
  readonly error: FlowError | null;
  /** In order of start. */
  readonly steps: readonly StepDocument[];
}

export interface StepDocument {
  readonly path: string;
  readonly status: string;
  readonly attempts: number;
  readonly output?: Json;
  readonly error?: FlowError;
}

export type RunEnd =
  | { readonly status: "succeeded"; readonly output: Json }
  | { readonly status: "failed"; readonly error: FlowError }
  | { readonly status: "cancelled" };

export function runDocument(end: RunEnd, steps: readonly StepDocument[]): RunDocument {
  const output = end.status === "succeeded" ? end.output : null;
  const error = end.status === "failed" ? end.error : null;
  return { status: end.status, output, error, steps };
}

/** The steps of a history; `read` gives what a value stands for. */
export function stepDocuments(
  events: Iterable<RunEvent>,
  read: (value: Value) => Promise<Json>,
): Promise<StepDocument[]> {
  return Promise.all(
    stepRecords(events).map(async ({ path, status, attempts, output, error }) => ({
      path,
      status,
      attempts,
      ...(output && { output: await read(output) }),
      ...(error && { error }),
    })),
  );
}
