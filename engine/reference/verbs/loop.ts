import type { RepeatAction, WhileAction } from "../../flow/plan.js";
import { platform, verdictOrFailure } from "../failures.js";
import { collected, verdictOf, type Verdict } from "../joins.js";
import { enter, openScope } from "../scopes.js";
import { sight } from "../sight.js";
import { containerOf, openScopesOf, scopesOf, type Run, type Step } from "../tree.js";
import { isTrue, valueOf, wholeNumber } from "../values.js";
import type { Meaning } from "./meaning.js";

type LoopAction = WhileAction | RepeatAction;

/** `while` and `repeat`: one iteration after the other. The first that fails, fails the loop. */
export const loop: Meaning<LoopAction> = {
  begin(run, step, action) {
    const names = sight(run, step.scope, step);
    const times = action.verb === "repeat" && action.times;
    enter(run, step, {
      total: times ? wholeNumber(valueOf(times, names), 0) : Infinity,
      maxParallel: 1,
      open: (place) => openScope(run, { ...iteration(step, place), plan: action.scope }),
    });
  },
  container: {
    verdict: (step, action, run) => verdictOrFailure(() => verdictNow(run, step, action)),
    whenLeft: () => ({ kind: "succeeds" }),
    result: (step, { collect }) =>
      collected(
        collect,
        scopesOf(step).filter(({ outcome }) => outcome?.status === "succeeded"),
      ),
    cancelsRest: () => true,
  },
};

function iteration(step: Step, place: number) {
  return { parent: step, key: place, path: `${step.path}[${place}]`, names: { index: place } };
}

function verdictNow(run: Run, step: Step, action: LoopAction): Verdict {
  const failed = verdictOf({ kind: "all" }, scopesOf(step), Infinity);
  if (failed.kind === "fails" || openScopesOf(step).length > 0) return failed;
  if (!wantsMore(run, step, action)) return { kind: "succeeds" };
  if (scopesOf(step).length < action.maxIterations) return { kind: "open" };
  if (action.onLimit === "continue") return { kind: "succeeds", isLimited: true };
  return { kind: "fails", error: platform("IterationLimit") };
}

/** `while` is tested before each iteration, `until` after it; both see the last one's output. */
function wantsMore(run: Run, step: Step, action: LoopAction): boolean {
  const done = scopesOf(step);
  const last = collected("last", done);
  const sees = (index: number) => sight(run, step.scope, step, { index, last });
  if (action.verb === "while") return isTrue(action.condition, sees(done.length));
  if (!action.until) return done.length < containerOf(step)!.total;
  return done.length === 0 || !isTrue(action.until, sees(done.length - 1));
}
