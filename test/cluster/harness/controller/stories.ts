import { expect } from "vitest";
import { kinds } from "../cluster.js";
import { sayStart, type Stage } from "./stage.js";

/** What users do, one thing after another, each waiting until the one before has had its effect. */
export type Story = (stage: Stage) => Promise<void>;

const { flow, flowRun, functionRun } = kinds;

const step = (name: string): object => ({
  name,
  runtime: "bash",
  files: "write",
  with: { who: "${ inputs.who }" },
  run: sayStart("$INPUT_WHO"),
});

const begun = ["RunCreated", "RunStarted", "ScopeOpened"];
const ofOneStep = (...more: readonly string[]): string[] => [
  ...begun,
  "AttemptQueued main",
  ...more,
  "RunEnded",
];
const ofCancelled = ofOneStep("CancelAsked", "ScopeStopped", "StepCancelled main", "StepStopped main");
const done = (name: string): string[] => [`AttemptQueued ${name}`, `StepSucceeded ${name}`];
const ofTwoSteps = [...begun, ...done("first"), ...done("second"), "RunEnded"];

async function beginTwoSteps(stage: Stage, base: string, spec: object): Promise<void> {
  const who = stage.name(base);
  stage.witness.push(`${who} first 1`, `${who} second 1`);
  await stage.apply(flowRun, base, { flow: stage.name("two-steps"), inputs: { who }, ...spec });
}

/** All that a controller does for its users; told at the same time. */
export const stories: Readonly<Record<string, Story>> = {
  async "two FlowRuns wait for their Flow, run, and one of them is suspended meanwhile"(stage) {
    await beginTwoSteps(stage, "waits", {});
    await stage.until(flowRun, "waits", "Waiting");
    const steps = [step("first"), { ...step("second"), needs: ["first"] }];
    await stage.apply(flow, "two-steps", { inputs: { type: "object" }, steps });
    await beginTwoSteps(stage, "suspended", { suspend: true });
    await stage.until(flowRun, "suspended", "Suspended");
    await stage.ends(flowRun, "waits", "Succeeded", ofTwoSteps);
    await stage.change(flowRun, "suspended", { suspend: false });
    const paused = ["RunPaused", "RunResumed"];
    const found = await stage.ends(flowRun, "suspended", "Succeeded", [...ofTwoSteps, ...paused]);
    expect(found.status).toMatchObject({ progress: "2/2" });
    await stage.delete(flow, "two-steps");
    await stage.isGone(flow, "two-steps");
  },

  async "a function runs by itself"(stage) {
    await stage.call("alone", { run: 'echo "answer=42" >"$FLOW_OUTPUT"' });
    const found = await stage.ends(functionRun, "alone", "Succeeded", ofOneStep("StepSucceeded main"));
    expect(found.status).toMatchObject({ output: { answer: "42" }, attempt: 1 });
  },

  async "a function fails"(stage) {
    await stage.call("fails", { run: "exit 3" });
    const found = await stage.ends(
      functionRun,
      "fails",
      "Failed",
      ofOneStep("ScopeStopped", "StepFailed main CodeError"),
    );
    const message = "The script ended with exit code 3";
    expect(found.status).toMatchObject({ error: { code: "CodeError", message }, attempt: 1 });
  },

  async "a function has a pod of its own"(stage) {
    await stage.call("dedicated", { timeout: "2h" });
    await stage.ends(functionRun, "dedicated", "Succeeded", ofOneStep("StepSucceeded main"));
  },

  async "a function is deleted while it runs"(stage) {
    await stage.call("deleted", { run: "sleep 300" });
    await stage.codeStarts("deleted");
    stage.left("deleted", await stage.until(functionRun, "deleted", "Running"), ofCancelled);
    await stage.delete(functionRun, "deleted");
    await stage.isGone(functionRun, "deleted");
  },

  async "a function is cancelled while it runs"(stage) {
    await stage.call("cancelled", { run: "sleep 300" });
    await stage.codeStarts("cancelled");
    await stage.change(functionRun, "cancelled", { cancel: true });
    await stage.ends(functionRun, "cancelled", "Cancelled", ofCancelled);
  },

  async "a function's object expires"(stage) {
    await stage.call("expires", { ttlSecondsAfterFinished: 5 });
    await stage.ends(functionRun, "expires", "Succeeded", ofOneStep("StepSucceeded main"));
    await stage.isGone(functionRun, "expires");
  },
};
