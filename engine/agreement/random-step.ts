import type { Json, JsonObject } from "../json.js";
import type { Draw } from "./draw.js";
import { randomContainer } from "./random-container.js";
import { randomCode } from "./random-code.js";
import type { Surroundings } from "./random-flow.js";
import { randomWait } from "./random-wait.js";

/** A step without its name and its needs. */
export function randomStep(around: Surroundings): JsonObject {
  const { draw, depth } = around;
  const kind = draw.below(20);
  const isContainer = kind < 5 && depth > 0;
  const body = isContainer
    ? randomContainer(around)
    : kind < 11
      ? randomCode(around)
      : randomInProcess(around);
  return { ...body, ...randomKeys(around, body) };
}

/** What it reads is surely there, or read optionally. */
export function randomValue(around: Surroundings): Json {
  const { draw, above, items, hasVars, hasIndex } = around;
  const expressions = [
    "1 + 1",
    "inputs.big",
    "size(inputs.big)",
    "range(12000)",
    "run.attempt",
    "now - timestamp(run.startedAt)",
    ...(hasVars ? ["vars.v", "[vars.v, size(vars.w)]"] : []),
    ...items,
    ...(hasIndex ? ["index"] : []),
    ...above.flatMap((name) => [
      `steps.?${name}.?output.orValue(0)`,
      `[steps.?${name}.?status.orValue('none'), steps.?${name}.?attempts.orValue(0)]`,
      `steps.?${name}.?error.?code.orValue('none')`,
    ]),
  ];
  const expression = draw.of(expressions);
  return draw.of<Json>([`\${ ${expression} }`, `\${ ${expression} }`, { of: [`\${ ${expression} }`] }]);
}

function randomInProcess(around: Surroundings): JsonObject {
  const { draw } = around;
  if (around.isInLoop && draw.once(6)) return randomLeave(draw);
  if (around.hasWaits && draw.once(3)) return randomWait(around);
  switch (draw.below(9)) {
    case 0:
      return {
        validate: {
          value: randomValue(around),
          schema: draw.of<JsonObject>([{}, { type: ["string", "number"] }]),
        },
      };
    case 1:
      return { log: draw.of(["noted", "${ run.attempt } ${ inputs.small }"]) };
    case 2:
      return { wait: draw.of(["1s", "500ms", "0s", "${ '2s' }"]) };
    case 3:
      return { wait: { until: "${ timestamp(run.startedAt) + duration('3s') }" } };
    case 4:
      return {
        fail: draw.of<Json>(["on purpose", { code: "Drawn", message: "${ inputs.big }", details: { d: 1 } }]),
      };
    case 5:
      return draw.once(2) && !around.isEnding
        ? { return: randomValue(around), if: draw.of(["false", "run.attempt == 2", "true"]) }
        : failing;
    case 6:
    case 7:
      if (around.isOrdered && around.hasVars) return randomSet(around);
      return { value: randomValue(around) };
    default:
      return { value: randomValue(around) };
  }
}

function randomLeave(draw: Draw): JsonObject {
  const when = draw.of<JsonObject>([{}, { if: "index == 1" }, { if: "index > 0" }]);
  return { ...draw.of<JsonObject>([{ break: true }, { continue: true }]), ...when };
}

const failing: JsonObject = { value: "${ config.absent }" };

function randomSet({ draw }: Surroundings): JsonObject {
  const sets: JsonObject[] = [
    { v: "${ vars.v + 1.0 }" },
    { v: "${ vars.v + 1.0 }", w: "${ inputs.big }" },
    { w: "${ string(vars.v) }" },
  ];
  return { set: draw.of(sets), ...(draw.once(4) && { output: "${ [vars.v, size(vars.w)] }" }) };
}

/** Keys of every step. */
function randomKeys(around: Surroundings, body: JsonObject): JsonObject {
  const { draw } = around;
  const isScope = "steps" in body;
  return {
    ...(draw.once(12) && { title: "Drawn" }),
    ...(draw.once(8) && {
      if: draw.of(["false", "true", "inputs.small > 1.0", "config.absent", "run.attempt == 1"]),
    }),
    ...(draw.once(16) && { disabled: draw.of([true, true, false]) }),
    ...(draw.once(4) && { onError: randomOnError(around) }),
    ...(!isScope && !("set" in body) && draw.once(8) && { output: randomOutput(around) }),
  };
}

function randomOnError({ draw }: Surroundings): Json {
  return draw.of<Json>([
    "continue",
    "fail",
    { output: "instead" },
    { output: { code: "${ error.code }", big: "${ inputs.big }" } },
    { output: "${ error.absent }" },
  ]);
}

function randomOutput({ draw }: Surroundings): Json {
  return draw.of<Json>(["${ [result] }", "${ result }", { was: "${ result }" }, "${ result.absent }"]);
}
