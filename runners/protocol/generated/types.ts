// DO NOT EDIT: generated from the JSON Schemas beside it by `npm run generate`.

/**
 * What to run: code in the flow, or a file of the project.
 */
export type Program =
  | {
      /**
       * The text of `run:`.
       */
      code: string;
    }
  | {
      /**
       * Path below the files root, as written in `file:`.
       */
      file: string;
    };
/**
 * What has to be at a path for something to be done there.
 */
export type FileExpectation =
  | {
      kind: "nothing";
    }
  | {
      kind: "something";
    }
  | {
      kind: "exactly";
      etag: string;
    };
/**
 * Head line of the answer to a take: what is to be done with the project's files. Paths are as `resolvePath` takes them, `` being the project's folder.
 */
export type FileOperation =
  | {
      v: 1;
      operation: "list";
      folder: string;
      /**
       * Names after this one; ``: from the first.
       */
      after: string;
      limit: number;
    }
  | {
      v: 1;
      operation: "read";
      /**
       * Of a file.
       */
      path: string;
      /**
       * Both ends are in it, `last` may be beyond the file's; null: the whole file.
       */
      range: {
        first: number;
        last: number;
      } | null;
    }
  | {
      v: 1;
      operation: "write";
      /**
       * Of a file. The folders that it is in are made.
       */
      path: string;
      /**
       * null: anything, or nothing at all.
       */
      expected: FileExpectation | null;
      /**
       * Over one of them the write is refused with `LimitExceeded`.
       */
      limits: {
        /**
         * One file.
         */
        fileBytes: number;
        /**
         * All files of the project together.
         */
        projectFileBytes: number;
      };
    }
  | {
      v: 1;
      operation: "move";
      /**
       * Of a file or a folder.
       */
      from: string;
      /**
       * Where nothing is yet.
       */
      to: string;
    }
  | {
      v: 1;
      operation: "delete";
      /**
       * Of a file or a folder.
       */
      path: string;
      /**
       * Whether a folder goes with what is in it.
       */
      recursive: boolean;
      /**
       * null: anything, or nothing at all.
       */
      expected: FileExpectation | null;
    };
/**
 * Head line of the body that tells what became of a request.
 */
export type FileOutcome =
  | {
      v: 1;
      outcome: "listed";
      /**
       * @maxItems 500
       */
      entries: FileEntry[];
    }
  | {
      v: 1;
      outcome: "read";
      entry: FileEntry;
      /**
       * The bytes that follow are these of the file: all of them, and no more.
       */
      range: {
        first: number;
        /**
         * One less than `first` where there are no bytes.
         */
        last: number;
      };
    }
  | {
      v: 1;
      outcome: "written";
      entry: FileEntry;
      /**
       * Whether there was no file.
       */
      isNew: boolean;
    }
  | {
      v: 1;
      outcome: "moved";
      entry: FileEntry;
    }
  | {
      v: 1;
      outcome: "deleted";
    }
  | {
      v: 1;
      outcome: "refused";
      code:
        | "InvalidPath"
        | "Forbidden"
        | "NotFound"
        | "NotAFile"
        | "NotEmpty"
        | "AlreadyExists"
        | "PreconditionFailed"
        | "RangeNotSatisfiable"
        | "LimitExceeded";
      /**
       * For whoever asked.
       */
      message: string;
      /**
       * What a program may want to know besides.
       */
      details: {
        [k: string]: string | number | boolean | null;
      };
    }
  | {
      v: 1;
      outcome: "failed";
      /**
       * For the server's log; nobody else is told.
       */
      message: string;
    };
/**
 * Answer 200 to a Flow object.
 */
export type FlowPublicationAnswer =
  | {
      outcome: "published";
      /**
       * Of the version, from 1.
       */
      number: number;
      /**
       * Names the version over all flows of the project.
       */
      version: string;
      /**
       * Warnings.
       *
       * @maxItems 1000
       */
      diagnostics: FlowDiagnostic[];
    }
  | {
      outcome: "invalid";
      /**
       * @maxItems 1000
       */
      diagnostics: FlowDiagnostic[];
    }
  | {
      outcome: "nameTaken";
    };
