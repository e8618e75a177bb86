import type { Json, JsonObject } from "../json.js";
import { namesIn, randomEnding, randomScope, type Surroundings } from "./random-flow.js";

export function randomContainer(around: Surroundings): JsonObject {
  const { draw } = around;
  const within = { ...around, depth: around.depth - 1, prefix: "" };
  const timeout = draw.once(4) && { timeout: draw.of(["1500ms", "3s", "5s"]) };
  return {
    ...draw.of(around.hasEndings ? [...containers, randomTry, randomTry] : containers)(within),
    ...timeout,
  };
}

const containers = [
  ...[randomParallel, randomParallel, randomForEach, randomForEach],
  ...[randomLoop, randomSwitch],
];

function randomParallel(around: Surroundings): JsonObject {
  const { draw } = around;
  const names = ["left", "right", "middle"].slice(0, 1 + draw.below(3));
  const branches = names.map((name) => ({ name, ...randomScope({ ...around, ...unordered(around) }) }));
  return { parallel: branches, ...randomJoin(around, "object", Math.min(2, names.length)) };
}

/** Variables further out may be written by none of several that run at the same time. */
function unordered({ draw }: Surroundings): Partial<Surroundings> {
  return { isOrdered: false, isInLoop: false, draw };
}

function randomForEach(around: Surroundings): JsonObject {
  const { draw, items: outer } = around;
  const as = draw.of([undefined, "thing"]);
  const isSequence = draw.once(3);
  const items = [...new Set([...outer, as ?? "item"])];
  const scope = randomScope({
    ...around,
    ...{ items, isInLoop: true, hasIndex: true },
    isOrdered: isSequence && around.isOrdered,
  });
  return {
    forEach: draw.of<Json>([
      [1, 2, 3],
      "${ [inputs.big, 2] }",
      "${ chunk(range(12000), 4000) }",
      "${ {'k': 1, 'h': [2]} }",
      [],
      "${ null }",
    ]),
    ...(as !== undefined && { as }),
    ...(isSequence
      ? { maxParallel: 1 }
      : draw.once(2) && { maxParallel: draw.of<Json>([1, 2, "${ inputs.small }"]) }),
    ...scope,
    ...randomJoin(around, "list", 2),
  };
}

function randomLoop(around: Surroundings): JsonObject {
  const { draw } = around;
  const loops: readonly JsonObject[] = [
    { while: "index < 2" },
    { while: "last == null && index < 3" },
    { while: "size(inputs.big) > 1", maxIterations: 2 },
    { while: "true", maxIterations: 3, onLimit: draw.of(["continue", "fail"]) },
    { repeat: 2 },
    { repeat: "${ size([1, 2, 3]) }" },
    { repeat: { until: "last != null", max: 3 }, onLimit: "continue" },
    { while: "config.absent" },
  ];
  return {
    ...randomScope({ ...around, isInLoop: true, hasIndex: true }),
    ...draw.of(loops),
    ...(draw.once(2) && { collect: draw.of(["list", "settled", "first", "last"]) }),
  };
}

function randomSwitch(around: Surroundings): JsonObject {
  const { draw } = around;
  const conditions = ["false", "true", "inputs.small > 5.0", "run.attempt == 1"];
  const cases = Array.from({ length: 1 + draw.below(2) }, () => ({
    case: draw.of(conditions),
    ...randomScope({ ...around, isOrdered: false }),
  }));
  return { switch: cases, ...(draw.once(2) && { default: randomScope({ ...around, isOrdered: false }) }) };
}

function randomTry(around: Surroundings): JsonObject {
  const { draw } = around;
  const tried = randomScope(around);
  const after = { ...around, above: [...namesIn(tried), ...around.above] };
  const catches = Array.from({ length: draw.below(3) }, () => ({
    ...randomScope({ ...after, prefix: "k" }),
    ...draw.of<JsonObject>([
      { codes: ["Custom", "Drawn"] },
      { codes: ["CodeError", "LostWorker", "Failed"], if: "inputs.small > 1.0" },
      { if: "error.code == 'Failed' || config.absent" },
      {},
    ]),
  }));
  return {
    try: tried,
    ...(catches.length > 0 && { catch: catches }),
    ...(draw.below(3) > 0 && { finally: randomEnding(after, "z") }),
  };
}

/** `most`: of which count it may still succeed. */
function randomJoin({ draw }: Surroundings, own: string, most: number): JsonObject {
  const counts = ["any", { atLeast: 1 }, { atLeast: most }];
  const join = draw.of<Json>(["all", ...counts, "settled", "default", "default"]);
  const isCounted = join === "any" || typeof join === "object";
  return {
    ...(join !== "default" && { join }),
    ...(isCounted && draw.once(2) && { cancelRest: draw.of([false, false, true]) }),
    ...(draw.once(2) && { collect: draw.of([own, "list", "settled", "first", "last", "merge"]) }),
  };
}
