// DO NOT EDIT: generated from the JSON Schemas beside it by `npm run generate`.
import type {Json, JsonObject} from "../../json.js";

/**
 * As `90s` or `2h30m`.
 */
export type Duration = string;
export type StepStatusName =
  "pending" | "queued" | "running" | "waiting" | "succeeded" | "failed" | "skipped" | "cancelled";

export interface FlowTestSpec {
  /**
   * The flow's file, from the test's folder. Default: the test's own name without `.test`.
   */
  flow?: string;
  /**
   * What code gives in every case that says nothing else.
   */
  mocks?: Mocks;
  /**
   * @minItems 1
   */
  cases: TestCase[];
}
export interface TestCase {
  /**
   * A sentence: what the flow does.
   */
  name: string;
  /**
   * Default: {}.
   */
  inputs?: Json;
  /**
   * The project's values. Default: {}.
   */
  config?: Json;
  /**
   * What `trigger` is. Default: null.
   */
  trigger?: Json;
  /**
   * An e-mail address. Default: nobody.
   */
  startedBy?: string;
  /**
   * When the run begins. Default: 2026-01-01T00:00:00Z.
   */
  startAt?: string;
  /**
   * What code gives. Looked at before the test's own.
   */
  mocks?: Mocks;
  /**
   * What is asked of the run, or told it, while it runs.
   */
  actions?: Action[];
  /**
   * Default: it succeeds.
   */
  expect?: Expectation;
}
/**
 * By the path of a code step, `batch[*].resize` for every item. A list: the first that fits.
 */
export interface Mocks {
  [k: string]: Mock | Mock[];
}
/**
 * How an attempt ends: either `output` or `error`.
 */
export interface Mock {
  /**
   * Only of this attempt, from 1.
   */
  attempt?: number;
  /**
   * CEL. Only where it is true; sees `input`, `attempt` and `path`.
   */
  if?: string;
  /**
   * Its expressions see what `if` sees.
   */
  output?: Json;
  error?: MockError;
  /**
   * How long the attempt takes. Default: 0s.
   */
  after?: Duration;
}
export interface MockError {
  /**
   * Default: CodeError.
   */
  code?: string;
  message: string;
  /**
   * Default: true.
   */
  retryable?: boolean;
  details?: JsonObject;
}
/**
 * One thing that happens: exactly one of the keys besides `after`.
 */
export interface Action {
  /**
   * From the run's start. Default: 0s.
   */
  after?: Duration;
  approve?: TestDecision;
  reject?: TestDecision;
  signal?: {
    name: string;
    data?: Json;
  };
  event?: {
    name: string;
    key?: string;
    data?: Json;
  };
  run?: "cancel" | "terminate" | "pause" | "resume" | "retry";
}
export interface TestDecision {
  /**
   * Its path.
   */
  step: string;
  /**
   * Default: approver@example.com.
   */
  by?: string;
  /**
   * Default: editor.
   */
  role?: "viewer" | "editor" | "admin" | "owner";
  comment?: string;
  form?: Json;
}
export interface Expectation {
  /**
   * `refused`: the flow does not take the input. Default: succeeded.
   */
  status?: "succeeded" | "failed" | "cancelled" | "refused";
  /**
   * All of it.
   */
  output?: Json;
  /**
   * Members of the run's error.
   */
  error?: JsonObject;
  /**
   * By path: a status, or members of `{status, attempts, output, error}`. What never began is `pending`.
   */
  steps?: {
    [k: string]: StepStatusName | ExpectedStep;
  };
  /**
   * Paths of steps, each of which begins when the one before it has ended.
   *
   * @minItems 2
   */
  order?: string[];
  /**
   * By the path of a code step, `*` for every item: how often it was called, or the inputs of the calls in order.
   */
  calls?: {
    [k: string]: number | Json[];
  };
  /**
   * Members of `{event, key, data}` of each event that the run publishes, in order.
   */
  emitted?: JsonObject[];
  /**
   * Codes of what the run was asked or told and did not take, in order. Default: [].
   */
  refused?: string[];
  /**
   * From the run's start to its end.
   */
  took?: Duration;
  /**
   * CEL, each true; sees `status`, `output`, `error` and `steps`.
   */
  that?: string[];
}
export interface ExpectedStep {
  status?: StepStatusName;
  attempts?: number;
  output?: Json;
  error?: JsonObject;
}
/**
 * Cases that a flow is tried with, without a server and under virtual time.
 */
export interface FlowTest {
  apiVersion: "flowrunner.dev/v1alpha1";
  kind: "FlowTest";
  metadata?: {
    name?: string;
  };
  spec: FlowTestSpec;
}
