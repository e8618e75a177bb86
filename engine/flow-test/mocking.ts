import { evaluateCondition, evaluateTree } from "../expressions/evaluate-tree.js";
import type { Environment } from "../expressions/environment.js";
import { parseDuration } from "../flow/duration.js";
import type { JsonObject } from "../json.js";
import type { SimulatedAnswer, SimulatedAttempt } from "../simulate/simulate.js";
import type { Mock, Mocks } from "./generated/types.js";
import { fits } from "./step-paths.js";

/** A code step was called that no mock is for. */
export class Unmocked extends Error {
  override readonly name = "Unmocked";

  constructor({ path, attempt, input }: SimulatedAttempt) {
    super(`\`${path}\` was called with ${JSON.stringify(input)} (attempt ${attempt}), and no mock fits`);
  }
}

/** What code gives. Of several mocks that fit, those of `all` that come first win. Throws `Unmocked` where none does. */
export function answerFrom(
  all: readonly Mocks[],
  startAt: number,
): (attempt: SimulatedAttempt) => SimulatedAnswer {
  const ranked = all.flatMap(mostParticularFirst);
  return (attempt) => {
    const seen = environmentOf(attempt, startAt);
    for (const [pattern, given] of ranked) {
      if (!fits(pattern, attempt.path)) continue;
      const mock = [given].flat().find((one) => isMeant(one, attempt, seen));
      if (mock) return answerOf(mock, seen);
    }
    throw new Unmocked(attempt);
  };
}

/** `batch[3].resize` before `batch[*].resize`: the order of a mapping's keys means nothing. */
function mostParticularFirst(mocks: Mocks): [pattern: string, given: Mocks[string]][] {
  const stars = (pattern: string): number => pattern.split("[*]").length;
  return Object.entries(mocks).sort(([a], [b]) => stars(a) - stars(b) || (a < b ? -1 : 1));
}

function isMeant(mock: Mock, { attempt }: SimulatedAttempt, seen: Environment): boolean {
  if (mock.attempt !== undefined && mock.attempt !== attempt) return false;
  return mock.if === undefined || evaluateCondition(mock.if, seen);
}

function answerOf({ output, error, after = "0s" }: Mock, seen: Environment): SimulatedAnswer {
  const afterMs = parseDuration(after)!;
  return error ? { afterMs, error } : { afterMs, output: evaluateTree(output!, seen) ?? null };
}

function environmentOf({ path, attempt, input }: SimulatedAttempt, now: number): Environment {
  const names: JsonObject = { path, attempt, input };
  return { now, seed: path, lookup: (name) => (Object.hasOwn(names, name) ? names[name] : undefined) };
}
