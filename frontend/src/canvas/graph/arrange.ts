import { Graph, layout } from "@dagrejs/dagre";
import { arrangeInLayers } from "./layers.js";

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Arranged extends Size {
  /** Upper left corners by path. */
  readonly places: ReadonlyMap<string, { readonly x: number; readonly y: number }>;
}

const gaps = { nodesep: 32, ranksep: 40, marginx: 0, marginy: 0 };

/** The finer layout takes a tenth of a second for so many boxes, and for ten times as many a hundred times as long. */
const mostForFine = 60;

/** Places boxes in ranks, from top to bottom, each below those that it has an arrow from; cycles are cut somewhere. Pure. */
export function arrange(
  boxes: readonly (Size & { readonly path: string })[],
  arrows: readonly { readonly from: string; readonly to: string }[],
): Arranged {
  if (boxes.length > mostForFine) return arrangeInLayers(boxes, arrows);
  const graph = new Graph().setGraph({ rankdir: "TB", ...gaps }).setDefaultEdgeLabel(() => ({}));
  for (const { path, width, height } of boxes) graph.setNode(path, { width, height });
  for (const { from, to } of arrows) graph.setEdge(from, to);
  layout(graph);
  const places = new Map(
    boxes.map(({ path, width, height }) => {
      const { x, y } = graph.node(path) as { x: number; y: number };
      return [path, { x: x - width / 2, y: y - height / 2 }];
    }),
  );
  const right = boxes.map(({ path, width }) => places.get(path)!.x + width);
  const bottom = boxes.map(({ path, height }) => places.get(path)!.y + height);
  return { places, width: Math.max(0, ...right), height: Math.max(0, ...bottom) };
}
