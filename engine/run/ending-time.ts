import type { RunState, ScopeState } from "./state.js";
import { isOver } from "./stopping.js";

/** What one `finally` or `onFailure` may take. */
export const longestSectionMs = 5 * 60_000;
/** What all of them may take together, once the run itself ends. */
const longestEndingMs = 30 * 60_000;

/** When a section that opens now is to be over. Those that are open at the same time count once. */
export function sectionDeadline({ endingTime, root }: RunState, now: number): number {
  if (!root || !isOver(root)) return now + longestSectionMs;
  const { open, since, spentMs } = endingTime;
  const spent = spentMs + (open.size > 0 ? now - since : 0);
  return now + Math.min(longestSectionMs, Math.max(0, longestEndingMs - spent));
}

export function startEndingTime({ endingTime, root }: RunState, scope: ScopeState, at: number): void {
  if (!root || !isOver(root)) return;
  if (endingTime.open.size === 0) endingTime.since = at;
  endingTime.open.add(scope);
}

export function stopEndingTime({ endingTime }: RunState, scope: ScopeState, at: number): void {
  const { open, since } = endingTime;
  if (open.delete(scope) && open.size === 0) endingTime.spentMs += at - since;
}
