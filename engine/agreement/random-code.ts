import type { Json, JsonObject } from "../json.js";
import type { Surroundings } from "./random-flow.js";
import { randomValue } from "./random-step.js";

/** A step that runs code: half of the code is in a file. */
export function randomCode(around: Surroundings): JsonObject {
  const { draw } = around;
  return {
    ...draw.of<JsonObject>([
      { runtime: draw.of(["bash", "node", "python"]), run: "true" },
      { runtime: draw.of(["bash", "node", "python"]), run: "true" },
      { file: draw.of(["a.sh", "b.py", "c.mjs"]) },
    ]),
    ...(draw.once(3) && { with: { given: randomValue(around) } }),
    ...(draw.once(3) && { retry: randomRetry(around) }),
    ...(draw.once(5) && { idempotent: draw.below(3) > 0 }),
    ...(draw.once(5) && { totalTimeout: draw.of(["2s", "3s", "4s"]) }),
    ...(draw.once(5) && { timeout: draw.of(["1s", "2s", "3s"]) }),
    ...(draw.once(9) && { outputSchema: { type: "number" } }),
    ...(draw.once(12) && { env: randomEnv(around) }),
    ...(draw.once(5) && randomRequirements(around)),
  };
}

function randomRetry({ draw }: Surroundings): JsonObject {
  return {
    maxAttempts: 2 + draw.below(4),
    ...(draw.once(2) && { delay: draw.of(["500ms", "1s", "0s"]) }),
    ...(draw.once(3) && { factor: draw.of([1, 1.5, 3]) }),
    ...(draw.once(4) && { maxDelay: draw.of(["1s", "1500ms"]) }),
    ...(draw.below(4) > 0 && { jitter: draw.of(["none", "none", "none", "full"]) }),
    ...(draw.once(4) && { codes: draw.of([["CodeError"], ["Timeout", "Custom"]]) }),
    ...(draw.once(4) && { if: draw.of(["attempt < 3", "error.code != 'Custom'", "error.absent == 1"]) }),
  };
}

function randomEnv({ draw }: Surroundings): JsonObject {
  return draw.of<JsonObject>([
    { X: "${ inputs.small }" },
    { X: { secret: "KEY" } },
    { X: "${ inputs.big }" },
  ]);
}

/** What is no business of a run's outcome. */
function randomRequirements({ draw }: Surroundings): JsonObject {
  const keys: readonly (readonly [string, Json])[] = [
    ["priority", 70],
    ["secrets", ["KEY"]],
    ["data", { collections: { orders: ["read"] } }],
    ["files", "read"],
    ["network", "internet"],
    ["resources", { cpu: "500m", memory: "256Mi" }],
    ["image", "example.org/tools:1"],
  ];
  return Object.fromEntries(draw.some(keys, 3));
}
