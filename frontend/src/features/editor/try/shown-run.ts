import { useMemo } from "react";
import { useQuery } from "@tanstack/react-query";
import type { RunPlace } from "@flowrunner/api";
import type { RunFeed } from "../../../run/feed/run-feed.js";
import { useRunFeed } from "../../../run/feed/use-run-feed.js";
import { runQuery } from "../../../run/run-queries.js";
import { partOf, type RunPart } from "./run-part.js";

/** The run that is shown on the canvas. */
export interface ShownRun {
  readonly place: RunPlace;
  readonly feed: RunFeed;
  readonly part: RunPart;
}

/** Follows the run of the address; null: none is shown. */
export function useShownRun(project: string, run: string | null): ShownRun | null {
  const feed = useRunFeed(project, run);
  const { data } = useQuery({ ...runQuery({ project, run: run ?? "" }), enabled: run !== null });
  const labels = JSON.stringify(data?.labels ?? {});
  return useMemo(
    () => feed && { place: feed.place, feed, part: partOf(JSON.parse(labels) as Record<string, string>) },
    [feed, labels],
  );
}