/**
 * What a controller saw of a pod or of a pool.
 */
export type Observation =
  | {
      kind: "pod";
      pod: Pod;
      pool: string;
      reason:
        | "OutOfMemory"
        | "Evicted"
        | "ImagePullFailed"
        | "ImageForbidden"
        | "Unschedulable"
        | "NodeLost"
        | "PodDeleted"
        | "ContainerFailed"
        | "VolumeMissing"
        | "QuotaExceeded"
        | "ResourcesTooLarge";
      /**
       * Of Kubernetes, for people.
       */
      message: string;
      /**
       * null: nothing exited.
       */
      exitCode: number | null;
    }
  | {
      kind: "pool";
      namespace: string;
      pool: string;
      /**
       * null: the trouble is over.
       */
      reason:
        | "OutOfMemory"
        | "Evicted"
        | "ImagePullFailed"
        | "ImageForbidden"
        | "Unschedulable"
        | "NodeLost"
        | "PodDeleted"
        | "ContainerFailed"
        | "VolumeMissing"
        | "QuotaExceeded"
        | "ResourcesTooLarge"
        | null;
      message: string;
      /**
       * How long it has been so.
       */
      sinceMs: number;
      /**
       * What is queued there ends with the reason as its code.
       */
      final: boolean;
    };
/**
 * Answer 200: the run, or why there is none and never will be.
 */
export type RunAnswer =
  | {
      outcome: "started";
      run: string;
    }
  | {
      outcome: "refused";
      code: string;
      message: string;
    };
/**
 * What a bootstrap answers on file descriptor 4, one JSON object a line. Untrusted: user code shares the process. The first `output`, `outputText` or `error` ends the attempt.
 */
export type RuntimeMessage =
  | {
      ready: true;
      /**
       * The program that is running, where it is known: the next start can skip the search for it.
       */
      executable?: string;
    }
  | {
      log: {
        level: "debug" | "info" | "warn" | "error";
        message: string;
        fields?: {
          [k: string]: unknown;
        };
      };
    }
  | {
      progress: Progress;
    }
  | {
      fileHash: string;
    }
  | {
      /**
       * Any JSON value.
       */
      output: unknown;
    }
  | {
      /**
       * Bytes of text that follow this line: empty is null, JSON is that, else all lines `name=text`.
       */
      outputText: number;
    }
  | {
      error: AttemptError;
    };

/**
 * Why an attempt failed.
 */
export interface AttemptError {
  /**
   * A platform code such as CodeError, Timeout, OutOfMemory, or the user's own.
   */
  code: string;
  message: string;
  retryable: boolean;
  /**
   * The exception's own name.
   */
  name?: string;
  /**
   * The user's frames, innermost as the language prints it.
   */
  trace?: string;
  /**
   * Any JSON value.
   */
  details?: unknown;
}
/**
 * The latest attempt of a run of one step.
 */
export interface AttemptView {
  /**
   * 1 for the first.
   */
  number: number;
  /**
   * null: nobody has claimed it, or no pod has.
   */
  pod: Pod | null;
  /**
   * Epoch milliseconds.
   */
  startedAt: number | null;
  /**
   * Epoch milliseconds.
   */
  endedAt: number | null;
  /**
   * How it ended.
   */
  exit: {
    code: number | null;
    signal: string | null;
    /**
     * Code of its error; null: it succeeded, or has not ended.
     */
    reason: string | null;
  };
  /**
   * null: nobody told.
   */
  usage: Usage | null;
}
/**
 * A pod, as Kubernetes names it. Another one of the same name has another uid.
 */
export interface Pod {
  namespace: string;
  name: string;
  uid: string;
}
/**
 * What an attempt cost.
 */
