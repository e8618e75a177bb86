import type { StepSketch } from "@flowrunner/engine";
import { setField } from "../../canvas/commands/set-field.js";
import { stepsIn } from "../../canvas/graph/find-step.js";
import { readFlow } from "../../canvas/store/read-flow.js";

/** Ids of the steps of a flow's text that run code and are not given a secret yet. */
export function stepsWithout(text: string, secret: string): readonly string[] {
  return codeStepsOf(text)
    .filter((step) => !secretsOf(step).includes(secret))
    .map(({ id }) => id);
}

/** The text with a secret among those that a step is given; all else stays as it is written. Throws where that cannot be. */
export function withSecret(text: string, stepId: string, secret: string): string {
  const { source, sketch } = readFlow(text);
  const step = codeStepsOf(text).find(({ id }) => id === stepId);
  if (!source || !sketch.root || !step) throw new Error(`The flow has no step ${stepId} any more.`);
  const { root, diagnostics } = sketch;
  const attach = setField(`${step.path}/secrets`, [...secretsOf(step), secret]);
  const outcome = attach({ source, root, diagnostics });
  if (outcome.kind === "refused") throw new Error(outcome.reason);
  return outcome.draft.source.text;
}

function codeStepsOf(text: string): readonly StepSketch[] {
  const { root } = readFlow(text).sketch;
  return root ? [...stepsIn(root)].filter(({ shape }) => shape === "code") : [];
}

function secretsOf({ json: { secrets } }: StepSketch): readonly unknown[] {
  return Array.isArray(secrets) ? secrets : [];
}
