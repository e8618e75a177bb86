import type { Diagnostic, StepSketch } from "@flowrunner/engine";
import { GraphBadge } from "../../run/view/graph-badge.js";
import { problemsOf, StepProblems } from "./step-problems.js";
import { idInRun } from "./try/run-part.js";
import type { ShownRun } from "./try/shown-run.js";

export interface StepBadgeProps {
  readonly step: StepSketch;
  readonly diagnostics: readonly Diagnostic[];
  readonly shown: ShownRun | null;
}

/** What a box says of its step: what is wrong with it, and how it went in the run that is shown. */
export function StepBadge({ step, diagnostics, shown }: StepBadgeProps) {
  const id = shown && idInRun(shown.part, step);
  return (
    <>
      <StepProblems problems={problemsOf(step, diagnostics)} />
      {shown && id !== null && <GraphBadge feed={shown.feed} id={id} />}
    </>
  );
}