export interface Usage {
  /**
   * From the hand-over to the runtime to its end.
   */
  wallMs: number;
  /**
   * User and system time; 0 where the system does not tell.
   */
  cpuMs: number;
  /**
   * 0 where the system does not tell.
   */
  peakMemoryBytes: number;
  /**
   * null when a signal ended it.
   */
  exitCode: number | null;
  /**
   * null when it exited.
   */
  signal: string | null;
  outOfMemory: boolean;
}
/**
 * Answer 200 to a claim: one attempt, all that is needed to run it.
 */
export interface ClaimAnswer {
  v: 1;
  attempt: {
    /**
     * Names the attempt in every later call.
     */
    id: string;
    /**
     * The fence: every later call is checked against it.
     */
    epoch: number;
    /**
     * The step's path in the run, e.g. `batch[3].resize#1`.
     */
    path: string;
    /**
     * The step's name.
     */
    step: string;
    /**
     * 1 for the first attempt of the step.
     */
    number: number;
    /**
     * 0, and one more for each retry of the run that ran the step again.
     */
    generation: number;
  };
  /**
   * Callback token of this attempt alone; never leaves the agent.
   */
  token: string;
  run: RunContext;
  /**
   * The same on every attempt and retry of the step.
   */
  idempotencyKey: string;
  /**
   * Name of the runtime in the registry.
   */
  runtime: string;
  program: Program;
  /**
   * The step's input, any JSON value.
   */
  input: unknown;
  secrets: Secrets;
  /**
   * Environment variables; a secret is named and must be in `secrets`.
   */
  env: {
    [k: string]:
      | {
          value: string;
        }
      | {
          secret: string;
        };
  };
  files: FilesAccess;
  /**
   * null unless the step declares `data`.
   */
  data: DataAccess | null;
  limits: {
    /**
     * Output as JSON text, UTF-8.
     */
    outputBytes: number;
    /**
     * Log of the attempt; head and tail are kept, the gap is marked.
     */
    logBytes: number;
    /**
     * One line of log; longer ones are cut and marked.
     */
    lineBytes: number;
    /**
     * Resident memory of everything the attempt started; null is unlimited.
     */
    memoryBytes: number | null;
  };
  /**
   * When the attempt times out (epoch milliseconds)
   */
  deadline: number;
  /**
   * Between SIGTERM and SIGKILL.
   */
  graceMs: number;
  /**
   * Between heartbeats.
   */
  heartbeatMs: number;
  /**
   * Without a heartbeat for this long the attempt is lost.
   */
  leaseMs: number;
  /**
   * The step holds a lock: without an answer for nearly `leaseMs` the agent kills the code.
   */
  lock: boolean;
}
/**
 * The run an attempt belongs to, as user code sees it.
 */
export interface RunContext {
  id: string;
  flow: string;
  version: string;
  /**
   * RFC 3339, UTC.
   */
  startedAt: string;
  /**
   * 1, and one more for each retry of the whole run.
   */
  attempt: number;
}
/**
 * Secret values by name.
 */
export interface Secrets {
  [k: string]: string;
}
/**
 * The project's files: where they are, and what user code may do there.
 */
export interface FilesAccess {
  /**
   * Absolute path of the folder; null where there are no files. `file:` steps and packages are found below it whatever the access.
   */
  root: string | null;
  /**
   * What the step asked for.
   */
  access: "none" | "read" | "write";
}
/**
 * Where the Data API is, and the token that opens it within the step's declared rights.
 */
export interface DataAccess {
  /**
   * In a claim's answer relative to the backend's address, which only the agent knows; whole for the runtime.
   */
  url: string;
  token: string;
}
/**
 * Body of POST /runner/v1/claim, asked with the worker token.
 */
export interface ClaimRequest {
  v: 1;
  /**
   * Made when the agent started; until its first heartbeat the same worker and nonce get the same answer again.
   */
  nonce: string;
  /**
   * For the log only.
   */
  agentVersion: string;
}
/**
 * Answer 200 to a launcher's poll: the state of all pools at one revision; pools that had work in the last ten minutes among them. 204: nothing is new, ask again.
 */
