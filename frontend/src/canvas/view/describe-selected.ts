import type { ScopeSketch } from "@flowrunner/engine";
import { endingOf, findStep, type StepPlace } from "../graph/find-step.js";
import { nodeViewOf } from "../nodes/registry.js";
import type { Note } from "../notes/note.js";

/** What is selected, in words, for who hears the canvas. */
export function describeSelected(root: ScopeSketch, notes: readonly Note[], selected: string | null): string {
  const note = notes.find(({ path }) => path === selected);
  if (note) return describeNote(note, notes);
  const place = selected === null ? null : findStep(root, selected);
  return place ? describeStep(place, root) : "";
}

function describeNote(note: Note, notes: readonly Note[]): string {
  const beside = note.near === null ? "" : `, beside ${note.near}`;
  return `Note ${notes.indexOf(note) + 1} of ${notes.length}${beside}: ${note.text || "empty"}`;
}

function describeStep({ step, scope, around }: StepPlace, root: ScopeSketch): string {
  const place = `${scope.steps.indexOf(step) + 1} of ${scope.steps.length}`;
  const ending = endingOf(root, step.path);
  const outer = [...(ending ? [ending.label] : []), ...around.map(({ name }) => name)];
  const inside = outer.length === 0 ? "" : ` in ${outer.join(", ")}`;
  const waits = step.waits.map(({ on }) => findStep(root, on)?.step.name ?? on);
  const after = waits.length === 0 ? "waits for nothing" : `waits for ${waits.join(", ")}`;
  return `${step.name || "unnamed"}, ${nodeViewOf(step).label}, step ${place}${inside}, ${after}`;
}
