// DO NOT EDIT: generated from the JSON Schemas beside it by `npm run generate`.
import type {Json, JsonObject} from "@flowrunner/engine";

/**
 * What the controller says of the flow.
 */
export interface FlowStatus {
  /**
   * The `metadata.generation` that the status is about.
   */
  observedGeneration?: number;
  /**
   * `Valid`: the document can run; else its first findings. `Published`: it is the newest version of its name.
   *
   * @maxItems 16
   */
  conditions?: {
    /**
     * What the condition is about.
     */
    type: string;
    /**
     * Whether it holds. Unknown while it is not decided.
     */
    status: "True" | "False" | "Unknown";
    /**
     * Why, in one CamelCase word for programs.
     */
    reason: string;
    /**
     * Why, for people, and what to do.
     */
    message: string;
    /**
     * The `metadata.generation` that the condition is about.
     */
    observedGeneration?: number;
    /**
     * Since when the condition has this status.
     */
    lastTransitionTime: string;
  }[];
  /**
   * SHA-256 of the document that was observed, its labels included.
   */
  digest?: string;
  /**
   * The number of the newest published version.
   */
  version?: number;
  /**
   * SHA-256 of what that version says, without what only the canvas needs.
   */
  contentVersion?: string;
  /**
   * The newest FlowRun of the flow.
   */
  lastRun?: {
    /**
     * The FlowRun's name.
     */
    name: string;
    /**
     * Where it stands, in one word. `Waiting`: it has not begun, the condition `Accepted` says why. `Refused`: it never will.
     */
    state: "Waiting" | "Queued" | "Running" | "Suspended" | "Succeeded" | "Failed" | "Cancelled" | "Refused";
    /**
     * When the first step started.
     */
    startedAt?: string;
  };
}
/**
 * What is run, and with what. Only `suspend`, `cancel` and `ttlSecondsAfterFinished` may change: for another run make another FlowRun.
 */
export interface FlowRunSpec {
  /**
   * The name of a Flow in this namespace.
   */
  flow: string;
  /**
   * The number of a published version. Default the newest when the run starts.
   */
  version?: number;
  /**
   * What the flow's `inputs` describes. Default `{}`.
   */
  inputs?: JsonObject;
  /**
   * FlowRuns of a namespace with the same key and the same content are one and the same run. Default a run of its own. Visible ASCII characters.
   */
  idempotencyKey?: string;
  /**
   * `true` pauses the run: nothing new starts, what runs goes on to its end. `false`, the default, resumes it.
   */
  suspend?: boolean;
  /**
   * `true` asks the run to end. What it started is stopped; what it did stays. It cannot be taken back.
   */
  cancel?: boolean;
  /**
   * The object is deleted so many seconds after it has ended; the run's history stays. Default never.
   */
  ttlSecondsAfterFinished?: number;
}
/**
 * What the controller says of the run.
 */
