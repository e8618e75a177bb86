import type { Box, DrawnFlow } from "../graph/draw-flow.js";

/** Pairs of boxes of one scope that cover each other, and boxes that stick out of what they are in. */
export function layoutFaults({ boxes }: DrawnFlow): string[] {
  const byId = new Map(boxes.map((box) => [box.id, box]));
  const covering = boxes.flatMap((box, index) =>
    boxes
      .slice(index + 1)
      .filter((other) => other.parent === box.parent && overlap(box, other))
      .map((other) => `${box.id} covers ${other.id}`),
  );
  const outside = boxes.filter(({ parent, x, y, width, height }) => {
    const around = parent === null ? null : byId.get(parent)!;
    return x < 0 || y < 0 || (around && (x + width > around.width || y + height > around.height));
  });
  return [...covering, ...outside.map(({ id }) => `${id} sticks out`)];
}

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