export interface DemandAnswer {
  /**
   * The process whose revisions these are; another one's are not to be compared with them.
   */
  source: string;
  /**
   * Grows with every change.
   */
  revision: number;
  pools: {
    pool: string;
    /**
     * `files`: one worker, never two at once, that serves the project's files and runs no code; `queued` counts requests that wait, nothing is ever claimed, and runtime and requirements say nothing.
     */
    serves: "attempts" | "files";
    runtime: string;
    /**
     * Attempts that are ready and that nobody has claimed.
     */
    queued: number;
    /**
     * Age of the oldest of them in milliseconds; null if there is none.
     */
    oldestQueuedMs: number | null;
    /**
     * Workers whose claim is open.
     */
    waiting: number;
    /**
     * Attempts claimed and not ended.
     */
    claimed: number;
    /**
     * Attempts that have ever become ready here.
     */
    arrivals: number;
    project: string;
    /**
     * Where its pods belong; null: the project has no namespace.
     */
    namespace: string | null;
    requirements: PoolRequirements;
    /**
     * The longest time that an attempt queued or claimed here may take.
     */
    timeoutMs: number;
    /**
     * The one attempt that this pool is for: one worker, never a warm one. null: a pool for any number.
     */
    attempt: string | null;
  }[];
  /**
   * Attempts that ended since the revision asked about.
   *
   * @maxItems 20000
   */
  ended: string[];
  /**
   * Attempts whose cancellation was asked for since then.
   *
   * @maxItems 20000
   */
  cancelled: string[];
  /**
   * Runs of cluster origin that changed since then.
   *
   * @maxItems 20000
   */
  runs: string[];
}
/**
 * What a pool's pods are made of, beside the runtime.
 */
export interface PoolRequirements {
  /**
   * null: the platform's own image of the runtime.
   */
  image: string | null;
  /**
   * Limits; null: the installation's default.
   */
  resources: {
    cpuMillis: number | null;
    memoryBytes: number | null;
  };
  /**
   * What user code may do with the project's files.
   */
  files: "none" | "read" | "write";
  /**
   * What user code may reach.
   */
  network: "none" | "project" | "internet";
}
/**
 * Body of POST /internal/v1/demand, a launcher's long poll.
 */
export interface DemandRequest {
  v: 1;
  /**
   * `source` of the answer before this; null: there was none.
   */
  source: string | null;
  /**
   * `revision` of the answer before this; 0: there was none.
   */
  sinceRevision: number;
  /**
   * A controller's; a launcher has none.
   */
  epoch?: number;
}
/**
 * What stands at a path of a project's files.
 */
export interface FileEntry {
  /**
   * The last of its path. Code of a user may have given it any.
   */
  name: string;
  /**
   * `other`: a link, a pipe, a device; nobody follows or opens it.
   */
  kind: "file" | "folder" | "other";
  bytes: number;
  /**
   * Epoch milliseconds.
   */
  modifiedAt: number;
  /**
   * Another one for whatever else is or was there.
   */
  etag: string;
}
/**
 * Answer 200 to a file worker's poll: somebody waits for something to be done with the project's files. It claims nothing.
 */
