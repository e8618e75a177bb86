import type { ScopeSketch, StepSketch, WaitSketch } from "@flowrunner/engine";
import { impliedWaits } from "./implied-arrows.js";
import { arrange, type Size } from "./arrange.js";

/** A rectangle of the canvas; `x` and `y` of its upper left corner, as seen from its parent's. In pixels. */
export type Box = Size & {
  /** A step's is its path, a scope's `scopeId`. */
  readonly id: string;
  /** Id of the box that it is in; null: none. */
  readonly parent: string | null;
  readonly x: number;
  readonly y: number;
} & (
    | { readonly kind: "step"; readonly step: StepSketch }
    | { readonly kind: "scope"; readonly scope: ScopeSketch }
  );

/** That one box comes before another one of its scope. */
export interface Arrow extends Omit<WaitSketch, "on" | "path"> {
  readonly from: string;
  readonly to: string;
  /** Whether other arrows lead there too, so that it says nothing of the order. */
  readonly isImplied: boolean;
}

/** A flow with the place of all that it has: parents come before what is in them. */
export interface DrawnFlow {
  readonly boxes: readonly Box[];
  readonly arrows: readonly Arrow[];
}

/** A loop's scope has the loop's own path. */
export function scopeId({ path }: ScopeSketch): string {
  return `${path}#scope`;
}

/** How large things are drawn, in pixels. */
export const sizes = {
  step: { width: 220, height: 60 },
  emptyScope: { width: 220, height: 72 },
  /** Of a container: its name. */
  header: 44,
  /** Of a scope that has a name. */
  label: 28,
  padding: 16,
  /** Between the flow's steps and what ends it. */
  endingGap: 64,
} as const;

/** Draws a flow from top to bottom: each scope by itself, inner ones first, for a container is as large as they are. Pure. */
export function drawFlow(root: ScopeSketch): DrawnFlow {
  const lanes = drawLanes(root.endings, null, { x: 0, y: 0 });
  const steps = drawSteps(root, null, { x: 0, y: 0 });
  const wider = Math.max(lanes.width, steps.width);
  const below = steps.height === 0 ? 0 : steps.height + sizes.endingGap;
  return joined([
    moved(steps.drawn, { x: (wider - steps.width) / 2, y: 0 }),
    moved(lanes.drawn, { x: (wider - lanes.width) / 2, y: below }),
  ]);
}

/** What is in no box, and with it all that is in it. */
function moved({ boxes, arrows }: DrawnFlow, by: Place): DrawnFlow {
  const at = (box: Box): Box => (box.parent === null ? { ...box, x: box.x + by.x, y: box.y + by.y } : box);
  return { boxes: boxes.map(at), arrows };
}

function joined(parts: readonly DrawnFlow[]): DrawnFlow {
  return {
    boxes: parts.flatMap(({ boxes }) => boxes),
    arrows: parts.flatMap(({ arrows }) => arrows),
  };
}

interface Drawn extends Size {
  readonly drawn: DrawnFlow;
}

interface Place {
  readonly x: number;
  readonly y: number;
}

function drawSteps({ steps }: ScopeSketch, parent: string | null, origin: Place): Drawn {
  const inner = steps.map((step) => drawScopes(step));
  const byPath = new Map(steps.map((step) => [step.path, step]));
  const arrows = steps.flatMap((step) => arrowsTo(step, byPath));
  const arranged = arrange(
    steps.map(({ path }, index) => ({ path, width: inner[index]!.width, height: inner[index]!.height })),
    arrows.filter(({ isImplied }) => !isImplied),
  );
  const boxes = steps.map((step, index): Box => {
    const { width, height } = inner[index]!;
    const { x, y } = arranged.places.get(step.path)!;
    return { kind: "step", step, id: step.path, parent, x: origin.x + x, y: origin.y + y, width, height };
  });
  const all = boxes.flatMap((box, index) => [box, ...inner[index]!.drawn.boxes]);
  const allArrows = [...arrows, ...inner.flatMap(({ drawn }) => drawn.arrows)];
  return { width: arranged.width, height: arranged.height, drawn: { boxes: all, arrows: allArrows } };
}

function arrowsTo(step: StepSketch, byPath: ReadonlyMap<string, StepSketch>): readonly Arrow[] {
  const implied = impliedWaits(step, byPath);
  return step.waits.map(({ on, reason, isCounted }) => {
    return { from: on, to: step.path, reason, isCounted, isImplied: implied.has(on) };
  });
}

/** Whether a step is drawn with scopes in it: a container, and code with what takes it back. */
export function hasScopes({ shape, scopes }: StepSketch): boolean {
  return shape === "container" || scopes.length > 0;
}

/** The scopes of a step beside each other, below its name. */
function drawScopes(step: StepSketch): Drawn {
  if (!hasScopes(step)) return { ...sizes.step, drawn: { boxes: [], arrows: [] } };
  const { header, padding } = sizes;
  const lanes = drawLanes(step.scopes, step.path, { x: padding, y: header });
  return {
    width: Math.max(sizes.step.width, lanes.width + 2 * padding),
    height: header + Math.max(sizes.emptyScope.height, lanes.height) + padding,
    drawn: lanes.drawn,
  };
}

/** Scopes beside each other, each as high as the highest. */
function drawLanes(scopes: readonly ScopeSketch[], parent: string | null, origin: Place): Drawn {
  const lanes = scopes.map((scope) => drawLane(scope));
  const height = Math.max(0, ...lanes.map((lane) => lane.height));
  let { x } = origin;
  const drawn = scopes.map((scope, index): DrawnFlow => {
    const { width, drawn: inner } = lanes[index]!;
    const box: Box = { kind: "scope", scope, id: scopeId(scope), parent, x, y: origin.y, width, height };
    x += width + sizes.padding;
    return { boxes: [box, ...inner.boxes], arrows: inner.arrows };
  });
  return { width: Math.max(0, x - sizes.padding - origin.x), height, drawn: joined(drawn) };
}

function drawLane(scope: ScopeSketch): Drawn {
  const { padding, label, emptyScope } = sizes;
  const top = padding + (scope.label === "" ? 0 : label);
  if (scope.steps.length === 0) return { ...emptyScope, drawn: { boxes: [], arrows: [] } };
  const { width, height, drawn } = drawSteps(scope, scopeId(scope), { x: padding, y: top });
  return { width: width + 2 * padding, height: top + height + padding, drawn };
}
