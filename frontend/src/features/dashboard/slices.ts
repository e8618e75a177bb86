import type { Schemas } from "@flowrunner/api";

type Activity = Schemas["Activity"];
type Status = Schemas["RunStatus"];

/** The states of runs in the order in which they stand on each other. */
export const stacked: readonly Status[] = ["failed", "cancelled", "paused", "queued", "running", "succeeded"];

/** One bar: the runs that were started in a slice of time. */
export interface Slice {
  /** Where it begins, in epoch milliseconds. */
  readonly at: number;
  readonly total: number;
  /** By state, without those that no run is in. */
  readonly counts: ReadonlyMap<Status, number>;
}

/** A slice for each part of the time up to `now`, also where nothing was started. */
export function slicesOf({ since, sliceMs, times }: Activity, now: number): readonly Slice[] {
  const length = Math.floor((now - since) / sliceMs) + 1;
  return Array.from({ length }, (_, index) => {
    const at = since + index * sliceMs;
    const counts = new Map(
      times.filter((time) => time.at === at).map(({ status, runs }) => [status, runs] as const),
    );
    return { at, counts, total: [...counts.values()].reduce((sum, runs) => sum + runs, 0) };
  });
}

/** How many runs there were in each state. */
export function totalsOf({ times }: Pick<Activity, "times">): ReadonlyMap<Status, number> {
  const totals = new Map<Status, number>();
  for (const { status, runs } of times) totals.set(status, (totals.get(status) ?? 0) + runs);
  return totals;
}