export interface FilesNotice {
  v: 1;
  /**
   * Names the request at its server.
   */
  request: string;
  /**
   * The runner listener of the server that holds the caller.
   */
  server: string;
}
/**
 * Body of POST /runner/v1/files/poll, asked by a project's file worker, a pod that has the project's volume and runs no code of a user. Every call of it carries its projected service-account token with the audience `flowrunner/<install>/files`; the project is that of the pod's namespace.
 *
 * 1. POST /runner/v1/files/poll at the servers' common address: held open for up to 25 s. 200: a notice (files-notice). 204: nothing came, ask again. 410: leave. 401 and 403 as for a claim.
 *
 * 2. POST <notice.server>/runner/v1/files/requests/<notice.request>/take, without a body: 200 with a head line (file-operation) and, for `write`, the bytes of the file to the end of the answer. 404: it is taken, its caller has gone, or it was never of this project; poll again. Wherever a server is dialled, its certificate is checked for the name of the common address.
 *
 * 3. POST <notice.server>/runner/v1/files/requests/<notice.request>/outcome, begun as soon as the head was read: empty lines, one at least each 5 s, while there is nothing to tell; then a head line (file-outcome) and, for `read`, the bytes. 204: its caller has it. 404: its caller has gone, stop. It may come before all that was to be written has been read: what is left is then not wanted.
 *
 * A head line is the UTF-8 text of one JSON object, at most 1 MiB, ended by a line feed; media type application/vnd.flowrunner.files. An answer or a body that breaks off before its end is no end: what was to be written is then written nowhere. Both sides break off when for 30 s neither a byte nor an empty line has come. A worker serves several requests at once, and polls on while it does.
 */
export interface FilesPoll {
  v: 1;
  /**
   * Requests not to be told of again: those that are being taken, and those whose server did not answer.
   *
   * @maxItems 64
   */
  except: string[];
  /**
   * For the log only.
   */
  agentVersion: string;
}
/**
 * Body of POST /internal/v1/flows/archive: a Flow object has gone. Its runs go on; one that is unknown is no error.
 */
export interface FlowArchive {
  v: 1;
  /**
   * The leader's. Where a newer one was taken: 409 `StaleEpoch`, no effect.
   */
  epoch: number;
  namespace: string;
  name: string;
  uid: string;
}
/**
 * What is wrong with a flow's document.
 */
export interface FlowDiagnostic {
  severity: "error" | "warning";
  code: string;
  message: string;
  /**
   * JSON Pointer to the value in the document.
   */
  path: string;
  /**
   * In the text, from 1.
   */
  line: number;
  /**
   * In the line, from 1.
   */
  column: number;
  /**
   * What to do.
   */
  help: string;
}
/**
 * Body of POST /internal/v1/flows: a Flow object as it stands. Repeating it makes no second version.
 */
export interface FlowPublication {
  v: 1;
  /**
   * The leader's. Where a newer one was taken: 409 `StaleEpoch`, no effect.
   */
  epoch: number;
  namespace: string;
  name: string;
  uid: string;
  /**
   * `metadata.generation`; one that is older than what was published is left.
   */
  generation: number;
  /**
   * The flow document, YAML or JSON.
   */
  text: string;
}
/**
 * Answer 200 to a heartbeat.
 */
export interface HeartbeatAnswer {
  /**
   * The attempt is to end: SIGTERM, then SIGKILL after the grace.
   */
  cancel: boolean;
  /**
   * The deadline as it now stands (epoch milliseconds)
   */
  deadline: number;
}
/**
 * Body of POST /runner/v1/attempts/{id}/heartbeat. The first comes before user code sees anything.
 */
export interface Heartbeat {
  v: 1;
  /**
   * The latest the code reported; null if none.
   */
  progress: Progress | null;
}
/**
 * How far the code says it is.
 */
export interface Progress {
  done: number;
  total: number | null;
  text: string | null;
}
/**
 * Answer 200 to a new leader.
 */
export interface LeadershipAnswer {
  /**
   * To be sent with every call. Larger than any before it.
   */
  epoch: number;
}
/**
 * Body of POST /internal/v1/leadership: a controller has become the leader.
 */
export interface LeadershipRequest {
  v: 1;
  /**
   * Its name, for people.
   */
  holder: string;
}
/**
 * One line of NDJSON, body of POST /runner/v1/attempts/{id}/logs.
 */
