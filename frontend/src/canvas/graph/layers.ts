import type { Arranged, Size } from "./arrange.js";

type Box = Size & { readonly path: string };
type Arrow = { readonly from: string; readonly to: string };

const gapX = 32;
const gapY = 40;

/**
 * Places boxes in rows, each as near below those that it has an arrow from as the row has place: in time that grows with
 * their number only, for flows that are too large for the finer layout. What is in a cycle gets rows at the end. Pure.
 */
export function arrangeInLayers(boxes: readonly Box[], arrows: readonly Arrow[]): Arranged {
  const above = new Map<string, string[]>(boxes.map(({ path }) => [path, []]));
  for (const { from, to } of arrows) above.get(to)?.push(from);
  const places = new Map<string, { x: number; y: number }>();
  const centres = new Map<string, number>();
  let y = 0;
  for (const row of rowsOf(boxes, above)) {
    const wanted = row
      .map((box) => ({ box, at: mean(above.get(box.path)!.flatMap((path) => centres.get(path) ?? [])) }))
      .toSorted((a, b) => a.at - b.at);
    for (const { box, x } of sideBySide(wanted)) {
      places.set(box.path, { x, y });
      centres.set(box.path, x + box.width / 2);
    }
    y += Math.max(...row.map(({ height }) => height)) + gapY;
  }
  const left = Math.min(0, ...[...places.values()].map(({ x }) => x));
  for (const place of places.values()) place.x -= left;
  const right = boxes.map(({ path, width }) => places.get(path)!.x + width);
  return { places, width: right.reduce((a, b) => Math.max(a, b), 0), height: Math.max(0, y - gapY) };
}

/** Each box in the row after the last of those above it. */
function rowsOf(boxes: readonly Box[], above: ReadonlyMap<string, readonly string[]>): readonly Box[][] {
  const below = new Map<string, Box[]>(boxes.map(({ path }) => [path, []]));
  const open = new Map(boxes.map(({ path }) => [path, above.get(path)!.length]));
  for (const box of boxes) for (const path of above.get(box.path)!) below.get(path)?.push(box);
  const rows: Box[][] = [];
  let row = boxes.filter(({ path }) => open.get(path) === 0);
  while (row.length > 0) {
    rows.push(row);
    row = row.flatMap(({ path }) => below.get(path)!).filter(({ path }) => isLast(open, path));
  }
  const inCycles = boxes.filter(({ path }) => open.get(path)! > 0);
  return [...rows, ...inCycles.map((box) => [box])];
}

/** Whether this was the last of the arrows that lead to a box. */
function isLast(open: Map<string, number>, path: string): boolean {
  open.set(path, open.get(path)! - 1);
  return open.get(path) === 0;
}

/** As near to where they are wanted as they have place beside each other, in their order. */
function sideBySide(
  wanted: readonly { readonly box: Box; readonly at: number }[],
): { box: Box; x: number }[] {
  let free = -Infinity;
  const placed = wanted.map(({ box, at }) => {
    const x = Math.max(at - box.width / 2, free);
    free = x + box.width + gapX;
    return { box, x };
  });
  const shift = mean(placed.map(({ box, x }, index) => x + box.width / 2 - wanted[index]!.at));
  return placed.map(({ box, x }) => ({ box, x: x - shift }));
}

function mean(numbers: readonly number[]): number {
  return numbers.length === 0 ? 0 : numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}
