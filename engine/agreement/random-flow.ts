import type { JsonObject } from "../json.js";
import type { Draw } from "./draw.js";
import { randomStep } from "./random-step.js";

/** How much of the language is drawn. */
export interface Extent {
  /** Scopes may have endings: a catch, `onFailure` and `finally`. */
  readonly hasEndings: boolean;
  /** Steps may wait for events, signals and people, and publish events. */
  readonly hasWaits: boolean;
}

/** What the reference runs. */
const referenceExtent: Extent = { hasEndings: false, hasWaits: false };

/** Where a step or a scope is drawn. */
export interface Surroundings extends Extent {
  readonly draw: Draw;
  /** How deep scopes may still be nested. */
  readonly depth: number;
  /** Names of steps that stand above, in this scope and outward. */
  readonly above: readonly string[];
  /** Names of the loop variables that are seen. */
  readonly items: readonly string[];
  /** Of the nearest iteration around it, that is not outside of a parallel: it may be left. */
  readonly isInLoop: boolean;
  /** It is part of what ends something: nothing in it returns. */
  readonly isEnding: boolean;
  /** Goes before the names of the scope's steps: they are seen beside those of the scope that it ends. */
  readonly prefix: string;
  readonly hasIndex: boolean;
  /** The scope's steps are a sequence, and so are those around it: variables may be written. */
  readonly isOrdered: boolean;
  /** Variables are declared further out. */
  readonly hasVars: boolean;
}

/** A flow of all that is within the extent: its `spec`. */
export function randomSpec(draw: Draw, extent = referenceExtent): JsonObject {
  const around: Surroundings = { draw, ...extent, ...outermost };
  const scope = randomScope(around);
  return {
    ...scope,
    ...(extent.hasEndings && randomFlowEndings({ ...around, depth: 1, above: namesIn(scope) })),
    ...(draw.once(4) && { timeout: draw.of(["2500ms", "4s", "9s"]) }),
    ...(draw.once(9) && { priority: draw.below(101) }),
    ...(draw.once(9) && { labels: { tier: "gold" } }),
    ...(draw.once(9) && { description: "drawn" }),
    ...(draw.once(9) && { outputSchema: draw.of<JsonObject>([{ type: ["number", "null", "string"] }, {}]) }),
    inputs: {
      type: "object",
      properties: { big: { type: "string", default: "" }, small: { type: "number", default: 2 } },
    },
  };
}

const outermost = {
  ...{ depth: 3, above: [], items: [], isInLoop: false, hasIndex: false },
  ...{ isEnding: false, prefix: "", isOrdered: true, hasVars: false },
} as const;

function randomFlowEndings(around: Surroundings): JsonObject {
  const { draw } = around;
  return {
    ...(draw.once(3) && { onFailure: randomEnding(around, "f") }),
    ...(draw.once(3) && { finally: randomEnding(around, "z") }),
  };
}

/** A scope that ends something, whatever happens around it. */
export function randomEnding(around: Surroundings, prefix: string): JsonObject {
  return randomScope({ ...around, prefix, isEnding: true, isInLoop: false });
}

export function namesIn({ steps }: JsonObject): string[] {
  return (steps as JsonObject[]).map(({ name }) => name as string);
}

/** The keys of a scope. Half of them are a sequence in which variables are written; in the others needs are drawn. */
export function randomScope(around: Surroundings): JsonObject {
  const { draw } = around;
  const isOrdered = draw.once(2);
  const declares = draw.below(3) > 0;
  const inside: Surroundings = {
    ...around,
    isOrdered: declares ? isOrdered : isOrdered && around.isOrdered,
    hasVars: declares || around.hasVars,
  };
  return {
    ...(declares && { vars: { v: 0, w: "${ inputs.big }" } }),
    steps: randomSteps(inside, isOrdered),
    ...(draw.once(4) && { whenFailed: draw.of(["finishRunning", "finishRunning", "cancel"]) }),
    ...(draw.once(4) && { output: draw.of(["${ size(inputs.big) }", { own: ["${ run.attempt }"] }, null]) }),
  };
}

function randomSteps(around: Surroundings, isOrdered: boolean): JsonObject[] {
  const { draw, depth, prefix } = around;
  const letter = "abcdefgh"[depth]!;
  const names = Array.from({ length: 1 + draw.below(5) }, (_, place) => `${prefix}${letter}${place}`);
  return names.map((name, place) => {
    const earlier = names.slice(0, place);
    const above = [...earlier, ...around.above];
    return { name, ...randomStep({ ...around, above }), ...(!isOrdered && randomNeeds(draw, earlier)) };
  });
}

/** The rest keep the step above. */
function randomNeeds(draw: Draw, earlier: readonly string[]): JsonObject {
  if (draw.once(4)) return {};
  const needs = draw.some(earlier, 2);
  const kind = draw.of(["all", "any", "atLeast"]);
  if (kind === "all" || needs.length === 0) return { needs };
  return { needs: kind === "any" ? { any: needs } : { atLeast: 1 + draw.below(needs.length), of: needs } };
}
