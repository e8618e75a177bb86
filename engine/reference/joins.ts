import type { Collect, Join } from "../flow/plan.js";
import type { Json } from "../json.js";
import { Failed, failureJson, platform } from "./failures.js";
import type { Failure, Scope } from "./tree.js";

export type Verdict =
  | { readonly kind: "open" }
  /** Its result is what `collect` makes of its scopes. */
  | { readonly kind: "succeeds"; readonly isLimited?: boolean }
  /** What still runs in it is cancelled first. */
  | { readonly kind: "fails"; readonly error: Failure };

/** What a join says when `scopes` of `total` have been opened: the table in "Joins" of the flow language. */
export function verdictOf(join: Join, scopes: readonly Scope[], total: number): Verdict {
  const ended = scopes.filter(({ outcome }) => outcome !== null);
  const succeeded = ended.filter(({ outcome }) => outcome?.status === "succeeded").length;
  const lost = ended.length - succeeded;
  switch (join.kind) {
    case "settled":
      return ended.length === total ? { kind: "succeeds" } : { kind: "open" };
    case "all": {
      const failure = firstFailure(ended);
      if (failure) return { kind: "fails", error: failure };
      return succeeded === total ? { kind: "succeeds" } : { kind: "open" };
    }
    case "atLeast":
      if (succeeded >= join.count) return { kind: "succeeds" };
      if (total - lost < join.count) return { kind: "fails", error: platform("JoinImpossible") };
      return { kind: "open" };
  }
}

function firstFailure(ended: readonly Scope[]): Failure | undefined {
  const [first] = byEnd(ended).flatMap(({ outcome }) =>
    outcome?.status === "failed" ? [outcome.error] : [],
  );
  return first;
}

function byEnd(scopes: readonly Scope[]): Scope[] {
  return [...scopes].sort((a, b) => a.endedTick - b.endedTick);
}

/** The output of a join that succeeds: "Collecting outputs". `scopes` by place; one that never opened is undefined. */
export function collected(collect: Collect, scopes: readonly (Scope | undefined)[]): Json {
  const successes = scopes.filter((scope) => scope?.outcome?.status === "succeeded") as Scope[];
  switch (collect) {
    case "object":
      return Object.fromEntries(successes.map((scope) => [String(scope.key), outputOf(scope)]));
    case "list":
      return successes.map(outputOf);
    case "settled":
      return scopes.map(settledOf);
    case "first":
      return successes.length === 0 ? null : outputOf(byEnd(successes)[0]!);
    case "last":
      return successes.length === 0 ? null : outputOf(byEnd(successes).at(-1)!);
    case "merge":
      return merged(successes.map(outputOf));
  }
}

function outputOf({ outcome }: Scope): Json {
  return outcome?.status === "succeeded" ? outcome.output : null;
}

/** What has not ended, or never began, when the join succeeds is cancelled. */
function settledOf(scope: Scope | undefined): Json {
  const outcome = scope?.outcome ?? { status: "cancelled" };
  return {
    status: outcome.status,
    output: outcome.status === "succeeded" ? outcome.output : null,
    error: outcome.status === "failed" ? failureJson(outcome.error) : null,
  };
}

function merged(outputs: readonly Json[]): Json {
  if (outputs.some((output) => output === null || typeof output !== "object" || Array.isArray(output)))
    throw new Failed(platform("InvalidOutput"));
  return Object.assign({}, ...outputs) as Json;
}
