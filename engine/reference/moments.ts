import { containerOf, openScopesOf, type Run, type Scope, type Step } from "./tree.js";

/** The steps of the scopes that have not ended, outer ones first. */
export function* livingSteps(scope: Scope): Generator<Step> {
  if (scope.outcome) return;
  for (const step of scope.steps.values()) {
    yield step;
    for (const inner of openScopesOf(step)) yield* livingSteps(inner);
  }
}

export function* livingScopes(scope: Scope): Generator<Scope> {
  if (scope.outcome) return;
  yield scope;
  for (const step of scope.steps.values()) for (const inner of openScopesOf(step)) yield* livingScopes(inner);
}

/** When its `timeout` (of a container) or `totalTimeout` (of code) is over. */
export function deadlineOf(step: Step): number | null {
  const { activity, status } = step;
  if (status !== "underWay" || !activity || activity.kind === "timer") return null;
  return activity.kind === "container" ? activity.deadline : activity.totalDeadline;
}

export function setDeadline(step: Step, at: number | null): void {
  const { activity } = step;
  if (activity?.kind === "container") activity.deadline = at;
  else if (activity && activity.kind !== "timer") activity.totalDeadline = at;
}

/** When something happens by itself; nothing but attempts ends in a pause. */
export function nextMoment(run: Run): number | null {
  const times: number[] = run.world.asked.map(({ afterMs }) => run.startedAt + afterMs);
  if (!run.outcome) {
    if (run.pausedAt === null) times.push(run.deadline);
    for (const step of livingSteps(run.root)) times.push(...momentsOf(run, step));
  }
  const coming = times.filter((time) => time > run.now && time < Infinity);
  return coming.length === 0 ? null : Math.min(...coming);
}

function momentsOf(run: Run, step: Step): number[] {
  const { activity, status } = step;
  if (status !== "underWay" || !activity) return [];
  if (activity.kind === "attempt" && run.pausedAt !== null) return [activity.endsAt];
  if (run.pausedAt !== null) return [];
  const until =
    activity.kind === "attempt"
      ? activity.endsAt
      : containerOf(step)
        ? null
        : (activity as { until: number }).until;
  return [until, deadlineOf(step)].filter((time) => time !== null);
}
