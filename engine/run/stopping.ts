import type { ScopeState } from "./state.js";

/** Nothing new starts in the scope: it, or one around it, has been stopped. */
export function isStopped(scope: ScopeState): boolean {
  for (let at: ScopeState | undefined = scope; at; at = at.parent?.scope) {
    if (at.stop) return true;
    if (at.parent?.phase.kind === "container" && at.parent.phase.stop) return true;
  }
  return false;
}
