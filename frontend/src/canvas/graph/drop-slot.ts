import type { ScopeSketch } from "@flowrunner/engine";
import { indexOf, type StepSlot } from "../commands/insert-step.js";
import { scopeId, type DrawnFlow } from "./draw-flow.js";
import { scopesIn } from "./find-step.js";
import { absolutePlaces, distance, rectangleAt, type Point, type Rectangle } from "./rectangle.js";

/** Where a step would go, and the line that shows it. */
export interface DropSlot {
  readonly slot: StepSlot;
  readonly line: { readonly x: number; readonly y: number; readonly width: number };
}

const gap = 14;

/**
 * The place in the innermost scope under a point, above or below the step that is nearest. `moved` is the step that is
 * dragged, which cannot go into itself. In the canvas's coordinates. Pure.
 */
export function dropSlot(root: ScopeSketch, drawn: DrawnFlow, point: Point, moved: string | null): DropSlot {
  const places = absolutePlaces(drawn);
  const at = rectangleAt(point);
  const scope = scopesIn(root)
    .filter(({ path }) => moved === null || (path !== moved && !path.startsWith(`${moved}/`)))
    .findLast((one) => one === root || isIn(places.get(scopeId(one)), at))!;
  const steps = scope.steps.filter(({ path }) => path !== moved);
  const rectangles = steps.map((step) => ({ step, place: places.get(step.path)! }));
  const nearest = rectangles.toSorted((a, b) => distance(a.place, at) - distance(b.place, at))[0];
  if (!nearest)
    return { slot: { scope: scope.path, index: 0 }, line: lineInEmpty(places.get(scopeId(scope))) };
  const { x, y, width, height } = nearest.place;
  const isBelow = point.y > y + height / 2;
  return {
    slot: { scope: scope.path, index: indexOf(nearest.step.path) + (isBelow ? 1 : 0) },
    line: { x, y: isBelow ? y + height + gap : y - gap, width },
  };
}

function lineInEmpty(around: Rectangle | undefined): DropSlot["line"] {
  return around
    ? { x: around.x + gap, y: around.y + around.height / 2, width: around.width - 2 * gap }
    : start;
}

const start = { x: 0, y: 0, width: 220 };

function isIn(rectangle: Rectangle | undefined, at: Rectangle): boolean {
  return rectangle !== undefined && distance(rectangle, at) === 0;
}
