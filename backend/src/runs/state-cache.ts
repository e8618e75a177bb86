import { evolve, type RunState } from "@flowrunner/engine";
import type { RunRow } from "../store/port/runs.js";
import type { Transaction } from "../store/port/store.js";
import { RecentMap } from "./recent-map.js";

const kept = 500;

/** States of the runs that were lately worked on, so that a pass need not fold a whole history. */
export class StateCache {
  readonly #states = new RecentMap<string, RunState>(kept);

  /**
   * The run's state as its locked row says, or null before its first event. It is taken out of the cache: a pass that
   * fails leaves nothing behind, one that commits puts it back.
   */
  async take(tx: Transaction, { runId, version }: RunRow): Promise<RunState | null> {
    let state: RunState | null = this.#states.get(runId) ?? null;
    this.#states.delete(runId);
    const known = state?.seq ?? 0;
    if (known === version) return state;
    for (const { event } of await tx.runEvents.since(runId, known)) state = evolve(state, event);
    return state;
  }

  put(state: RunState): void {
    if (state.outcome === null) this.#states.set(state.runId, state);
  }
}