export interface LogLine {
  /**
   * Numbered by the agent from 0, without holes.
   */
  seq: number;
  /**
   * Agent's clock (epoch milliseconds)
   */
  time: number;
  /**
   * `log` is ctx.log, `agent` is the agent's own remark (a gap, a cut).
   */
  stream: "stdout" | "stderr" | "log" | "agent";
  level: "debug" | "info" | "warn" | "error";
  /**
   * Masked, without its line end.
   */
  text: string;
  /**
   * Key-values given to ctx.log.
   */
  fields?: {
    [k: string]: unknown;
  };
  /**
   * Bytes of the line that were left out at its end.
   */
  cut?: number;
  /**
   * Only on the agent's line that stands for a gap.
   */
  dropped?: {
    /**
     * Lines left out here.
     */
    lines: number;
    /**
     * Their bytes.
     */
    bytes: number;
  };
}
/**
 * Answer 200 to logs.
 */
export interface LogsAnswer {
  /**
   * Highest seq stored without a hole before it; -1 for none.
   */
  acked: number;
  /**
   * As in a heartbeat's answer.
   */
  cancel: boolean;
}
/**
 * Body of POST /internal/v1/observations.
 */
export interface Observations {
  v: 1;
  /**
   * The leader's. Where a newer one was taken: 409 `StaleEpoch`, no effect.
   */
  epoch: number;
  /**
   * @minItems 1
   * @maxItems 500
   */
  observations: Observation[];
}
/**
 * The run of an object.
 */
export interface OwnedRun {
  /**
   * The object's.
   */
  uid: string;
  /**
   * The id that its run has, or would have.
   */
  run: string;
  /**
   * null: there is no such run.
   */
  view: RunView | null;
}
/**
 * A run as its object's status shows it.
 */
export interface RunView {
  run: string;
  status: "queued" | "running" | "paused" | "succeeded" | "failed" | "cancelled";
  /**
   * null: it is of no published flow.
   */
  flow: {
    name: string;
    number: number;
  } | null;
  /**
   * Top-level steps of the flow.
   */
  steps: {
    ended: number;
    total: number;
  };
  /**
   * Epoch milliseconds.
   */
  startedAt: number | null;
  /**
   * Epoch milliseconds.
   */
  endedAt: number | null;
  /**
   * Its JSON, where that has at most 8 KiB; else null.
   */
  output: unknown;
  /**
   * Of the output as JSON; 0: there is none.
   */
  outputBytes: number;
  /**
   * null unless it failed.
   */
  error: {
    code: string;
    /**
     * Cut where it is long.
     */
    message: string;
    /**
     * Path of the step that failed; null: no single one.
     */
    step: string | null;
  } | null;
  /**
   * The sentence of `why`; null: it waits for nothing, or has ended.
   */
  waitingFor: string | null;
  /**
   * The latest attempt of a run of one step; null: there is none yet, or there are more steps.
   */
  attempt: AttemptView | null;
}
/**
 * What a pod like a tenant's must not reach besides what the controller knows, and the report that there is.
 */
export interface ProbeAnswer {
  /**
   * @maxItems 16
   */
  targets: {
    check: "database" | "redis";
    host: string;
    port: number;
  }[];
  /**
   * null: there is none.
   */
  last: null | {
    /**
     * Of the controller that made it.
     */
    version: string;
    ageMs: number;
    /**
     * Work is handed out by it.
     */
    isGood: boolean;
  };
}
/**
 * Whether one wall of the installation stands.
 */
export interface ProbeFinding {
  check:
    "runner" | "apiServer" | "metadata" | "kubelet" | "database" | "redis" | "otherNamespace" | "podSecurity";
  isSafe: boolean;
  /**
   * What was tried, for people.
   */
  detail: string;
}
/**
 * Body of POST /internal/v1/probe/report: what a probe has found.
 */
export interface ProbeReport {
  v: 1;
  /**
   * The leader's. Where a newer one was taken: 409 `StaleEpoch`, no effect.
   */
  epoch: number;
  /**
   * Of the controller.
   */
  version: string;
  /**
   * @minItems 1
   * @maxItems 16
   */
  findings: ProbeFinding[];
}
/**
 * Body of POST /internal/v1/probe: what is the installation to be probed for, and when was it last?
 */
