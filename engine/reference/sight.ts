import type { Environment, LazyMap } from "../expressions/environment.js";
import type { Json } from "../json.js";
import { failureJson } from "./failures.js";
import type { Run, Scope, Step } from "./tree.js";

/**
 * What an expression sees: names of the innermost scope that has them. `step`: in which it stands, if not in a scope's
 * own fields. `local`: what only this place has.
 */
export function sight(
  run: Run,
  scope: Scope,
  step: Step | null,
  local: { readonly [root: string]: Json | undefined } = {},
): Environment {
  const around = [...scopesAround(scope)];
  const lookup = (root: string): Json | LazyMap | undefined => {
    if (Object.hasOwn(local, root)) return local[root];
    switch (root) {
      case "inputs":
        return run.world.inputs;
      case "config":
        return run.world.config;
      case "run":
        return aboutRun(run);
      case "vars":
        return lazy((name) => around.find(({ vars }) => vars.has(name))?.vars.get(name));
      case "steps":
        return lazy((name) => stepMembers(around.find(({ plan }) => plan.byName.has(name))?.steps.get(name)));
      case "joined":
        return [step, ...around.map(({ parent }) => parent)].find((one) => one?.joined !== undefined)?.joined;
      default:
        return around.find(({ names }) => Object.hasOwn(names, root))?.names[root];
    }
  };
  return { lookup, now: run.now, seed: `${scope.path}/${step?.path ?? ""}` };
}

function* scopesAround(scope: Scope): Generator<Scope> {
  yield scope;
  if (scope.parent) yield* scopesAround(scope.parent.scope);
}

function aboutRun({ plan, startedAt, generation }: Run): Json {
  return {
    id: "simulation",
    flow: plan.name,
    version: plan.version,
    startedAt: new Date(startedAt).toISOString(),
    attempt: generation + 1,
  };
}

function stepMembers(step: Step | undefined): LazyMap | undefined {
  if (!step) return undefined;
  return lazy((member) => {
    switch (member) {
      case "output":
        return step.output;
      case "error":
        return step.status === "failed" && step.error ? failureJson(step.error) : undefined;
      case "status":
        return statusOf(step);
      case "attempts":
        return step.attempts;
      case "limitReached":
        return step.limitReached;
      default:
        return undefined;
    }
  });
}

/** In the words of "Runs and steps". */
function statusOf({ status, activity }: Step): string {
  if (status !== "underWay") return status;
  if (activity?.kind === "container") return "running";
  return activity?.kind === "attempt" ? "queued" : "waiting";
}

function lazy(member: (name: string) => Json | LazyMap | undefined): LazyMap {
  return { lazyMap: true, member };
}