export interface FlowRunStatus {
  /**
   * The `metadata.generation` that the status is about.
   */
  observedGeneration?: number;
  /**
   * `Accepted`: there is a run; False: there never will be. `Succeeded`: True or False when the run has ended, Unknown before.
   *
   * @maxItems 16
   */
  conditions?: {
    /**
     * What the condition is about.
     */
    type: string;
    /**
     * Whether it holds. Unknown while it is not decided.
     */
    status: "True" | "False" | "Unknown";
    /**
     * Why, in one CamelCase word for programs.
     */
    reason: string;
    /**
     * Why, for people, and what to do.
     */
    message: string;
    /**
     * The `metadata.generation` that the condition is about.
     */
    observedGeneration?: number;
    /**
     * Since when the condition has this status.
     */
    lastTransitionTime: string;
  }[];
  /**
   * Where it stands, in one word. `Waiting`: it has not begun, the condition `Accepted` says why. `Refused`: it never will.
   */
  state?: "Waiting" | "Queued" | "Running" | "Suspended" | "Succeeded" | "Failed" | "Cancelled" | "Refused";
  /**
   * The run's id, by which the CLI and the API know it.
   */
  run?: string;
  /**
   * The number of the flow's version that runs.
   */
  version?: number;
  /**
   * Steps that have ended, of those known so far: `3/7`.
   */
  progress?: string;
  /**
   * When the first step started.
   */
  startedAt?: string;
  /**
   * When it ended. Never changes.
   */
  finishedAt?: string;
  /**
   * How long it took, from its start to its end, once it has ended.
   */
  duration?: string;
  /**
   * The output, up to 8 KiB of JSON.
   */
  output?: Json;
  /**
   * Where a larger output is to be had.
   */
  outputReference?: {
    /**
     * The run's id; its output is read there.
     */
    run: string;
    /**
     * The size of the output as JSON.
     */
    bytes: number;
  };
  /**
   * Why it failed.
   */
  error?: {
    /**
     * One word for programs, of the platform or of the code that failed.
     */
    code: string;
    /**
     * What went wrong, for people.
     */
    message: string;
    /**
     * The path of the step that failed.
     */
    step?: string;
  };
}
/**
 * What is run, and with what, as in a step of a flow. Only `cancel` and `ttlSecondsAfterFinished` may change: for another run make another FunctionRun.
 */
export interface FunctionRunSpec {
  /**
   * The file, relative to the project's files: `scripts/price.py`.
   */
  file?: string;
  /**
   * What runs the code: `node`, `python` or `bash`. Default: by the file's ending (`.mjs`, `.js`, `.py`, `.sh`).
   */
  runtime?: "node" | "python" | "bash";
  /**
   * The longest time for the step's work: of one attempt from its claim (default 10m), of a container from its start (default none).
   */
  timeout?: string;
  /**
   * The input that the code gets.
   */
  with?: JsonObject;
  /**
   * Repeats a failed attempt, with growing pauses.
   */
  retry?: {
    /**
     * How many attempts there are in all; 1 is no retry.
     */
    maxAttempts: number;
    /**
     * The pause before the second attempt. Default 1s.
     */
    delay?: string;
    /**
     * What each further pause is multiplied by. Default 2.
     */
    factor?: number;
    /**
     * No pause is longer. Default 1h.
     */
    maxDelay?: string;
    /**
     * `full` (default) takes a random part of each pause, `none` all of it.
     */
    jitter?: "full" | "none";
    /**
     * Only errors with these codes are retried. Default: every retryable error.
     *
     * @minItems 1
     */
    codes?: string[];
    /**
     * Retried only if this is true; sees `error` and `attempt` (from 1).
     */
    if?: Json;
  };
  /**
   * The longest time for queueing and all attempts together. Default none.
   */
  totalTimeout?: string;
  /**
   * `true`: the code may safely run twice, so a lost worker or node is made good by another attempt, up to 3 times.
   */
  idempotent?: boolean;
  /**
   * 0 to 100. Higher goes first. Default: the run's.
   */
  priority?: number;
  /**
   * Environment variables of the code: text, or `{secret: NAME}`.
   */
  env?: JsonObject;
  /**
   * Names of the secrets that the code gets.
   */
  secrets?: string[];
  /**
   * The collections whose records the code may use, with what it may do there. See docs/data.md.
   */
  data?: {
    /**
     * What the code may do, by the collection's name.
     */
    collections: {
      /**
       * @minItems 1
       */
      [k: string]: ("read" | "create" | "update" | "delete")[];
    };
    /**
     * `true`: what the code writes becomes visible in the commit of its result, or not at all. Default: each call by itself.
     */
    transactional?: boolean;
  };
  /**
   * The code's access to the project's files: `none` (default of `run`), `read` (default of `file`) or `write`.
   */
  files?: "none" | "read" | "write";
  /**
   * Limits of CPU and memory.
   */
  resources?: {
    /**
     * Cores: `500m`, `2`, `0.5`.
     */
    cpu?: Json;
    /**
     * Bytes: `256Mi`, `1Gi`.
     */
    memory?: Json;
  };
  /**
   * The container image instead of the runtime's own; it must be built from one of them.
   */
  image?: string;
  /**
   * What the code may reach: `none` (default), `project` or `internet`. Held in a cluster; a local run does not wall it off.
   */
  network?: "none" | "project" | "internet";
  /**
   * A JSON Schema that the code's result must match.
   */
  outputSchema?: Json;
  /**
   * The code. It is never interpolated: data reaches it through `with`.
   */
  run?: string;
  /**
   * `true` asks the run to end. What it started is stopped; what it did stays. It cannot be taken back.
   */
  cancel?: boolean;
  /**
   * The object is deleted so many seconds after it has ended; the run's history stays. Default never.
   */
  ttlSecondsAfterFinished?: number;
}
/**
 * What the controller says of the run.
 */
