import type { ScopeSketch } from "@flowrunner/engine";
import { indexOf, type StepSlot } from "../commands/insert-step.js";
import { scopeId, type DrawnFlow } from "./draw-flow.js";
import { scopesIn } from "./find-step.js";

interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

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
export function dropSlot(
  root: ScopeSketch,
  drawn: DrawnFlow,
  point: { readonly x: number; readonly y: number },
  moved: string | null,
): DropSlot {
  const places = absolutePlaces(drawn);
  const scope = scopesIn(root)
    .filter(({ path }) => moved === null || (path !== moved && !path.startsWith(`${moved}/`)))
    .findLast((one) => one === root || isIn(places.get(scopeId(one)), point))!;
  const steps = scope.steps.filter(({ path }) => path !== moved);
  const rectangles = steps.map((step) => ({ step, at: places.get(step.path)! }));
  const nearest = rectangles.toSorted((a, b) => distance(a.at, point) - distance(b.at, point))[0];
  if (!nearest)
    return { slot: { scope: scope.path, index: 0 }, line: lineInEmpty(places.get(scopeId(scope))) };
  const { x, y, width, height } = nearest.at;
  const isBelow = point.y > y + height / 2;
  return {
    slot: { scope: scope.path, index: indexOf(nearest.step.path) + (isBelow ? 1 : 0) },
    line: { x, y: isBelow ? y + height + gap : y - gap, width },
  };
}

/** Parents come before what is in them. */
function absolutePlaces({ boxes }: DrawnFlow): ReadonlyMap<string, Rectangle> {
  const places = new Map<string, Rectangle>();
  for (const { id, parent, x, y, width, height } of boxes) {
    const around = parent === null ? { x: 0, y: 0 } : places.get(parent)!;
    places.set(id, { x: around.x + x, y: around.y + y, width, height });
  }
  return places;
}

function lineInEmpty(around: Rectangle | undefined): DropSlot["line"] {
  return around
    ? { x: around.x + gap, y: around.y + around.height / 2, width: around.width - 2 * gap }
    : start;
}

const start = { x: 0, y: 0, width: 220 };

function isIn(rectangle: Rectangle | undefined, { x, y }: { x: number; y: number }): boolean {
  return rectangle !== undefined && distance(rectangle, { x, y }) === 0;
}

/** From a point to the nearest one of a rectangle; 0 within it. */
function distance(
  { x, y, width, height }: Rectangle,
  point: { readonly x: number; readonly y: number },
): number {
  const across = Math.max(x - point.x, 0, point.x - x - width);
  const down = Math.max(y - point.y, 0, point.y - y - height);
  return Math.hypot(across, down);
}
