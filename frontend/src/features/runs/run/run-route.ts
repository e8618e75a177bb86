import { getRouteApi } from "@tanstack/react-router";
import type { RunSearch } from "./run-search.js";

const route = getRouteApi("/projects/$project/runs/$run");

/** What the address says is looked at, and how another thing is. */
export function useRunSearch(): [
  RunSearch,
  (change: { readonly [Key in keyof RunSearch]: RunSearch[Key] | undefined }) => void,
] {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  return [
    search,
    (change) => void navigate({ search: (before) => ({ ...before, ...change }), replace: true }),
  ];
}

export function useRunParams(): { readonly project: string; readonly run: string } {
  return route.useParams();
}
