import type { Deadline } from "./deadlines.js";
import type { RunState } from "./state.js";
import { isAtRest, isEnding, isOnlyEnding, isOver } from "./stopping.js";

/** Takes out the deadlines that have come and gives those that still hold. */
export function takeDue(state: RunState, now: number): Deadline[] {
  const { deadlines } = state;
  const due: Deadline[] = [];
  for (let next = deadlines.earliest; next && next.at <= now; next = deadlines.earliest) {
    if (holds(state, next)) due.push(next);
    deadlines.removeEarliest();
  }
  return due;
}

/** Puts back those that nothing has answered yet, because a payload was missing or the pass was used up. */
export function putBack(state: RunState, due: readonly Deadline[]): void {
  for (const deadline of due) if (holds(state, deadline)) state.deadlines.add(deadline);
}

/** When the run must be looked at though nothing happens; null when it has ended, is paused or only waits for facts. */
export function nextWake(state: RunState): number | null {
  if (isAtRest(state)) return null;
  const { deadlines } = state;
  while (deadlines.earliest && !holds(state, deadlines.earliest)) deadlines.removeEarliest();
  return deadlines.earliest?.at ?? null;
}

/** A deadline whose step has gone on or ended meanwhile holds no more. */
function holds(state: RunState, { at, path }: Deadline): boolean {
  if (path === "") return at === state.deadline && !(state.root && isOver(state.root));
  const scope = state.scopes.get(path);
  if (scope) return at === scope.deadline && !isOver(scope);
  const phase = state.steps.get(path)?.phase;
  switch (phase?.kind) {
    case "code":
      return at === phase.retryAt || (at === phase.totalDeadline && !phase.stop);
    case "timer":
      return at === phase.until;
    case "listening":
    case "approval":
      return at === phase.deadline;
    case "container":
      return at === phase.deadline && !isEnding(phase) && !isOnlyEnding(phase.children);
    default:
      return false;
  }
}
