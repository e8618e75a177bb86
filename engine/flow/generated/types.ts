// DO NOT EDIT: generated from the JSON Schemas beside it by `npm run generate`.
import type {Json, JsonObject} from "../../json.js";

/**
 * A step of a scope: a name, exactly one verb, and the keys that the verb takes.
 */
export type Step =
  | ApproveStep
  | BreakStep
  | ContinueStep
  | EmitStep
  | FailStep
  | FileStep
  | ForEachStep
  | LogStep
  | ParallelStep
  | RepeatStep
  | ReturnStep
  | RunStep
  | SetStep
  | SwitchStep
  | TryStep
  | ValidateStep
  | ValueStep
  | WaitForStep
  | WaitStep
  | WhileStep;
/**
 * Steps of one scope. A step waits for the one written above it, unless it says `needs`.
 */
export type Steps = Step[];
/**
 * A name for expressions and paths: a lower-case letter, then letters, digits or `_`; at most 63 characters.
 */
export type Name = string;
export type StepNames = Name[];
/**
 * @minItems 1
 */
export type SomeStepNames = Name[];
/**
 * Any value. `${ … }` in a string is an expression; a string that is one expression keeps the expression's type.
 */
export type Template = Json;
/**
 * Text. `${ … }` in it is an expression.
 */
export type Text = string;
/**
 * A CEL expression that gives true or false; `${ … }` around it is allowed.
 */
export type Condition = string | boolean;
/**
 * A duration: `500ms`, `10s`, `1h30m`, `2d`.
 */
export type Duration = string;
/**
 * 0 to 100. Higher goes first; nothing starves.
 */
export type Priority = number;
/**
 * A JSON Schema (2020-12).
 */
export type JsonSchema = boolean | JsonObject;
/**
 * What happens to running attempts when a step of the scope fails: `cancel` ends them, `finishRunning` lets them end.
 */
export type WhenFailed = "cancel" | "finishRunning";
/**
 * What runs the code.
 */
export type Runtime = "node" | "python" | "bash";
export type Needs = StepNames | NeedsAny | NeedsAtLeast;
export type OnError = OnErrorMode | OnErrorOutput;
export type OnErrorMode = "fail" | "continue";
export type EnvValue = Text | EnvSecret;
/**
 * @minItems 1
 */
export type DataRights = DataRight[];
export type DataRight = "read" | "create" | "update" | "delete";
export type SecretName = string;
export type Join = JoinMode | JoinAtLeast;
export type JoinMode = "all" | "any" | "settled";
export type Repeat = RepeatTimes | RepeatUntil;
export type RepeatTimes = string | number;
export type EventName = string;
/**
 * @minItems 1
 * @maxItems 100
 */
export type UserList = Text[];
export type Catches = Catch[];
/**
 * What starts runs of the flow by itself.
 *
 * @maxItems 50
 */
export type Triggers = Trigger[];

/**
 * Values by name. `${ … }` in a string is an expression.
 */