export interface FunctionRunStatus {
  /**
   * The `metadata.generation` that the status is about.
   */
  observedGeneration?: number;
  /**
   * `Accepted`: there is a run; False: there never will be. `Scheduled`: a pod has taken the attempt. `Started`: the code has begun. `Succeeded`: True or False at the end, Unknown before.
   *
   * @maxItems 16
   */
  conditions?: {
    /**
     * What the condition is about.
     */
    type: string;
    /**
     * Whether it holds. Unknown while it is not decided.
     */
    status: "True" | "False" | "Unknown";
    /**
     * Why, in one CamelCase word for programs.
     */
    reason: string;
    /**
     * Why, for people, and what to do.
     */
    message: string;
    /**
     * The `metadata.generation` that the condition is about.
     */
    observedGeneration?: number;
    /**
     * Since when the condition has this status.
     */
    lastTransitionTime: string;
  }[];
  /**
   * Where it stands, in one word. `Waiting`: it has not begun, the condition `Accepted` says why. `Refused`: it never will.
   */
  state?: "Waiting" | "Queued" | "Running" | "Suspended" | "Succeeded" | "Failed" | "Cancelled" | "Refused";
  /**
   * The run's id, by which the CLI and the API know it.
   */
  run?: string;
  /**
   * The number of the newest attempt, from 1.
   */
  attempt?: number;
  /**
   * The pod of the newest attempt.
   */
  pod?: string;
  /**
   * When the first step started.
   */
  startedAt?: string;
  /**
   * When it ended. Never changes.
   */
  finishedAt?: string;
  /**
   * How long it took, from its start to its end, once it has ended.
   */
  duration?: string;
  /**
   * How the newest attempt's process ended.
   */
  exit?: {
    /**
     * Its exit code; absent when a signal ended it.
     */
    code?: number;
    /**
     * The signal that ended it: `SIGKILL`.
     */
    signal?: string;
    /**
     * Why, where the cluster knows: `OutOfMemory`, `Evicted`, `NodeLost`.
     */
    reason?: string;
  };
  /**
   * What the newest attempt took.
   */
  usage?: {
    /**
     * CPU time in milliseconds.
     */
    cpuMs?: number;
    /**
     * The most memory at one time, in bytes.
     */
    peakMemoryBytes?: number;
    /**
     * Time from start to end, in milliseconds.
     */
    wallMs?: number;
  };
  /**
   * The output, up to 8 KiB of JSON.
   */
  output?: Json;
  /**
   * Where a larger output is to be had.
   */
  outputReference?: {
    /**
     * The run's id; its output is read there.
     */
    run: string;
    /**
     * The size of the output as JSON.
     */
    bytes: number;
  };
  /**
   * Why it failed.
   */
  error?: {
    /**
     * One word for programs, of the platform or of the code that failed.
     */
    code: string;
    /**
     * What went wrong, for people.
     */
    message: string;
    /**
     * The path of the step that failed.
     */
    step?: string;
  };
}
