export type { Json, JsonObject } from "./json.js";
export type * from "./flow/plan.js";
export { decide } from "./run/decide.js";
export { evolve } from "./run/evolve.js";
export type { Decision } from "./run/decision.js";
export type { Command, QueueAttempt, CancelAttempt, AppendLog, Requirements } from "./run/commands.js";
export type { RunEvent, ScopeOutcome } from "./run/events.js";
export type { AttemptEnded, AttemptOutcome, CancelRequested, Fact, RunRequested } from "./run/facts.js";
export { platformError, type FlowError, type PlatformCode } from "./run/flow-error.js";
export type { RunState, RunStatus, StepStatus } from "./run/state.js";
export { recordAfter, stepRecords, type StepRecord } from "./run/step-records.js";
export type { Hole, LoadedPayloads, Payload, PayloadReference, Value } from "./run/value.js";
export { materialise, maxValueBytes, payloadsOf, toValue } from "./run/value-codec.js";
export {
  simulate,
  type SimulatedAnswer,
  type SimulatedAttempt,
  type Simulation,
  type SimulationOptions,
} from "./simulate/simulate.js";
export { why, type AttemptObservation, type WaitCause, type Waiting } from "./run/why.js";