export interface TemplateMap {
  [k: string]: Template;
}
export interface NeedsAny {
  /**
   * Starts when one of these has succeeded.
   */
  any: SomeStepNames;
}
export interface NeedsAtLeast {
  /**
   * How many of `of` must have succeeded.
   */
  atLeast: number;
  /**
   * The steps that are counted.
   */
  of: SomeStepNames;
}
export interface OnErrorOutput {
  /**
   * The output that stands in for the failed step's.
   */
  output: Template;
}
export interface Retry {
  /**
   * How many attempts there are in all; 1 is no retry.
   */
  maxAttempts: number;
  /**
   * The pause before the second attempt. Default 1s.
   */
  delay?: Duration;
  /**
   * What each further pause is multiplied by. Default 2.
   */
  factor?: number;
  /**
   * No pause is longer. Default 1h.
   */
  maxDelay?: Duration;
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
  if?: Condition;
}
export interface Env {
  [k: string]: EnvValue;
}
export interface EnvSecret {
  /**
   * The secret whose value the variable holds.
   */
  secret: SecretName;
}
export interface Data {
  /**
   * What the code may do, by the collection's name.
   */
  collections: DataCollections;
  /**
   * `true`: what the code writes becomes visible in the commit of its result, or not at all. Default: each call by itself.
   */
  transactional?: boolean;
}
export interface DataCollections {
  [k: string]: DataRights;
}
export interface Resources {
  /**
   * Cores: `500m`, `2`, `0.5`.
   */
  cpu?: string | number;
  /**
   * Bytes: `256Mi`, `1Gi`.
   */
  memory?: string | number;
}
export interface JoinAtLeast {
  /**
   * How many must succeed.
   */
  atLeast: number;
}
export interface RepeatUntil {
  /**
   * Looked at after each iteration; sees `index` and, as `last`, the iteration's output. True ends the loop.
   */
  until: Condition;
  /**
   * The most iterations that there may be, in place of `maxIterations`.
   */
  max?: number;
}
export interface WaitUntil {
  /**
   * The instant: an RFC 3339 text or an expression that gives one or a timestamp.
   */
  until: string;
}
export interface Validation {
  /**
   * What is checked; it is the step's output.
   */
  value: Template;
  /**
   * The JSON Schema that it must match.
   */
  schema: JsonSchema;
}
export interface Failure {
  /**
   * The error's code. Default `Failed`.
   */
  code?: Text;
  /**
   * What went wrong, for people.
   */
  message: Text;
  /**
   * What programs may want to know.
   */
  details?: TemplateMap;
}
export interface EventWait {
  /**
   * The name of the event, or of the signal to the run.
   */
  event: EventName;
  /**
   * Hears only events that have this key, and no signals. Without it, events of every key.
   */
  key?: Text;
  /**
   * Takes only what this is true for; sees `event`: its `name`, `key`, `data`, `id` and `at`. What lacks a value that it reads does not match.
   */
  match?: Condition;
  /**
   * From when on events count: `step` (default), its start; `run`, the run's. Signals count from the run's start.
   */
  since?: "step" | "run";
  /**
   * How long it waits before it fails with `Timeout`. Default 7d.
   */
  timeout?: Duration;
  /**
   * How many it waits for. Default 1.
   */
  count?: number;
}
export interface Emission {
  /**
   * The event's name.
   */
  event: EventName;
  /**
   * What it is about: who waits with this key hears it. At most 256 characters.
   */
  key?: Text;
  /**
   * What it says, at most 64 KiB of JSON.
   */
  data?: Template;
}
export interface Approval {
  /**
   * What is to be decided, for people.
   */
  message: Text;
  /**
   * A JSON Schema (2020-12) of what the approver fills in.
   */
  form?: JsonSchema;
  /**
   * Who may decide. Default: editors.
   */
  approvers?: Approvers;
  /**
   * How many different people must approve. Default 1.
   */
  quorum?: number;
  /**
   * How many different people must reject. Default 1.
   */
  rejectQuorum?: number;
  /**
   * `false`: whoever started the run may not decide. Default true.
   */
  allowSelf?: boolean;
  /**
   * How long people have. Default 7d.
   */
  timeout?: Duration;
  /**
   * What it means that nobody has decided in time: `fail` (default; `Timeout`), `approve` or `reject`.
   */
  onTimeout?: "fail" | "approve" | "reject";
  /**
   * What a rejection does: `fail` (default; `Rejected`), or `continue` with `approved: false`.
   */
  onReject?: "fail" | "continue";
  /**
   * The name of an event that is published when the approval begins, with the run, the step's path, the message and who may decide.
   */
  notify?: EventName;
}
export interface Approvers {
  /**
   * E-mail addresses of people with a part in the project.
   */
  users?: UserList | Text;
  /**
   * Everybody who has at least this role in the project.
   */
  role?: "viewer" | "editor" | "admin" | "owner";
}
export interface Scope {
  /**
   * The scope's steps. Each waits for the one written above it, unless it says `needs`.
   */
  steps: Steps;
  /**
   * The scope's output. Default: the output of its last written step.
   */
  output?: Template;
  /**
   * Variables of the scope with their first values; steps change them with `set`.
   */
  vars?: TemplateMap;
  /**
   * When a step of the scope fails, running attempts are cancelled (`cancel`, default) or may end (`finishRunning`).
   */
  whenFailed?: WhenFailed;
  /**
   * `true`: when the scope fails or is cancelled, what has succeeded in it is taken back by `compensate`, the latest first.
   */
  saga?: boolean;
}
export interface Compensation {
  /**
   * `true`: also takes back an attempt of which nobody knows what it did, because it was lost, timed out or was cancelled. Its `result` is null.
   */
  whenUncertain?: boolean;
  /**
   * The scope's steps. Each waits for the one written above it, unless it says `needs`.
   */
  steps: Steps;
  /**
   * The scope's output. Default: the output of its last written step.
   */
  output?: Template;
  /**
   * Variables of the scope with their first values; steps change them with `set`.
   */
  vars?: TemplateMap;
  /**
   * When a step of the scope fails, running attempts are cancelled (`cancel`, default) or may end (`finishRunning`).
   */
  whenFailed?: WhenFailed;
  /**
   * `true`: when the scope fails or is cancelled, what has succeeded in it is taken back by `compensate`, the latest first.
   */
  saga?: boolean;
}
export interface Branch {
  /**
   * The branch's name, unique in its `parallel`.
   */
  name: Name;
  /**
   * The scope's steps. Each waits for the one written above it, unless it says `needs`.
   */
  steps: Steps;
  /**
   * The scope's output. Default: the output of its last written step.
   */
  output?: Template;
  /**
   * Variables of the scope with their first values; steps change them with `set`.
   */
  vars?: TemplateMap;
  /**
   * When a step of the scope fails, running attempts are cancelled (`cancel`, default) or may end (`finishRunning`).
   */
  whenFailed?: WhenFailed;
  /**
   * `true`: when the scope fails or is cancelled, what has succeeded in it is taken back by `compensate`, the latest first.
   */
  saga?: boolean;
}
export interface Case {
  /**
   * The first case whose condition is true runs.
   */
  case: Condition;
  /**
   * The scope's steps. Each waits for the one written above it, unless it says `needs`.
   */
  steps: Steps;
  /**
   * The scope's output. Default: the output of its last written step.
   */
  output?: Template;
  /**
   * Variables of the scope with their first values; steps change them with `set`.
   */
  vars?: TemplateMap;
  /**
   * When a step of the scope fails, running attempts are cancelled (`cancel`, default) or may end (`finishRunning`).
   */
  whenFailed?: WhenFailed;
  /**
   * `true`: when the scope fails or is cancelled, what has succeeded in it is taken back by `compensate`, the latest first.
   */
  saga?: boolean;
}
export interface Catch {
  /**
   * Only errors with these codes. Default: every error.
   *
   * @minItems 1
   */
  codes?: string[];
  /**
   * Only if this is true; sees `error`.
   */
  if?: Condition;
  /**
   * The scope's steps. Each waits for the one written above it, unless it says `needs`.
   */
  steps: Steps;
  /**
   * The scope's output. Default: the output of its last written step.
   */
  output?: Template;
  /**
   * Variables of the scope with their first values; steps change them with `set`.
   */
  vars?: TemplateMap;
  /**
   * When a step of the scope fails, running attempts are cancelled (`cancel`, default) or may end (`finishRunning`).
   */
  whenFailed?: WhenFailed;
  /**
   * `true`: when the scope fails or is cancelled, what has succeeded in it is taken back by `compensate`, the latest first.
   */
  saga?: boolean;
}
export interface Metadata {
  /**
   * The flow's name, a DNS label: lower-case letters, digits and `-`, at most 63 characters.
   */
  name: string;
  /**
   * The Kubernetes namespace.
   */
  namespace?: string;
  /**
   * Kubernetes labels.
   */
  labels?: Labels;
  /**
   * Kubernetes annotations.
   */
  annotations?: Labels;
}
export interface Labels {
  [k: string]: string;
}
/**
 * Something that starts runs: a name and exactly one kind, such as `schedule`.
 */
