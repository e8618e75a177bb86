import type { DrawnFlow } from "./draw-flow.js";

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Of the canvas; `x` and `y` of its upper left corner. In pixels. */
export interface Rectangle extends Point {
  readonly width: number;
  readonly height: number;
}

/** Where the boxes of a flow are on the whole canvas, by id. */
export function absolutePlaces({ boxes }: DrawnFlow): ReadonlyMap<string, Rectangle> {
  const places = new Map<string, Rectangle>();
  for (const { id, parent, x, y, width, height } of boxes) {
    // Parents come before what is in them.
    const around = parent === null ? { x: 0, y: 0 } : places.get(parent)!;
    places.set(id, { x: around.x + x, y: around.y + y, width, height });
  }
  return places;
}

/** Between the sides of two rectangles that are next to each other; 0 where they touch or overlap. */
export function distance(a: Rectangle, b: Rectangle): number {
  const across = Math.max(a.x - b.x - b.width, 0, b.x - a.x - a.width);
  const down = Math.max(a.y - b.y - b.height, 0, b.y - a.y - a.height);
  return Math.hypot(across, down);
}

export function rectangleAt({ x, y }: Point): Rectangle {
  return { x, y, width: 0, height: 0 };
}
