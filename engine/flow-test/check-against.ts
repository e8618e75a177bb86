import { closest } from "../closest.js";
import { parseCondition, parseTemplate } from "../expressions/template.js";
import { parseDuration } from "../flow/duration.js";
import { pointerTo } from "../flow/parse/json-pointer.js";
import type { Plan, StepPlan } from "../flow/plan.js";
import type { Action, Duration, Expectation, FlowTest, Mock, Mocks, TestCase } from "./generated/types.js";
import type { FlowTestProblem } from "./read-flow-test.js";
import { StepPaths } from "./step-paths.js";

/** What a test says of steps that its flow has not, and what is no duration or expression: found before a case runs. */
export function checkAgainst(plan: Plan, { spec }: FlowTest): readonly FlowTestProblem[] {
  const check = new Check(new StepPaths(plan));
  check.mocks(spec.mocks, "/spec/mocks");
  for (const [index, each] of spec.cases.entries()) check.testCase(each, `/spec/cases/${index}`);
  return check.problems;
}

class Check {
  readonly problems: FlowTestProblem[] = [];

  constructor(private readonly steps: StepPaths) {}

  testCase({ mocks, actions = [], expect = {} }: TestCase, path: string): void {
    this.mocks(mocks, `${path}/mocks`);
    for (const [index, action] of actions.entries()) this.#action(action, `${path}/actions/${index}`);
    this.#expectation(expect, `${path}/expect`);
  }

  mocks(mocks: Mocks = {}, path: string): void {
    for (const [pattern, given] of Object.entries(mocks)) {
      const at = pointerTo(path, pattern);
      this.#step(pattern, at, isCode, "a code step");
      if (Array.isArray(given)) given.forEach((mock, index) => this.#mock(mock, `${at}/${index}`));
      else this.#mock(given, at);
    }
  }

  #mock(mock: Mock, path: string): void {
    this.#duration(mock.after, `${path}/after`);
    if (mock.if !== undefined) this.#condition(mock.if, `${path}/if`);
    if ("output" in mock === "error" in mock) this.#add(path, "a mock has either `output` or `error`");
    if (typeof mock.output === "string")
      for (const { message } of parseTemplate(mock.output).problems) this.#add(`${path}/output`, message);
  }

  #action(action: Action, path: string): void {
    const { after, ...happens } = action;
    this.#duration(after, `${path}/after`);
    if (Object.keys(happens).length !== 1)
      this.#add(path, "an action has `after` and one of `approve`, `reject`, `signal`, `event`, `run`");
    for (const verdict of ["approve", "reject"] as const) {
      const decision = action[verdict];
      if (decision) this.#step(decision.step, `${path}/${verdict}/step`, isApproval, "an `approve` step");
    }
  }

  #expectation({ steps, order, calls, took, that }: Expectation, path: string): void {
    for (const step of Object.keys(steps ?? {})) this.#step(step, pointerTo(`${path}/steps`, step));
    for (const [index, step] of (order ?? []).entries()) this.#step(step, `${path}/order/${index}`);
    for (const step of Object.keys(calls ?? {}))
      this.#step(step, pointerTo(`${path}/calls`, step), isCode, "a code step");
    this.#duration(took, `${path}/took`);
    for (const [index, condition] of (that ?? []).entries())
      this.#condition(condition, `${path}/that/${index}`);
  }

  #step(name: string, path: string, isMeant = (_: StepPlan) => true, what = "a step"): void {
    const step = this.steps.find(name);
    if (step && isMeant(step)) return;
    const known = this.steps.all.filter(isMeant).map(({ id }) => id.replaceAll("[]", "[*]"));
    const meant = closest(name, known);
    const help = meant ? `did you mean \`${meant}\`?` : `it has ${known.join(", ") || "none"}`;
    this.#add(path, `\`${name}\` is not ${what} of the flow: ${help}`);
  }

  #duration(text: Duration | undefined, path: string): void {
    if (text !== undefined && parseDuration(text) === null)
      this.#add(path, `\`${text}\` is no duration: write \`90s\` or \`2h30m\``);
  }

  #condition(text: string, path: string): void {
    for (const { message } of parseCondition(text).problems) this.#add(path, message);
  }

  #add(path: string, message: string): void {
    this.problems.push({ path, message });
  }
}

function isCode({ action }: StepPlan): boolean {
  return action.verb === "run" || action.verb === "file";
}

function isApproval({ action }: StepPlan): boolean {
  return action.verb === "approve";
}