export interface Trigger {
  /**
   * The trigger's name, unique in the flow; expressions read it as `trigger.name`.
   */
  name: Name;
  /**
   * `false`: it starts nothing. Default true.
   */
  enabled?: boolean;
  /**
   * A firing starts a run only if this is true. Sees `trigger`, `config` and `now`.
   */
  if?: Condition;
  /**
   * The run's input. Sees `trigger`, `config` and `now`.
   */
  with?: TemplateMap;
  /**
   * Starts runs at times of day.
   */
  schedule?: Schedule;
  /**
   * A request to an address of its own. Not active yet.
   */
  webhook?: TriggerSettings;
  /**
   * A request to a path of the project. Not active yet.
   */
  http?: HttpTrigger;
  /**
   * An event of the project. Not active yet.
   */
  event?: TriggerSettings;
  /**
   * A message to an address. Not active yet.
   */
  email?: TriggerSettings;
  /**
   * Ends of other flows' runs. Not active yet.
   */
  flow?: FlowTrigger;
  /**
   * A message in a chat. Not active yet.
   */
  bot?: TriggerSettings;
  /**
   * A long-lived function that posts events. Not active yet.
   */
  source?: TriggerSettings;
  /**
   * Waits until firings of a key cease. Not active yet.
   */
  debounce?: Debounce;
  /**
   * Starts one run for several firings of a key. Not active yet.
   */
  batch?: Batch;
  /**
   * Starts at most so many runs in a time. Not active yet.
   */
  throttle?: Throttle;
}
/**
 * Times of day, as the clocks of a place show them.
 */
export interface Schedule {
  /**
   * Minute, hour, day of the month, month, day of the week; or `@hourly`, `@daily`, `@weekly`, `@monthly`, `@yearly`.
   */
  cron: string;
  /**
   * The place whose clocks count, by its IANA name. Default UTC.
   */
  timezone?: string;
  /**
   * What happens while a run of this schedule has not ended: `allow` (default) starts another, `skip` leaves the time out, `queue` starts one when it has ended, `cancelOldest` cancels it.
   */
  overlap?: "allow" | "skip" | "queue" | "cancelOldest";
  /**
   * How many of the times that passed while no server was there are made up for, the newest ones. 0 to 100, default 1.
   */
  catchUp?: number;
}
export interface TriggerSettings {}
export interface HttpTrigger {
  /**
   * The method of the request.
   */
  method?: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /**
   * The path of the request.
   */
  path?: string;
  /**
   * Who may send it.
   */
  auth?: {
    [k: string]: unknown;
  };
  /**
   * What is answered: that the run was accepted, or its result.
   */
  answer?: "accepted" | "result";
  /**
   * How long the result is waited for.
   */
  timeout?: Duration;
}
export interface FlowTrigger {
  /**
   * Names of the flows, all of whose runs must have ended.
   *
   * @minItems 1
   */
  all: string[];
  /**
   * How they must have ended.
   */
  status?: "succeeded" | "failed" | "cancelled";
  /**
   * How far apart their ends may be.
   */
  within?: Duration;
}
export interface Debounce {
  /**
   * Firings of one key count together.
   */
  key?: Text;
  /**
   * How long no further firing must come.
   */
  for: Duration;
  /**
   * The longest wait from the first.
   */
  max?: Duration;
}
export interface Batch {
  /**
   * Firings of one key are put together.
   */
  key?: Text;
  /**
   * How many firings a run takes at most.
   */
  size: number;
  /**
   * The longest wait for them.
   */
  for?: Duration;
}
export interface Throttle {
  /**
   * How many runs may start in the time.
   */
  limit: number;
  /**
   * The time.
   */
  per: Duration;
}
export interface FlowSpec {
  /**
   * What the flow is for.
   */
  description?: string;
  /**
   * A JSON Schema (2020-12) of the run's input. Defaults are applied when a run is accepted.
   */
  inputs?: JsonSchema;
  /**
   * A JSON Schema that the flow's output must match.
   */
  outputSchema?: JsonSchema;
  /**
   * How long a run may take from leaving the queue. Default 30d.
   */
  timeout?: Duration;
  /**
   * 0 to 100, default 50. Higher goes first; nothing starves.
   */
  priority?: Priority;
  /**
   * Runs when the flow has failed, after everything in it has ended; sees `error`.
   */
  onFailure?: Scope;
  /**
   * Runs last, however the flow ends, unless the run is terminated.
   */
  finally?: Scope;
  /**
   * Labels of the flow's runs.
   */
  labels?: Labels;
  /**
   * What starts runs by itself: schedules.
   */
  triggers?: Triggers;
  /**
   * What the canvas keeps: positions and notes. No part of the flow's version.
   */
  ui?: {
    [k: string]: unknown;
  };
  /**
   * The scope's steps. Each waits for the one written above it, unless it says `needs`.
   */
  steps: Steps;
  /**
   * The scope's output. Default: the output of its last written step.
   */
  output?: Template;
  /**
   * Variables of the scope with their first values; steps change them with `set`.
   */
  vars?: TemplateMap;
  /**
   * When a step of the scope fails, running attempts are cancelled (`cancel`, default) or may end (`finishRunning`).
   */
  whenFailed?: WhenFailed;
  /**
   * `true`: when the scope fails or is cancelled, what has succeeded in it is taken back by `compensate`, the latest first.
   */
  saga?: boolean;
}
/**
 * Waits until people have decided. It gives `{approved, decisions, form}`.
 */
