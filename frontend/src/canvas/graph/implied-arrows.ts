import type { StepSketch } from "@flowrunner/engine";

/**
 * What a step waits for that one of its other waits leads to anyway: it changes nothing of the order, so that it need not
 * be drawn. By the pointers of the steps that are waited for. Pure; terminates on cycles.
 */
export function impliedWaits(step: StepSketch, byPath: ReadonlyMap<string, StepSketch>): ReadonlySet<string> {
  if (step.waits.length < 2) return new Set();
  const behind = new Set<string>();
  const open = step.waits.map(({ on }) => on);
  for (const path of open)
    for (const { on } of byPath.get(path)?.waits ?? [])
      if (on !== step.path && !behind.has(on)) {
        behind.add(on);
        open.push(on);
      }
  return behind;
}