export interface ProbeRequest {
  v: 1;
  /**
   * The leader's. Where a newer one was taken: 409 `StaleEpoch`, no effect.
   */
  epoch: number;
}
/**
 * Answer 200: the project of the namespace, and what is known of it to whoever leads from now on.
 */
export interface ProjectAnswer {
  project: string;
  /**
   * Why pools of the project have no pods, as was last told; the newest.
   *
   * @maxItems 1000
   */
  troubles: {
    pool: string;
    reason:
      | "OutOfMemory"
      | "Evicted"
      | "ImagePullFailed"
      | "ImageForbidden"
      | "Unschedulable"
      | "NodeLost"
      | "PodDeleted"
      | "ContainerFailed"
      | "VolumeMissing"
      | "QuotaExceeded"
      | "ResourcesTooLarge";
    message: string;
    /**
     * How long it has been so.
     */
    sinceMs: number;
  }[];
}
/**
 * Body of POST /internal/v1/projects/detach: a namespace is no project's any more. Its project stays; its tokens open nothing.
 */
export interface ProjectDetach {
  v: 1;
  /**
   * The leader's. Where a newer one was taken: 409 `StaleEpoch`, no effect.
   */
  epoch: number;
  namespace: string;
  /**
   * It has been deleted, or is being deleted, with all that ran there: what its project runs ends.
   */
  gone: boolean;
}
/**
 * Body of POST /internal/v1/projects: a namespace is to have a project. Idempotent.
 */
export interface ProjectRequest {
  v: 1;
  /**
   * The leader's. Where a newer one was taken: 409 `StaleEpoch`, no effect.
   */
  epoch: number;
  namespace: string;
  /**
   * Of the project; a project that has none yet gets it.
   */
  name: string;
  /**
   * Of the one service account whose tokens make a pod one of this project.
   */
  serviceAccountUid: string;
}
/**
 * Body of a 4xx or 5xx answer: a problem as RFC 9457 has it. The agent acts on the status alone; the rest is for its log.
 */
export interface Refusal {
  type: "about:blank";
  title: string;
  status: number;
  code: string;
  detail: string;
}
/**
 * Body of POST /runner/v1/attempts/{id}/result; answered 204, repeated with the same content too.
 */
export interface Result {
  v: 1;
  outcome:
    | {
        status: "ok";
        /**
         * Any JSON value, masked.
         */
        output: unknown;
      }
    | {
        status: "error";
        error: AttemptError;
      };
  usage: Usage;
  /**
   * Of a `file:` program, as read; null otherwise.
   */
  fileHash: string | null;
  /**
   * Hand-over to the runtime, on the agent's clock (epoch milliseconds)
   */
  startedAt: number;
  /**
   * End of the code, on the agent's clock (epoch milliseconds)
   */
  endedAt: number;
  /**
   * The last log lines, which no answer has acknowledged.
   */
  logs: LogLine[];
}
/**
 * Body of POST /internal/v1/runs/ask. Answered 204 when it is committed, also where the run has ended.
 */
export interface RunAsk {
  v: 1;
  /**
   * The leader's. Where a newer one was taken: 409 `StaleEpoch`, no effect.
   */
  epoch: number;
  namespace: string;
  owner: RunOwner;
  ask: "cancel" | "pause" | "resume";
}
/**
 * An object as its run is found by it: by its key if it has one, else by its uid; never by what its status says.
 */
export interface RunOwner {
  uid: string;
  /**
   * Runs with the same key are one; null: it has none.
   */
  idempotencyKey: string | null;
}
/**
 * Body of POST /internal/v1/runs: a FlowRun or FunctionRun is to run. The same origin is the same run.
 */