export interface ApproveStep {
  /**
   * What is asked, and of whom.
   */
  approve: Approval;
  /**
   * The step's name, unique in its scope; expressions read `steps.NAME.output`.
   */
  name: Name;
  /**
   * What the canvas shows instead of the name. No part of the flow's version.
   */
  title?: string;
  /**
   * The step is skipped unless this is true. Evaluated after the step's needs.
   */
  if?: Condition;
  /**
   * What the step waits for, instead of the step written above it. `[]` starts with the scope.
   */
  needs?: Needs;
  /**
   * `true`: the step counts as skipped.
   */
  disabled?: boolean;
  /**
   * What a failure does: `fail` (default) fails the scope, `continue` goes on with the output null, `{output: value}` with the value.
   */
  onError?: OnError;
  /**
   * Reshapes the step's output; sees the verb's own as `result`.
   */
  output?: Template;
}
/**
 * Ends the nearest loop around it: no further iteration begins, and this one is left out.
 */
export interface BreakStep {
  /**
   * Ends the loop.
   */
  break: true;
  /**
   * The step's name, unique in its scope; expressions read `steps.NAME.output`.
   */
  name: Name;
  /**
   * What the canvas shows instead of the name. No part of the flow's version.
   */
  title?: string;
  /**
   * The step is skipped unless this is true. Evaluated after the step's needs.
   */
  if?: Condition;
  /**
   * What the step waits for, instead of the step written above it. `[]` starts with the scope.
   */
  needs?: Needs;
  /**
   * `true`: the step counts as skipped.
   */
  disabled?: boolean;
  /**
   * What a failure does: `fail` (default) fails the scope, `continue` goes on with the output null, `{output: value}` with the value.
   */
  onError?: OnError;
  /**
   * Reshapes the step's output; sees the verb's own as `result`.
   */
  output?: Template;
}
/**
 * Ends this iteration of the nearest loop around it with success, giving null.
 */
export interface ContinueStep {
  /**
   * Ends the iteration.
   */
  continue: true;
  /**
   * The step's name, unique in its scope; expressions read `steps.NAME.output`.
   */
  name: Name;
  /**
   * What the canvas shows instead of the name. No part of the flow's version.
   */
  title?: string;
  /**
   * The step is skipped unless this is true. Evaluated after the step's needs.
   */
  if?: Condition;
  /**
   * What the step waits for, instead of the step written above it. `[]` starts with the scope.
   */
  needs?: Needs;
  /**
   * `true`: the step counts as skipped.
   */
  disabled?: boolean;
  /**
   * What a failure does: `fail` (default) fails the scope, `continue` goes on with the output null, `{output: value}` with the value.
   */
  onError?: OnError;
  /**
   * Reshapes the step's output; sees the verb's own as `result`.
   */
  output?: Template;
}
/**
 * Publishes an event of the project, to whatever waits for it. A repeated emit is one event.
 */
export interface EmitStep {
  /**
   * The event: `{event: name, key, data}`.
   */
  emit: Emission;
  /**
   * The step's name, unique in its scope; expressions read `steps.NAME.output`.
   */
  name: Name;
  /**
   * What the canvas shows instead of the name. No part of the flow's version.
   */
  title?: string;
  /**
   * The step is skipped unless this is true. Evaluated after the step's needs.
   */
  if?: Condition;
  /**
   * What the step waits for, instead of the step written above it. `[]` starts with the scope.
   */
  needs?: Needs;
  /**
   * `true`: the step counts as skipped.
   */
  disabled?: boolean;
  /**
   * What a failure does: `fail` (default) fails the scope, `continue` goes on with the output null, `{output: value}` with the value.
   */
  onError?: OnError;
  /**
   * Reshapes the step's output; sees the verb's own as `result`.
   */
  output?: Template;
}
/**
 * Fails its scope with an error of your own.
 */
export interface FailStep {
  /**
   * The message, or `{code, message, details}`.
   */
  fail: Text | Failure;
  /**
   * The step's name, unique in its scope; expressions read `steps.NAME.output`.
   */
  name: Name;
  /**
   * What the canvas shows instead of the name. No part of the flow's version.
   */
  title?: string;
  /**
   * The step is skipped unless this is true. Evaluated after the step's needs.
   */
  if?: Condition;
  /**
   * What the step waits for, instead of the step written above it. `[]` starts with the scope.
   */
  needs?: Needs;
  /**
   * `true`: the step counts as skipped.
   */
  disabled?: boolean;
  /**
   * What a failure does: `fail` (default) fails the scope, `continue` goes on with the output null, `{output: value}` with the value.
   */
  onError?: OnError;
  /**
   * Reshapes the step's output; sees the verb's own as `result`.
   */
  output?: Template;
}
/**
 * Runs code of the project's files. It gives what the code returns.
 */
