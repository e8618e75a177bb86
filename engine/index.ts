export type { Json, JsonObject } from "./json.js";
export type { Environment, LazyMap } from "./expressions/environment.js";
export { evaluateCondition, evaluateTree } from "./expressions/evaluate-tree.js";
export { ExpressionFailure } from "./expressions/failure.js";
export type * from "./flow/plan.js";
export { acceptInputs, type AcceptedInputs } from "./flow/accept-inputs.js";
export { diagnosticCodes, type DiagnosticCode } from "./flow/diagnostics/codes.js";
export type { Diagnostic, Fix, Position, Range, RelatedPlace } from "./flow/diagnostics/diagnostic.js";
export { flowSchema } from "./flow/generated/flow-schema.js";
export type { Flow } from "./flow/generated/types.js";
export { stepMentions, type StepMention } from "./flow/mentions/step-mentions.js";
export { namesSeen, type NamesSeen } from "./flow/seen/names-seen.js";
export { sightAt, type SeenName, type SeenScope, type Sight } from "./flow/seen/sight.js";
export { graph } from "./flow/graph.js";
export { nestedScopes, type LabelledScope } from "./flow/nested-scopes.js";
export { pointerKeys, pointerTo } from "./flow/parse/json-pointer.js";
export { parseDocuments } from "./flow/parse/parse-documents.js";
export type { ParsedDocument } from "./flow/parse/parsed-document.js";
export {
  sketchFlow,
  type FlowSketch,
  type ScopeSketch,
  type StepSketch,
  type WaitSketch,
} from "./flow/sketch/sketch-flow.js";
export { validateFlow, type FlowValidation } from "./flow/validate/validate-flow.js";
export { CronTimes, type Recurrence } from "./schedule/cron-times.js";
export { firingOf, inputOfFiring, type Firing } from "./schedule/firing.js";
export { applyDefaults } from "./json-schema/defaults.js";
export { verbNames, type Verb } from "./flow/verbs/registry.js";
export { checkSchema, type SchemaProblem } from "./json-schema/check-schema.js";
export {
  validateValue,
  type JsonSchema,
  type SchemaIssue,
  type ValidateOptions,
} from "./json-schema/validate.js";
export { abandon } from "./run/abandon.js";
export { decide } from "./run/decide.js";
export { evolve } from "./run/evolve.js";
export type { Decision, Refusal, RefusalCode } from "./run/decision.js";
export { scopePath, splitStepPath } from "./run/paths.js";
export type { Approval, ApprovalDecision, EventWait, HeardEvent, Verdict } from "./run/waits.js";
export type {
  Command,
  EmitEvent,
  Listen,
  QueueAttempt,
  CancelAttempt,
  AppendLog,
  Requirements,
} from "./run/commands.js";
export type { CodeCall, RunEvent, ScopeOutcome } from "./run/events.js";
export type { DecisionMade, EventArrived, SignalSent } from "./run/facts.js";
export type { AttemptEnded, AttemptOutcome, Fact, Operation, RunRequested } from "./run/facts.js";
export { platformError, type FlowError, type PlatformCode } from "./run/flow-error.js";
export type { RunState, RunStatus, StepStatus } from "./run/state.js";
export { stepRecords, StepRecords, type StepRecord } from "./run/step-records.js";
export type { Hole, LoadedPayloads, Payload, PayloadReference, Value } from "./run/value.js";
export { materialise, maxValueBytes, payloadsOf, toValue } from "./run/value-codec.js";
export {
  simulate,
  type SimulatedAnswer,
  type SimulatedOperation,
  type SimulatedAttempt,
  type Simulation,
  type SimulationOptions,
} from "./simulate/simulate.js";
export { checkAgainst } from "./flow-test/check-against.js";
export type { CoveragePoint } from "./flow-test/coverage.js";
export type { FlowTest } from "./flow-test/generated/types.js";
export { readFlowTest, type FlowTestProblem } from "./flow-test/read-flow-test.js";
export { runFlowTest, type CaseResult, type FlowTestResult } from "./flow-test/run-flow-test.js";
export { why, type AttemptObservation, type WaitCause, type Waiting } from "./run/why.js";