export interface RunRequest {
  v: 1;
  /**
   * The leader's. Where a newer one was taken: 409 `StaleEpoch`, no effect.
   */
  epoch: number;
  namespace: string;
  /**
   * The object; its uid makes the run's id.
   */
  origin: {
    kind: "FlowRun" | "FunctionRun";
    name: string;
    uid: string;
  };
  /**
   * What to run.
   */
  subject:
    | {
        flow: string;
        /**
         * null: the newest.
         */
        version: number | null;
      }
    | {
        /**
         * A step as the flow language has it, without a name; the engine checks it.
         */
        function: {};
      };
  /**
   * By name.
   */
  inputs: {};
  /**
   * Runs with the same key are one; null: it has none.
   */
  idempotencyKey: string | null;
  /**
   * It begins paused.
   */
  suspend: boolean;
}
/**
 * Answer 200: the runs of all objects that were asked for.
 */
export interface RunsLookAnswer {
  /**
   * @maxItems 100
   */
  runs: OwnedRun[];
}
/**
 * Body of POST /internal/v1/runs/look.
 */
export interface RunsLook {
  v: 1;
  /**
   * The leader's. Where a newer one was taken: 409 `StaleEpoch`, no effect.
   */
  epoch: number;
  namespace: string;
  /**
   * @minItems 1
   * @maxItems 100
   */
  owners: RunOwner[];
}
/**
 * What the agent hands to a runtime's bootstrap on file descriptor 3: one line of JSON, or its shell form (see docs/runtimes.md).
 */
export interface RuntimeRequest {
  v: 1;
  program: Program;
  /**
   * Any JSON value.
   */
  input: unknown;
  context: {
    run: RunContext;
    step: string;
    /**
     * From 1.
     */
    attempt: number;
    idempotencyKey: string;
    secrets: Secrets;
    env: {
      [k: string]: string;
    };
    files: FilesAccess;
    data: DataAccess | null;
    /**
     * When the attempt times out (epoch milliseconds)
     */
    deadline: number;
  };
  /**
   * The most an output may hold.
   */
  outputBytes: number;
}
/**
 * Answer 200: the worker's identity, good for one claim.
 */
export interface WorkerAnswer {
  id: string;
  token: string;
}
/**
 * Body of POST /internal/v1/workers/release: a worker is gone without a claim, or not wanted any more. Its token opens nothing from here on.
 */
export interface WorkerRelease {
  v: 1;
  token: string;
}
/**
 * Body of POST /internal/v1/workers: a launcher is about to start a worker for a pool.
 */
export interface WorkerRequest {
  v: 1;
  pool: string;
}
/**
 * What a pod's agent does.
 */
export interface WorkerView {
  uid: string;
  state: "waiting" | "claimed" | "drained" | "gone";
  /**
   * That it has claimed.
   */
  attempt: string | null;
  /**
   * Its attempt has ended: nothing of it may run on.
   */
  isEnded: boolean;
  /**
   * Epoch milliseconds.
   */
  cancelAskedAt: number | null;
  /**
   * Of its attempt, in epoch milliseconds.
   */
  deadline: number | null;
}
/**
 * Answer 200: the pods that have claimed nothing and never will, of those asked for.
 */
export interface WorkersDrainAnswer {
  /**
   * @maxItems 500
   */
  drained: string[];
}
/**
 * Body of POST /internal/v1/workers/drain: these pods are to be deleted, if they have claimed nothing.
 */
export interface WorkersDrain {
  v: 1;
  /**
   * The leader's. Where a newer one was taken: 409 `StaleEpoch`, no effect.
   */
  epoch: number;
  namespace: string;
  pool: string;
  /**
   * Uids.
   *
   * @minItems 1
   * @maxItems 500
   */
  pods: string[];
}
/**
 * Answer 200: the pods that have been heard of, of those asked for.
 */
export interface WorkersLookAnswer {
  /**
   * @maxItems 500
   */
  workers: WorkerView[];
}
/**
 * Body of POST /internal/v1/workers/look.
 */
export interface WorkersLook {
  v: 1;
  /**
   * The leader's. Where a newer one was taken: 409 `StaleEpoch`, no effect.
   */
  epoch: number;
  /**
   * Uids.
   *
   * @minItems 1
   * @maxItems 500
   */
  pods: string[];
}