export interface FileStep {
  /**
   * The file, relative to the project's files: `scripts/price.py`.
   */
  file: string;
  /**
   * What runs the code: `node`, `python` or `bash`. Default: by the file's ending (`.mjs`, `.js`, `.py`, `.sh`).
   */
  runtime?: Runtime;
  /**
   * The step's name, unique in its scope; expressions read `steps.NAME.output`.
   */
  name: Name;
  /**
   * What the canvas shows instead of the name. No part of the flow's version.
   */
  title?: string;
  /**
   * The step is skipped unless this is true. Evaluated after the step's needs.
   */
  if?: Condition;
  /**
   * What the step waits for, instead of the step written above it. `[]` starts with the scope.
   */
  needs?: Needs;
  /**
   * `true`: the step counts as skipped.
   */
  disabled?: boolean;
  /**
   * What a failure does: `fail` (default) fails the scope, `continue` goes on with the output null, `{output: value}` with the value.
   */
  onError?: OnError;
  /**
   * Reshapes the step's output; sees the verb's own as `result`.
   */
  output?: Template;
  /**
   * The longest time for the step's work: of one attempt from its claim (default 10m), of a container from its start (default none).
   */
  timeout?: Duration;
  /**
   * The input that the code gets.
   */
  with?: TemplateMap;
  /**
   * Repeats a failed attempt, with growing pauses.
   */
  retry?: Retry;
  /**
   * The longest time for queueing and all attempts together. Default none.
   */
  totalTimeout?: Duration;
  /**
   * `true`: the code may safely run twice, so a lost worker or node is made good by another attempt, up to 3 times.
   */
  idempotent?: boolean;
  /**
   * 0 to 100. Higher goes first. Default: the run's.
   */
  priority?: Priority;
  /**
   * Environment variables of the code: text, or `{secret: NAME}`.
   */
  env?: Env;
  /**
   * Names of the secrets that the code gets.
   */
  secrets?: SecretName[];
  /**
   * The collections whose records the code may use, with what it may do there. See docs/data.md.
   */
  data?: Data;
  /**
   * The code's access to the project's files: `none` (default of `run`), `read` (default of `file`) or `write`.
   */
  files?: "none" | "read" | "write";
  /**
   * Limits of CPU and memory.
   */
  resources?: Resources;
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
  outputSchema?: JsonSchema;
  /**
   * Takes the step back when a saga around it fails or is cancelled; sees `input` and `result`.
   */
  compensate?: Compensation;
}
/**
 * Runs a scope for every item of a list or map. It gives the list of the scopes' outputs, in item order.
 */
export interface ForEachStep {
  /**
   * The list or map; an item of a map is `{key, value}`.
   */
  forEach: string | unknown[] | {};
  /**
   * The variable that holds the item. Default `item`.
   */
  as?: Name;
  /**
   * How many items run at the same time. Default 10.
   */
  maxParallel?: string | number;
  /**
   * The step's name, unique in its scope; expressions read `steps.NAME.output`.
   */
  name: Name;
  /**
   * What the canvas shows instead of the name. No part of the flow's version.
   */
  title?: string;
  /**
   * The step is skipped unless this is true. Evaluated after the step's needs.
   */
  if?: Condition;
  /**
   * What the step waits for, instead of the step written above it. `[]` starts with the scope.
   */
  needs?: Needs;
  /**
   * `true`: the step counts as skipped.
   */
  disabled?: boolean;
  /**
   * What a failure does: `fail` (default) fails the scope, `continue` goes on with the output null, `{output: value}` with the value.
   */
  onError?: OnError;
  /**
   * The scope's steps. Each waits for the one written above it, unless it says `needs`.
   */
  steps: Steps;
  /**
   * The scope's output. Default: the output of its last written step.
   */
  output?: Template;
  /**
   * Variables of the scope with their first values; steps change them with `set`.
   */
  vars?: TemplateMap;
  /**
   * When a step of the scope fails, running attempts are cancelled (`cancel`, default) or may end (`finishRunning`).
   */
  whenFailed?: WhenFailed;
  /**
   * `true`: when the scope fails or is cancelled, what has succeeded in it is taken back by `compensate`, the latest first.
   */
  saga?: boolean;
  /**
   * The longest time for the step's work: of one attempt from its claim (default 10m), of a container from its start (default none).
   */
  timeout?: Duration;
  /**
   * When it succeeds: `all` (default), `any`, `settled` (waits for all, never fails) or `{atLeast: n}`.
   */
  join?: Join;
  /**
   * With `any` and `atLeast`: whether the rest is cancelled (default true) or runs on unheeded.
   */
  cancelRest?: boolean;
  /**
   * How the outputs become one: `object` (default of `parallel`), `list` (default of `forEach`), `settled`, `first`, `last` or `merge`.
   */
  collect?: "object" | "list" | "settled" | "first" | "last" | "merge";
}
/**
 * Writes a line to the run's log.
 */
export interface LogStep {
  /**
   * The text, with expressions in it.
   */
  log: Text;
  /**
   * The step's name, unique in its scope; expressions read `steps.NAME.output`.
   */
  name: Name;
  /**
   * What the canvas shows instead of the name. No part of the flow's version.
   */
  title?: string;
  /**
   * The step is skipped unless this is true. Evaluated after the step's needs.
   */
  if?: Condition;
  /**
   * What the step waits for, instead of the step written above it. `[]` starts with the scope.
   */
  needs?: Needs;
  /**
   * `true`: the step counts as skipped.
   */
  disabled?: boolean;
  /**
   * What a failure does: `fail` (default) fails the scope, `continue` goes on with the output null, `{output: value}` with the value.
   */
  onError?: OnError;
  /**
   * Reshapes the step's output; sees the verb's own as `result`.
   */
  output?: Template;
}
/**
 * Runs branches at the same time. It gives an object of their outputs, by branch.
 */
