import { acceptInputs } from "../flow/accept-inputs.js";
import { validateFlow } from "../flow/validate/validate-flow.js";
import type { JsonObject } from "../json.js";
import type { AttemptName } from "../reference/world.js";
import type { SimulatedAnswer, SimulatedRequest } from "../simulate/simulate.js";
import type { Trial } from "./agree.js";
import { Draw, hashOf } from "./draw.js";
import { randomSpec, type Extent } from "./random-flow.js";

/**
 * A random flow, the ends of its attempts, and what is asked of its run: the same for the same seed. Default: of
 * what the reference runs.
 */
export function randomTrial(seed: number, extent?: Extent): Trial & { readonly document: JsonObject } {
  const draw = new Draw(seed);
  const document = {
    ...{ apiVersion: "flowrunner.dev/v1alpha1", kind: "Flow", metadata: { name: "random" } },
    spec: randomSpec(draw, extent),
  };
  const { plan, diagnostics } = validateFlow(JSON.stringify(document));
  if (!plan)
    throw new Error(diagnostics.map(({ code, path, message }) => `${code} ${path}: ${message}`).join("\n"));
  const accepted = acceptInputs(plan, { big });
  if (!("inputs" in accepted)) throw new Error(JSON.stringify(accepted.issues));
  const operations = randomOperations(draw);
  return {
    document,
    plan,
    inputs: accepted.inputs,
    operations,
    answer: (attempt) => answerTo(seed, attempt),
  };
}

/** Larger than what a history holds inline. */
const big = "x".repeat(70_000);
/** Times meet often: a timeout, an end and a cancel of the same moment. */
const stepMs = 500;

/** The last one comes later than what is drawn: no run stays paused. */
function randomOperations(draw: Draw): SimulatedRequest[] {
  const kinds = ["cancel", "terminate", "pause", "pause", "resume", "retry", "retry"] as const;
  const drawn = Array.from({ length: draw.below(6) }, () => ({
    kind: draw.of(kinds),
    afterMs: draw.below(16) * stepMs,
  }));
  return [...drawn, { kind: "resume", afterMs: 20 * stepMs }];
}

const codes = ["CodeError", "LostWorker", "Custom", "Cancelled"];

function answerTo(seed: number, { path, generation, attempt }: AttemptName): SimulatedAnswer {
  const draw = new Draw(hashOf(`${seed} ${path}#${generation}/${attempt}`));
  const more = { afterMs: draw.below(9) * stepMs, ignoresCancel: draw.once(3) };
  if (draw.below(4) > 0) return { output: draw.of([1, 2, null, big, { k: draw.below(3) }, [3]]), ...more };
  return { error: { code: draw.of(codes), message: "drawn", retryable: draw.below(5) > 0 }, ...more };
}
