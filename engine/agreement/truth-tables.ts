import { validateFlow } from "../flow/validate/validate-flow.js";
import type { Json, JsonObject } from "../json.js";
import type { SimulatedAnswer, SimulatedRequest, Simulation } from "../simulate/simulate.js";
import { disagreement, type Trial } from "./agree.js";

/** How one of two parts of a join goes: it runs for 1 s or 2 s, or until the run is cancelled after 5 s. */
export type End = "succeeded" | "failed" | "skipped" | "cancelled";
export type Place = "needs" | "parallel" | "forEach";

/** One row of a truth table. */
export interface Given {
  readonly place: Place;
  readonly join: Json;
  /** Of a join of nothing: none. */
  readonly ends: readonly End[];
  readonly cancelRest: boolean;
}

/** What becomes of it, by status. */
export interface Told {
  /** With the code of its error. Null: never started. */
  readonly join: string | null;
  readonly parts: readonly (string | null)[];
  /** A step beside it that runs for 3 s, with `whenFailed: cancel` and `finishRunning`. */
  readonly beside: readonly [cancel: string | null, finishRunning: string | null];
  readonly run: string;
}

const ends: readonly End[] = ["succeeded", "failed", "skipped", "cancelled"];
const pairs = ends.flatMap((first) => ends.map((second) => [first, second] as const));

/** Every row: joins by how two parts end, and of nothing where that can be. */
export const givens: readonly Given[] = (["needs", "parallel", "forEach"] as const).flatMap((place) =>
  joinsOf(place).flatMap(([join, cancelRest]) =>
    [...pairs, ...(place === "forEach" ? [[]] : [])].map((ends) => ({ place, join, ends, cancelRest })),
  ),
);

/** `cancelRest` means something to `any` and `atLeast` of containers alone; needs cannot be settled. */
function joinsOf(place: Place): [Json, boolean][] {
  const counted: Json[] = ["any", { atLeast: 2 }];
  if (place === "needs") return [["all", false], ...counted.map((join): [Json, boolean] => [join, false])];
  const both = counted.flatMap((join): [Json, boolean][] => [
    [join, true],
    [join, false],
  ]);
  return [["all", true], ...both, ["settled", true]];
}

/** Runs a row in the engine, under both `whenFailed`. Throws if the reference does not allow what comes of it. */
export function toldOf(given: Given): Told {
  const [cancelling, finishing] = (["cancel", "finishRunning"] as const).map((whenFailed) => {
    const { run, differs } = disagreement(trialOf(given, whenFailed));
    if (differs) throw new Error(`${JSON.stringify({ ...given, whenFailed })}: ${differs}`);
    return run;
  });
  return {
    join: statusOf(cancelling!, "join"),
    parts: given.ends.map((_, index) => statusOf(cancelling!, partPath(given.place, index))),
    beside: [statusOf(cancelling!, "beside"), statusOf(finishing!, "beside")],
    run: cancelling!.outcome.status,
  };
}

export function statusOf({ steps }: Simulation, path: string): string | null {
  const step = steps.find((one) => one.path === path);
  if (!step) return null;
  return step.status === "failed" ? `failed: ${step.error!.code}` : step.status;
}

function partPath(place: Place, index: number): string {
  if (place === "needs") return `part${index}`;
  return place === "parallel" ? `join.part${index}.s` : `join[${index}].s`;
}

function trialOf(given: Given, whenFailed: string): Trial {
  const answers: { [path: string]: SimulatedAnswer } = { beside: { output: null, afterMs: 3_000 } };
  for (const [index, end] of given.ends.entries())
    answers[partPath(given.place, index)] = answerOf(end, index);
  const operations = given.ends.includes("cancelled") ? [{ kind: "cancel", afterMs: 5_000 } as const] : [];
  const beside = { name: "beside", needs: [], ...code };
  return trial({ whenFailed, steps: [beside, ...joinSteps(given)] }, answers, operations);
}

function answerOf(end: End, index: number): SimulatedAnswer {
  const afterMs = end === "cancelled" ? 60_000 : (index + 1) * 1_000;
  return end === "failed" ? { error: { message: "no" }, afterMs } : { output: index, afterMs };
}

const code: JsonObject = { runtime: "bash", run: "true" };

function joinSteps({ place, join, ends, cancelRest }: Given): JsonObject[] {
  const part = (end: End): JsonObject => ({ ...code, ...(end === "skipped" && { if: "false" }) });
  if (place === "needs") {
    const of = ends.map((_, index) => `part${index}`);
    const needs: Json = join === "all" ? of : join === "any" ? { any: of } : { ...(join as JsonObject), of };
    return [
      ...ends.map((end, index) => ({ name: of[index]!, needs: [], ...part(end) })),
      { name: "join", needs, value: 1 },
    ];
  }
  const isCounted = join !== "all" && join !== "settled";
  const keys = { name: "join", needs: [], join, ...(isCounted && { cancelRest }) };
  if (place === "parallel") {
    const branches = ends.map((end, index) => ({
      name: `part${index}`,
      steps: [{ name: "s", ...part(end) }],
    }));
    return [{ ...keys, parallel: branches }];
  }
  const steps = [{ name: "s", if: "item != 'skipped'", ...code }];
  return [{ ...keys, forEach: [...ends], steps }];
}

/** A flow of these keys, with what its code answers by path; several answer one attempt after the other. */
export function trial(
  spec: JsonObject,
  answers: { readonly [path: string]: SimulatedAnswer | readonly SimulatedAnswer[] },
  operations: readonly SimulatedRequest[] = [],
): Trial {
  const flow = { apiVersion: "flowrunner.dev/v1alpha1", kind: "Flow", metadata: { name: "table" }, spec };
  const { plan, diagnostics } = validateFlow(JSON.stringify(flow));
  if (!plan) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  const answer: Trial["answer"] = ({ path, attempt }) => {
    const found = [answers[path] ?? { output: null }].flat();
    return found[Math.min(attempt, found.length) - 1]!;
  };
  return { plan, inputs: {}, answer, operations };
}
