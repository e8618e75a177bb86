import { getRouteApi } from "@tanstack/react-router";
import { useCallback } from "react";
import type { RunSearch } from "./run-search.js";

const route = getRouteApi("/projects/$project/runs/$run");

export type RunSearchChange = { readonly [Key in keyof RunSearch]: RunSearch[Key] | undefined };

/** What the address says is looked at, and how another thing is. */
export function useRunSearch(): [RunSearch, (change: RunSearchChange) => void] {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const look = useCallback(
    (change: RunSearchChange) =>
      void navigate({ search: (before) => ({ ...before, ...change }), replace: true }),
    [navigate],
  );
  return [search, look];
}

export function useRunParams(): { readonly project: string; readonly run: string } {
  return route.useParams();
}