export interface ParallelStep {
  /**
   * The branches.
   *
   * @minItems 1
   */
  parallel: Branch[];
  /**
   * The step's name, unique in its scope; expressions read `steps.NAME.output`.
   */
  name: Name;
  /**
   * What the canvas shows instead of the name. No part of the flow's version.
   */
  title?: string;
  /**
   * The step is skipped unless this is true. Evaluated after the step's needs.
   */
  if?: Condition;
  /**
   * What the step waits for, instead of the step written above it. `[]` starts with the scope.
   */
  needs?: Needs;
  /**
   * `true`: the step counts as skipped.
   */
  disabled?: boolean;
  /**
   * What a failure does: `fail` (default) fails the scope, `continue` goes on with the output null, `{output: value}` with the value.
   */
  onError?: OnError;
  /**
   * Reshapes the step's output; sees the verb's own as `result`.
   */
  output?: Template;
  /**
   * The longest time for the step's work: of one attempt from its claim (default 10m), of a container from its start (default none).
   */
  timeout?: Duration;
  /**
   * When it succeeds: `all` (default), `any`, `settled` (waits for all, never fails) or `{atLeast: n}`.
   */
  join?: Join;
  /**
   * With `any` and `atLeast`: whether the rest is cancelled (default true) or runs on unheeded.
   */
  cancelRest?: boolean;
  /**
   * How the outputs become one: `object` (default of `parallel`), `list` (default of `forEach`), `settled`, `first`, `last` or `merge`.
   */
  collect?: "object" | "list" | "settled" | "first" | "last" | "merge";
}
/**
 * Runs a scope so many times, or until a condition is true after it. It gives the last iteration's output.
 */
export interface RepeatStep {
  /**
   * How many times, or `{until: condition, max}`.
   */
  repeat: Repeat;
  /**
   * The step's name, unique in its scope; expressions read `steps.NAME.output`.
   */
  name: Name;
  /**
   * What the canvas shows instead of the name. No part of the flow's version.
   */
  title?: string;
  /**
   * The step is skipped unless this is true. Evaluated after the step's needs.
   */
  if?: Condition;
  /**
   * What the step waits for, instead of the step written above it. `[]` starts with the scope.
   */
  needs?: Needs;
  /**
   * `true`: the step counts as skipped.
   */
  disabled?: boolean;
  /**
   * What a failure does: `fail` (default) fails the scope, `continue` goes on with the output null, `{output: value}` with the value.
   */
  onError?: OnError;
  /**
   * The scope's steps. Each waits for the one written above it, unless it says `needs`.
   */
  steps: Steps;
  /**
   * The scope's output. Default: the output of its last written step.
   */
  output?: Template;
  /**
   * Variables of the scope with their first values; steps change them with `set`.
   */
  vars?: TemplateMap;
  /**
   * When a step of the scope fails, running attempts are cancelled (`cancel`, default) or may end (`finishRunning`).
   */
  whenFailed?: WhenFailed;
  /**
   * `true`: when the scope fails or is cancelled, what has succeeded in it is taken back by `compensate`, the latest first.
   */
  saga?: boolean;
  /**
   * The longest time for the step's work: of one attempt from its claim (default 10m), of a container from its start (default none).
   */
  timeout?: Duration;
  /**
   * What the loop gives: the `last` iteration's output (default), the `first` one's, a `list` of all, `settled` or `merge`.
   */
  collect?: "last" | "first" | "list" | "settled" | "merge";
  /**
   * The most iterations that there may be. Default 1000.
   */
  maxIterations?: number;
  /**
   * What happens when it would go on beyond: `fail` (default) with `IterationLimit`, or `continue` with what it has, `limitReached` being true.
   */
  onLimit?: "fail" | "continue";
}
/**
 * Ends the flow with success and this output; what still runs is cancelled.
 */
export interface ReturnStep {
  /**
   * The flow's output.
   */
  return: Template;
  /**
   * The step's name, unique in its scope; expressions read `steps.NAME.output`.
   */
  name: Name;
  /**
   * What the canvas shows instead of the name. No part of the flow's version.
   */
  title?: string;
  /**
   * The step is skipped unless this is true. Evaluated after the step's needs.
   */
  if?: Condition;
  /**
   * What the step waits for, instead of the step written above it. `[]` starts with the scope.
   */
  needs?: Needs;
  /**
   * `true`: the step counts as skipped.
   */
  disabled?: boolean;
  /**
   * What a failure does: `fail` (default) fails the scope, `continue` goes on with the output null, `{output: value}` with the value.
   */
  onError?: OnError;
  /**
   * Reshapes the step's output; sees the verb's own as `result`.
   */
  output?: Template;
}
/**
 * Runs code that stands in the flow. It gives what the code returns.
 */
