import { parseRunsSearch, type RunsSearch } from "../runs-search.js";

/** Filters of the list of runs that somebody looks through often. */
export interface SavedView {
  readonly name: string;
  readonly search: RunsSearch;
}

const mostViews = 50;

/** Reads what a browser has kept, whatever became of it. */
export function parseViews(kept: string | null): readonly SavedView[] {
  try {
    const views: unknown = JSON.parse(kept ?? "[]");
    return Array.isArray(views) ? views.flatMap(viewIn).slice(0, mostViews) : [];
  } catch {
    return [];
  }
}

/** One of that name is replaced; the newest come first. */
export function withView(views: readonly SavedView[], view: SavedView): readonly SavedView[] {
  return [view, ...withoutView(views, view.name)].slice(0, mostViews);
}

export function withoutView(views: readonly SavedView[], name: string): readonly SavedView[] {
  return views.filter((view) => view.name !== name);
}

/** Whether a view asks for what is shown now. */
export function isShown({ search }: SavedView, shown: RunsSearch): boolean {
  return JSON.stringify(filters(search)) === JSON.stringify(filters(shown));
}

/** What of an address a view keeps: nothing of what is about to be started. */
export function filters({ status, flow, since, where }: RunsSearch): RunsSearch {
  return {
    ...(status && { status }),
    ...(flow && { flow }),
    ...(since && { since }),
    ...(where && { where }),
  };
}

function viewIn(given: unknown): SavedView[] {
  if (typeof given !== "object" || given === null) return [];
  const { name, search } = given as { readonly name?: unknown; readonly search?: unknown };
  if (typeof name !== "string" || name === "" || typeof search !== "object" || search === null) return [];
  return [{ name, search: filters(parseRunsSearch(search as Record<string, unknown>)) }];
}
