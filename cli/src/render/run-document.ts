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
