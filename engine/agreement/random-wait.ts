import type { Json, JsonObject } from "../json.js";
import type { SimulatedOperation } from "../simulate/simulate.js";
import type { Draw } from "./draw.js";
import type { Surroundings } from "./random-flow.js";
import { randomValue } from "./random-step.js";

const names = ["told", "sent"];
const data: readonly Json[] = [null, 1, 200_000];

/** A step that publishes an event, or waits for one, for a signal or for people, and not for long. */
export function randomWait(around: Surroundings): JsonObject {
  const { draw } = around;
  const timeout = draw.of(["1s", "2s"]);
  switch (draw.below(3)) {
    case 0:
      return { emit: { event: draw.of(names), ...randomKey(draw), data: randomValue(around) } };
    case 1:
      return { waitFor: { event: draw.of(names), ...randomKey(draw), ...randomInterest(draw), timeout } };
    default:
      return { approve: { message: "${ inputs.big }", ...randomPolicy(draw), timeout } };
  }
}

function randomKey(draw: Draw): JsonObject {
  return draw.once(3) ? { key: draw.of(["k", "${ inputs.small }"]) } : {};
}

function randomInterest(draw: Draw): JsonObject {
  return {
    ...(draw.once(3) && {
      match: draw.of(["event.data > 1", "event.data == size(inputs.big)", "config.absent"]),
    }),
    ...(draw.once(3) && { since: "run" }),
    ...(draw.once(3) && { count: 2 }),
  };
}

function randomPolicy(draw: Draw): JsonObject {
  return {
    ...(draw.once(2) && { onTimeout: draw.of(["fail", "approve", "reject"]) }),
    ...(draw.once(2) && { onReject: "continue" }),
    ...(draw.once(3) && { notify: draw.of(names) }),
  };
}

/** Events and signals that come from outside of the run. */
export function randomNews(draw: Draw): SimulatedOperation[] {
  return Array.from({ length: draw.below(4) }, () => ({
    ...{ kind: draw.of(["signal", "event"] as const), name: draw.of(names), data: draw.of(data) },
    afterMs: draw.below(16) * 500,
  }));
}
