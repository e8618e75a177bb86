import { simulate, sketchFlow, validateFlow, type RunEvent, type ScopeSketch } from "@flowrunner/engine";

const steps = 1_000;
const inARow = 20;

/** Steps in rows: each waits for the one above it. */
const text = `apiVersion: flowrunner.dev/v1alpha1
kind: Flow
metadata: {name: large}
spec:
  steps:
${Array.from({ length: steps }, (_, index) => stepText(index)).join("")}`;

function stepText(index: number): string {
  const needs = index < inARow ? "[]" : `[s${index - inARow}]`;
  return `    - {name: s${index}, needs: ${needs}, runtime: node, run: "export default () => 1"}\n`;
}

export function largeFlow(): ScopeSketch {
  return sketchFlow(text).root!;
}

/** All that happens in a run of it. */
export function largeRun(): readonly RunEvent[] {
  return simulate(validateFlow(text).plan!, { answer: () => ({ output: 1 }) }).events;
}
