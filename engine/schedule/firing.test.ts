import { describe, expect, test } from "vitest";
import { validateFlow } from "../flow/validate/validate-flow.js";
import { simulate } from "../simulate/simulate.js";
import { firingOf, inputOfFiring } from "./firing.js";

const flow = (trigger: string, value = "trigger") => `apiVersion: flowrunner.dev/v1alpha1
kind: Flow
metadata: {name: sample}
spec:
  triggers:
    - ${trigger}
  steps:
    - {name: a, value: "\${ ${value} }"}
`;
const at = Date.UTC(2026, 2, 29, 1);
const planOf = (text: string) => validateFlow(text).plan!;

describe("a firing", () => {
  test("gives the run's input from what `with` says, and always the same", () => {
    const [schedule] = planOf(
      flow(
        '{name: nightly, with: {at: "${ trigger.scheduledAt }", hi: "${ config.hi } ${ now }"}, schedule: {cron: "0 3 * * *"}}',
      ),
    ).schedules;
    const input = inputOfFiring(schedule!, firingOf(schedule!, at), { hi: "hello" });
    expect(input).toEqual({ at: "2026-03-29T01:00:00.000Z", hi: "hello 2026-03-29T01:00:00Z" });
  });

  test("gives none where `if` is false", () => {
    const [schedule] = planOf(
      flow('{name: nightly, if: trigger.name == "other", schedule: {cron: "0 3 * * *"}}'),
    ).schedules;
    expect(inputOfFiring(schedule!, firingOf(schedule!, at), {})).toBeNull();
  });

  test("of an expression that fails, throws what is wrong", () => {
    const [schedule] = planOf(
      flow('{name: nightly, if: config.isOpen, schedule: {cron: "0 3 * * *"}}'),
    ).schedules;
    expect(() => inputOfFiring(schedule!, firingOf(schedule!, at), {})).toThrow(/isOpen/);
  });

  test("is what the run's expressions see as `trigger`, which is null in a run that was asked for", () => {
    const plan = planOf(flow('{name: nightly, schedule: {cron: "0 3 * * *"}}'));
    const answer = () => ({ output: null });
    const trigger = firingOf(plan.schedules[0]!, at);
    expect(simulate(plan, { trigger, answer }).output).toEqual(trigger);
    expect(simulate(plan, { trigger, answer, losesCache: true }).output).toEqual(trigger);
    expect(simulate(plan, { answer }).output).toBeNull();
  });
});