export interface RunStep {
  /**
   * The code. It is never interpolated: data reaches it through `with`.
   */
  run: string;
  /**
   * What runs the code: `node`, `python` or `bash`.
   */
  runtime: Runtime;
  /**
   * The step's name, unique in its scope; expressions read `steps.NAME.output`.
   */
  name: Name;
  /**
   * What the canvas shows instead of the name. No part of the flow's version.
   */
  title?: string;
  /**
   * The step is skipped unless this is true. Evaluated after the step's needs.
   */
  if?: Condition;
  /**
   * What the step waits for, instead of the step written above it. `[]` starts with the scope.
   */
  needs?: Needs;
  /**
   * `true`: the step counts as skipped.
   */
  disabled?: boolean;
  /**
   * What a failure does: `fail` (default) fails the scope, `continue` goes on with the output null, `{output: value}` with the value.
   */
  onError?: OnError;
  /**
   * Reshapes the step's output; sees the verb's own as `result`.
   */
  output?: Template;
  /**
   * The longest time for the step's work: of one attempt from its claim (default 10m), of a container from its start (default none).
   */
  timeout?: Duration;
  /**
   * The input that the code gets.
   */
  with?: TemplateMap;
  /**
   * Repeats a failed attempt, with growing pauses.
   */
  retry?: Retry;
  /**
   * The longest time for queueing and all attempts together. Default none.
   */
  totalTimeout?: Duration;
  /**
   * `true`: the code may safely run twice, so a lost worker or node is made good by another attempt, up to 3 times.
   */
  idempotent?: boolean;
  /**
   * 0 to 100. Higher goes first. Default: the run's.
   */
  priority?: Priority;
  /**
   * Environment variables of the code: text, or `{secret: NAME}`.
   */
  env?: Env;
  /**
   * Names of the secrets that the code gets.
   */
  secrets?: SecretName[];
  /**
   * The collections whose records the code may use, with what it may do there. See docs/data.md.
   */
  data?: Data;
  /**
   * The code's access to the project's files: `none` (default of `run`), `read` (default of `file`) or `write`.
   */
  files?: "none" | "read" | "write";
  /**
   * Limits of CPU and memory.
   */
  resources?: Resources;
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
  outputSchema?: JsonSchema;
  /**
   * Takes the step back when a saga around it fails or is cancelled; sees `input` and `result`.
   */
  compensate?: Compensation;
}
/**
 * Assigns variables. All values are computed before any is assigned.
 */
export interface SetStep {
  /**
   * The variables and their new values.
   */
  set: {
    [k: string]: Template;
  };
  /**
   * The step's name, unique in its scope; expressions read `steps.NAME.output`.
   */
  name: Name;
  /**
   * What the canvas shows instead of the name. No part of the flow's version.
   */
  title?: string;
  /**
   * The step is skipped unless this is true. Evaluated after the step's needs.
   */
  if?: Condition;
  /**
   * What the step waits for, instead of the step written above it. `[]` starts with the scope.
   */
  needs?: Needs;
  /**
   * `true`: the step counts as skipped.
   */
  disabled?: boolean;
  /**
   * What a failure does: `fail` (default) fails the scope, `continue` goes on with the output null, `{output: value}` with the value.
   */
  onError?: OnError;
  /**
   * Reshapes the step's output; sees the verb's own as `result`.
   */
  output?: Template;
}
/**
 * Runs the first case whose condition is true. It gives that case's output, else null.
 */
export interface SwitchStep {
  /**
   * The cases, tried in order.
   *
   * @minItems 1
   */
  switch: Case[];
  /**
   * Runs when no case is true.
   */
  default?: Scope;
  /**
   * The step's name, unique in its scope; expressions read `steps.NAME.output`.
   */
  name: Name;
  /**
   * What the canvas shows instead of the name. No part of the flow's version.
   */
  title?: string;
  /**
   * The step is skipped unless this is true. Evaluated after the step's needs.
   */
  if?: Condition;
  /**
   * What the step waits for, instead of the step written above it. `[]` starts with the scope.
   */
  needs?: Needs;
  /**
   * `true`: the step counts as skipped.
   */
  disabled?: boolean;
  /**
   * What a failure does: `fail` (default) fails the scope, `continue` goes on with the output null, `{output: value}` with the value.
   */
  onError?: OnError;
  /**
   * Reshapes the step's output; sees the verb's own as `result`.
   */
  output?: Template;
  /**
   * The longest time for the step's work: of one attempt from its claim (default 10m), of a container from its start (default none).
   */
  timeout?: Duration;
}
/**
 * Runs steps, takes their error, and cleans up. It gives what its steps give, or what the catch gives that took the error.
 */
export interface TryStep {
  /**
   * The steps that are tried.
   */
  try: Scope;
  /**
   * What takes an error: the first that matches.
   */
  catch?: Catches;
  /**
   * Runs last, however the rest ends, unless the run is terminated.
   */
  finally?: Scope;
  /**
   * The step's name, unique in its scope; expressions read `steps.NAME.output`.
   */
  name: Name;
  /**
   * What the canvas shows instead of the name. No part of the flow's version.
   */
  title?: string;
  /**
   * The step is skipped unless this is true. Evaluated after the step's needs.
   */
  if?: Condition;
  /**
   * What the step waits for, instead of the step written above it. `[]` starts with the scope.
   */
  needs?: Needs;
  /**
   * `true`: the step counts as skipped.
   */
  disabled?: boolean;
  /**
   * What a failure does: `fail` (default) fails the scope, `continue` goes on with the output null, `{output: value}` with the value.
   */
  onError?: OnError;
  /**
   * Reshapes the step's output; sees the verb's own as `result`.
   */
  output?: Template;
  /**
   * The longest time for the step's work: of one attempt from its claim (default 10m), of a container from its start (default none).
   */
  timeout?: Duration;
}
/**
 * Checks a value against a JSON Schema; fails with `InvalidInput`. It gives the value.
 */
export interface ValidateStep {
  /**
   * The value and the schema that it must match.
   */
  validate: Validation;
  /**
   * The step's name, unique in its scope; expressions read `steps.NAME.output`.
   */
  name: Name;
  /**
   * What the canvas shows instead of the name. No part of the flow's version.
   */
  title?: string;
  /**
   * The step is skipped unless this is true. Evaluated after the step's needs.
   */
  if?: Condition;
  /**
   * What the step waits for, instead of the step written above it. `[]` starts with the scope.
   */
  needs?: Needs;
  /**
   * `true`: the step counts as skipped.
   */
  disabled?: boolean;
  /**
   * What a failure does: `fail` (default) fails the scope, `continue` goes on with the output null, `{output: value}` with the value.
   */
  onError?: OnError;
  /**
   * Reshapes the step's output; sees the verb's own as `result`.
   */
  output?: Template;
}
/**
 * Computes a value, without running code. It gives the value.
 */
