import type { RunPlace } from "@flowrunner/api";
import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import type { RunFeed } from "../../../run/feed/run-feed.js";
import { useRunFeed } from "../../../run/feed/use-run-feed.js";
import { runQuery } from "../../../run/run-queries.js";
import { partOf, type RunPart } from "./run-part.js";

/** The run that is shown on the canvas. */
export interface ShownRun {
  readonly place: RunPlace;
  readonly feed: RunFeed;
  /** Null: it is not known yet. */
  readonly part: RunPart | null;
}

/** Follows the run of the address; null: none is shown. */
export function useShownRun(project: string, run: string | null): ShownRun | null {
  const feed = useRunFeed(project, run);
  const { data } = useQuery({ ...runQuery({ project, run: run ?? "" }), enabled: run !== null });
  const labels = data && JSON.stringify(data.labels);
  return useMemo(() => {
    const part = labels === undefined ? null : partOf(JSON.parse(labels) as Record<string, string>);
    return feed && { place: feed.place, feed, part };
  }, [feed, labels]);
}

/** The run whose values expressions are looked at with: the shown one, or the last before one of a single step. */
export function useValueRun(shown: ShownRun | null): RunFeed | null {
  const [last, setLast] = useState<RunFeed | null>(null);
  const isWhole = shown?.part !== null && shown?.part.kind !== "only";
  if (shown && isWhole && last !== shown.feed) setLast(shown.feed);
  return shown && last;
}
