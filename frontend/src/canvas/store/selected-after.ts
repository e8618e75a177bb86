import type { ScopeSketch } from "@flowrunner/engine";
import { findStep, stepsIn } from "../graph/find-step.js";
import { isNote } from "../notes/note.js";

/** What is selected where it is now: a step is the same as long as its name and its place in others are. */
export function selectedAfter(
  before: ScopeSketch | null,
  after: ScopeSketch | null,
  selected: readonly string[],
): readonly string[] {
  if (!after || selected.length === 0 || before === after) return selected;
  const paths = new Map([...stepsIn(after)].map(({ id, path }) => [id, path]));
  return selected.flatMap((path) => {
    if (isNote(path)) return [path];
    const id = before && findStep(before, path)?.step.id;
    const now = id ? paths.get(id) : undefined;
    if (now !== undefined) return [now];
    return findStep(after, path) ? [path] : [];
  });
}