export interface ValueStep {
  /**
   * The value, with expressions in it.
   */
  value: Template;
  /**
   * The step's name, unique in its scope; expressions read `steps.NAME.output`.
   */
  name: Name;
  /**
   * What the canvas shows instead of the name. No part of the flow's version.
   */
  title?: string;
  /**
   * The step is skipped unless this is true. Evaluated after the step's needs.
   */
  if?: Condition;
  /**
   * What the step waits for, instead of the step written above it. `[]` starts with the scope.
   */
  needs?: Needs;
  /**
   * `true`: the step counts as skipped.
   */
  disabled?: boolean;
  /**
   * What a failure does: `fail` (default) fails the scope, `continue` goes on with the output null, `{output: value}` with the value.
   */
  onError?: OnError;
  /**
   * Reshapes the step's output; sees the verb's own as `result`.
   */
  output?: Template;
}
/**
 * Waits for an event of the project, or for a signal to the run. It gives the data: a list if `count` is more than 1.
 */
export interface WaitForStep {
  /**
   * What it waits for: `{event: name}`.
   */
  waitFor: EventWait;
  /**
   * The step's name, unique in its scope; expressions read `steps.NAME.output`.
   */
  name: Name;
  /**
   * What the canvas shows instead of the name. No part of the flow's version.
   */
  title?: string;
  /**
   * The step is skipped unless this is true. Evaluated after the step's needs.
   */
  if?: Condition;
  /**
   * What the step waits for, instead of the step written above it. `[]` starts with the scope.
   */
  needs?: Needs;
  /**
   * `true`: the step counts as skipped.
   */
  disabled?: boolean;
  /**
   * What a failure does: `fail` (default) fails the scope, `continue` goes on with the output null, `{output: value}` with the value.
   */
  onError?: OnError;
  /**
   * Reshapes the step's output; sees the verb's own as `result`.
   */
  output?: Template;
}
/**
 * Waits for a time, or until one; outlives restarts.
 */
export interface WaitStep {
  /**
   * A duration (`10s`), or `{until: instant}`.
   */
  wait: Duration | WaitUntil;
  /**
   * The step's name, unique in its scope; expressions read `steps.NAME.output`.
   */
  name: Name;
  /**
   * What the canvas shows instead of the name. No part of the flow's version.
   */
  title?: string;
  /**
   * The step is skipped unless this is true. Evaluated after the step's needs.
   */
  if?: Condition;
  /**
   * What the step waits for, instead of the step written above it. `[]` starts with the scope.
   */
  needs?: Needs;
  /**
   * `true`: the step counts as skipped.
   */
  disabled?: boolean;
  /**
   * What a failure does: `fail` (default) fails the scope, `continue` goes on with the output null, `{output: value}` with the value.
   */
  onError?: OnError;
  /**
   * Reshapes the step's output; sees the verb's own as `result`.
   */
  output?: Template;
}
/**
 * Runs a scope again and again while a condition is true. It gives the last iteration's output.
 */
export interface WhileStep {
  /**
   * Looked at before each iteration; sees `index`, from 0, and `last`, the iteration's output before (first null).
   */
  while: Condition;
  /**
   * The step's name, unique in its scope; expressions read `steps.NAME.output`.
   */
  name: Name;
  /**
   * What the canvas shows instead of the name. No part of the flow's version.
   */
  title?: string;
  /**
   * The step is skipped unless this is true. Evaluated after the step's needs.
   */
  if?: Condition;
  /**
   * What the step waits for, instead of the step written above it. `[]` starts with the scope.
   */
  needs?: Needs;
  /**
   * `true`: the step counts as skipped.
   */
  disabled?: boolean;
  /**
   * What a failure does: `fail` (default) fails the scope, `continue` goes on with the output null, `{output: value}` with the value.
   */
  onError?: OnError;
  /**
   * The scope's steps. Each waits for the one written above it, unless it says `needs`.
   */
  steps: Steps;
  /**
   * The scope's output. Default: the output of its last written step.
   */
  output?: Template;
  /**
   * Variables of the scope with their first values; steps change them with `set`.
   */
  vars?: TemplateMap;
  /**
   * When a step of the scope fails, running attempts are cancelled (`cancel`, default) or may end (`finishRunning`).
   */
  whenFailed?: WhenFailed;
  /**
   * `true`: when the scope fails or is cancelled, what has succeeded in it is taken back by `compensate`, the latest first.
   */
  saga?: boolean;
  /**
   * The longest time for the step's work: of one attempt from its claim (default 10m), of a container from its start (default none).
   */
  timeout?: Duration;
  /**
   * What the loop gives: the `last` iteration's output (default), the `first` one's, a `list` of all, `settled` or `merge`.
   */
  collect?: "last" | "first" | "list" | "settled" | "merge";
  /**
   * The most iterations that there may be. Default 1000.
   */
  maxIterations?: number;
  /**
   * What happens when it would go on beyond: `fail` (default) with `IterationLimit`, or `continue` with what it has, `limitReached` being true.
   */
  onLimit?: "fail" | "continue";
}
/**
 * A flow: steps in order, with their data.
 */
export interface Flow {
  /**
   * The version of the flow language.
   */
  apiVersion: "flowrunner.dev/v1alpha1";
  /**
   * What the document describes.
   */
  kind: "Flow";
  /**
   * The flow's name.
   */
  metadata: Metadata;
  /**
   * What the flow takes, does and gives.
   */
  spec: FlowSpec;
}
