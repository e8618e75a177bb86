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
} as const;

/** Draws a flow from top to bottom: each scope by itself, inner ones first, for a container is as large as they are. Pure. */
export function drawFlow(root: ScopeSketch): DrawnFlow {
  return drawSteps(root, null, { x: 0, y: 0 }).drawn;
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

/** The scopes of a container beside each other, below its name. */
function drawScopes(step: StepSketch): Drawn {
  if (step.shape !== "container") return { ...sizes.step, drawn: { boxes: [], arrows: [] } };
  const { header, padding } = sizes;
  const lanes = step.scopes.map((scope) => drawLane(scope));
  const height = Math.max(sizes.emptyScope.height, ...lanes.map((lane) => lane.height));
  let x: number = padding;
  const boxes: Box[] = [];
  for (const [index, scope] of step.scopes.entries()) {
    const { width, drawn } = lanes[index]!;
    boxes.push(
      { kind: "scope", scope, id: scopeId(scope), parent: step.path, x, y: header, width, height },
      ...drawn.boxes,
    );
    x += width + padding;
  }
  const arrows = lanes.flatMap(({ drawn }) => drawn.arrows);
  return {
    width: Math.max(sizes.step.width, x),
    height: header + height + padding,
    drawn: { boxes, arrows },
  };
}

function drawLane(scope: ScopeSketch): Drawn {
  const { padding, label, emptyScope } = sizes;
  const top = padding + (scope.label === "" ? 0 : label);
  if (scope.steps.length === 0) return { ...emptyScope, drawn: { boxes: [], arrows: [] } };
  const { width, height, drawn } = drawSteps(scope, scopeId(scope), { x: padding, y: top });
  return { width: width + 2 * padding, height: top + height + padding, drawn };
}
