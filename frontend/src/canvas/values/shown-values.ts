import type { Json } from "@flowrunner/engine";

/** What a run has given so far, as expressions read it. Paths are a run's: `batch[3].resize`. */
export interface ShownValues {
  /** Undefined: not known, or too large to be shown. */
  readonly inputs: Json | undefined;
  readonly config: Json | undefined;
  readonly run: Json;
  /** Undefined: the step has not started. */
  step(path: string): ShownStep | undefined;
  /** Where a step ran whose place in the flow is `id`: the path that says most. */
  pathAt(id: string): string | undefined;
  /** What a forEach goes over. */
  items(path: string): readonly Json[] | undefined;
  /** Why the steps of the scope at a path failed; undefined: they did not, or not yet. */
  errorOf(scope: string): Json | undefined;
  /** A variable of the scope at a path. */
  variable(scope: string, name: string): Json | undefined;
}

export interface ShownStep {
  readonly status: string;
  readonly attempts: number;
  /** Undefined: it has none, or none yet. */
  readonly output: Json | undefined;
  /** It is kept apart, and is not read here. */
  readonly isLarge: boolean;
  readonly error: Json | undefined;
}

/** Why an expression cannot be evaluated on a run: it reads what the run does not have yet. */
export class NotYetThere extends Error {
  override readonly name = "NotYetThere";

  constructor(
    message: string,
    /** The step that has nothing yet; null: it is no step. */
    readonly step: string | null,
  ) {
    super(message);
  }
}

/** Of no run. */
export const noValues: ShownValues = {
  inputs: undefined,
  config: undefined,
  run: {},
  step: () => undefined,
  pathAt: () => undefined,
  items: () => undefined,
  errorOf: () => undefined,
  variable: () => undefined,
};
