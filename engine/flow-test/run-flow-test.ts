import { ExpressionFailure } from "../expressions/failure.js";
import { acceptInputs } from "../flow/accept-inputs.js";
import type { Plan } from "../flow/plan.js";
import type { SimulatedAttempt } from "../simulate/simulate.js";
import { simulate, WaitsForever } from "../simulate/simulate.js";
import { operationOf } from "./action-operation.js";
import { Coverage, type CoveragePoint } from "./coverage.js";
import { unmet } from "./expectations.js";
import type { FlowTest, Mocks, TestCase } from "./generated/types.js";
import { answerFrom, Unmocked } from "./mocking.js";

export interface CaseResult {
  readonly name: string;
  /** What is not as expected, a sentence each; [] of one that passed. */
  readonly failures: readonly string[];
  /** Virtual ms of the run; null: there was none, or it did not end. */
  readonly tookMs: number | null;
}

export interface FlowTestResult {
  readonly cases: readonly CaseResult[];
  readonly coverage: readonly CoveragePoint[];
}

const newYear = "2026-01-01T00:00:00Z";

/** Runs the cases of a test that `checkAgainst` finds nothing wrong with. Deterministic; never throws for what a case does. */
export function runFlowTest(plan: Plan, { spec }: FlowTest): FlowTestResult {
  const coverage = new Coverage(plan);
  const cases = spec.cases.map((each) => runCase(plan, each, spec.mocks ?? {}, coverage));
  return { cases, coverage: coverage.points };
}

function runCase(plan: Plan, given: TestCase, shared: Mocks, coverage: Coverage): CaseResult {
  const { name, inputs = {}, expect = {} } = given;
  const accepted = acceptInputs(plan, inputs);
  if (!("inputs" in accepted)) {
    const failures =
      expect.status === "refused" ? [] : accepted.issues.map(({ message }) => `inputs: ${message}`);
    return { name, failures, tookMs: null };
  }
  if (expect.status === "refused")
    return { name, failures: ["status: expected the input to be refused, and it fits"], tookMs: null };
  return play(plan, { ...given, inputs: accepted.inputs }, shared, coverage);
}

function play(plan: Plan, given: TestCase, shared: Mocks, coverage: Coverage): CaseResult {
  const { name, mocks = {}, actions = [], expect = {}, inputs = {}, config = {} } = given;
  const { trigger, startedBy } = given;
  const startAt = Date.parse(given.startAt ?? newYear);
  const calls: SimulatedAttempt[] = [];
  const answer = answerFrom([mocks, shared], startAt);
  try {
    const simulation = simulate(plan, {
      ...{ inputs, config, startAt, operations: actions.map(operationOf) },
      ...(trigger !== undefined && { trigger }),
      ...(startedBy !== undefined && { startedBy }),
      answer(attempt) {
        calls.push(attempt);
        return answer(attempt);
      },
    });
    coverage.add(simulation);
    return { name, failures: unmet(expect, { simulation, calls }), tookMs: simulation.tookMs };
  } catch (failure) {
    if (!isOfTheCase(failure)) throw failure;
    return { name, failures: [failure.message], tookMs: null };
  }
}

/** A mock that is missing or whose expression fails, or a wait for what never comes. */
function isOfTheCase(failure: unknown): failure is Error {
  return (
    failure instanceof Unmocked || failure instanceof ExpressionFailure || failure instanceof WaitsForever
  );
}
